package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.journey.Absence;
import io.copkit.journey.CohortStart;
import io.copkit.journey.JourneyBook;
import io.copkit.journey.MemberSince;
import io.copkit.point.PointRules;
import io.copkit.point.Points;
import io.copkit.storage.CopStorage;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways of members and their points, over real databases: each figure as from memory. */
class JourneysOnEveryEngineTest {

    private static final Instant FOUNDED = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant NOW = FOUNDED.plus(Duration.ofDays(200));
    private static final TimeWindow ALL = TimeWindow.between(FOUNDED, NOW);
    private static final CommunityCalendar PARIS = CommunityCalendar.of(ZoneId.of("Europe/Paris"));
    private static final int MEMBERS = 9;
    private static final int ACTIVITIES = 400;
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private static final List<ActivityKind> KINDS = List.of(
            ActivityKinds.READ,
            ActivityKinds.THANK,
            ActivityKinds.ASK,
            ActivityKinds.ANSWER,
            ActivityKinds.REVIEW,
            ActivityKinds.FACILITATE);

    private Instant now = FOUNDED;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void F6_F7_F8_M10_M11_the_ways_of_members_are_told_alike(Engine engine) {
        JourneyBook here = lived(storage(engine)).in(PARIS);
        JourneyBook there = lived(new InMemoryStorage()).in(PARIS);
        List<Function<JourneyBook, Object>> questions = new ArrayList<>(List.of(
                book -> book.funnel(ALL),
                book -> book.responses(ALL),
                JourneyBook::members,
                JourneyBook::distribution));
        for (CohortStart start : CohortStart.values()) {
            questions.add(book -> book.cohorts(ALL, start, CalendarUnit.WEEK, Bracket.upTo(8)));
            questions.add(book -> book.cohorts(ALL, start, CalendarUnit.MONTH, Bracket.upTo(3)));
        }

        for (Function<JourneyBook, Object> question : questions) {
            assertThat(question.apply(here)).isEqualTo(question.apply(there));
        }
        assertThat(here.members()).hasSize(MEMBERS);
        assertThat(here.funnel(ALL).stages().get(0).reached().value().orElseThrow())
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void F13_pages_of_the_absent_are_alike(Engine engine) {
        JourneyBook here = lived(storage(engine));
        JourneyBook there = lived(new InMemoryStorage());
        TimeWindow last = TimeWindow.upTo(NOW, Duration.ofDays(12));

        for (Absence absence :
                List.of(Absence.ofContribution(last), Absence.ofAnswers(last), Absence.since(last.from()))) {
            assertThat(pages(paging -> here.absent(absence, paging)))
                    .isEqualTo(pages(paging -> there.absent(absence, paging)));
            assertThat(pages(paging -> here.present(absence, paging)))
                    .isEqualTo(pages(paging -> there.present(absence, paging)))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void F10_points_are_alike(Engine engine) {
        Points here = points(storage(engine));
        Points there = points(new InMemoryStorage());

        assertThat(here.ranking(ALL, Set.of(member(1)))).isEqualTo(there.ranking(ALL, Set.of(member(1))));
        assertThat(here.scores(ALL)).isEqualTo(there.scores(ALL)).hasSize(MEMBERS);
        assertThat(here.ranking(ALL, Set.of()).places().get(0).score().lost()).isNotEmpty();
    }

    private Points points(CopStorage storage) {
        CommunitiesOfPractice cop = cop(storage);
        return cop.points(live(cop))
                .in(PARIS)
                .by(PointRules.standard(cop.kinds()).halvingAfter("FADING", 90));
    }

    private JourneyBook lived(CopStorage storage) {
        CommunitiesOfPractice cop = cop(storage);
        return cop.journeys(live(cop));
    }

    private CommunitiesOfPractice cop(CopStorage storage) {
        AtomicInteger ids = new AtomicInteger();
        return CommunitiesOfPractice.with(storage)
                .clock(() -> now)
                .ids(() -> "id-" + ids.incrementAndGet())
                .build();
    }

    /** The same life whatever it is kept in. */
    private CommunityId live(CommunitiesOfPractice cop) {
        now = FOUNDED;
        CommunityId club = cop.as(member(0))
                .communities()
                .found(Charter.draft("Club").domain("Chess").objective(Objective.learn("openings")))
                .map(Community::id)
                .orElseThrow();
        for (int i = 1; i < MEMBERS + 1; i++) {
            now = FOUNDED.plus(Duration.ofDays(7L * i));
            cop.as(member(i)).memberships().join(club).orElseThrow();
        }
        cop.as(member(MEMBERS)).memberships().leave(club).orElseThrow();
        now = NOW;
        Random random = new Random(42);
        List<Activity> log = new ArrayList<>();
        for (int i = 0; i < ACTIVITIES; i++) {
            Activity.Draft draft = Activity.of(KINDS.get(random.nextInt(KINDS.size())), "a-" + i)
                    .by(member(random.nextInt(MEMBERS + 2)));
            draft = random.nextBoolean() ? draft.toward(member(random.nextInt(MEMBERS))) : draft;
            draft = random.nextBoolean() ? draft.inThread("t-" + random.nextInt(30)) : draft;
            log.add(draft.at(FOUNDED.plus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)))));
        }
        cop.asSystem("log").activities().recordAll(club, log).orElseThrow();
        cop.asSystem("spam").activities().retract(club, List.of("a-1", "a-7")).orElseThrow();
        cop.asSystem("monthly").levels().review(club).orElseThrow();
        return club;
    }

    private static List<MemberSince> pages(Function<Paging, Page<MemberSince>> read) {
        List<MemberSince> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<MemberSince> page = read.apply(new Paging(4, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static CopStorage storage(Engine engine) {
        return JdbcStorage.on(ConnectionSource.of(engine.node()))
                .tenant("journeys-" + TENANTS.incrementAndGet())
                .build();
    }

    private static MemberId member(int number) {
        return MemberId.of("member-" + number);
    }
}
