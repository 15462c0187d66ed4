package io.copkit.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.ladder.DiscourseLadder;
import io.copkit.ladder.Ladders;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.SyncLimit;
import io.copkit.storage.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many queries levels take, by every published rule. */
class LevelQueriesTest {

    private final World world = new World();
    private final CommunityId club = world.community(World.ANA);

    static Stream<LevelRule> rules() {
        return Stream.concat(
                Stream.of(ParticipationPolicy.BEHAVIOURAL_V1),
                Ladders.all().stream().map(LadderRule::of));
    }

    private CommunitiesOfPractice by(LevelRule rule) {
        return world.settings()
                .kinds(ActivityKinds.standard().with(DiscourseLadder.kinds()))
                .levels(rule)
                .build();
    }

    @Test
    void D1_a_review_asks_one_more_query_for_every_ten_thousand_members() {
        CommunitiesOfPractice cop = world.cop;
        List<String> few = queriesOfTheSecondReview(cop);
        cop.asSystem("sync")
                .sync()
                .apply("all", club, MembershipSource.group("all"), people(Limits.PAGE), SyncLimit.STANDARD)
                .orElseThrow();

        List<String> many = queriesOfTheSecondReview(cop);

        assertThat(Collections.frequency(many, "memberships")).isEqualTo(2);
        assertThat(many).hasSize(few.size() + 1);
    }

    private List<String> queriesOfTheSecondReview(CommunitiesOfPractice cop) {
        cop.asSystem("monthly").levels().review(club).orElseThrow();
        world.storage.calls();
        assertThat(cop.asSystem("monthly").levels().review(club).orElseThrow().changed())
                .isZero();
        return List.copyOf(world.storage.calls());
    }

    private static Set<MemberId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> MemberId.of("person-" + number))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void D8_a_simulation_asks_the_same_queries_for_three_reviews_as_for_thirty(LevelRule rule) {
        CommunitiesOfPractice cop = by(rule);
        world.pass(Duration.ofDays(40));
        IntStream.range(0, 50)
                .mapToObj(number -> Activity.of(ActivityKinds.REACT, "a" + number)
                        .by(World.ANA)
                        .toward(MemberId.of("person-" + number % 7))
                        .inThread("t" + number % 5)
                        .at(World.START.plus(Duration.ofHours(19L * number))))
                .forEach(activity ->
                        cop.asSystem("log").activities().record(club, activity).orElseThrow());

        List<String> few = queriesOfSimulating(cop, rule, 3);
        List<String> many = queriesOfSimulating(cop, rule, 30);

        assertThat(many).isEqualTo(few);
    }

    private List<String> queriesOfSimulating(CommunitiesOfPractice cop, LevelRule rule, int reviews) {
        SortedSet<Instant> instants = new TreeSet<>();
        IntStream.range(0, reviews).forEach(day -> instants.add(World.START.plus(Duration.ofDays(day + 5L))));
        world.storage.calls();
        assertThat(cop.levels(club).simulate(rule, instants).changed().distributions())
                .hasSize(reviews);
        return List.copyOf(world.storage.calls());
    }
}
