package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.community.AccessChange;
import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.storage.StorageException;
import io.copkit.structure.Axis;
import io.copkit.structure.Inheritance;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Structure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A hidden community is, to a member who has nothing to do with it, one that there never was. */
class HiddenCommunitiesTest {

    private static final CommunityAccess HIDDEN =
            new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.MEMBERS);
    private static final CommunityId UNKNOWN = CommunityId.of("no-such-community");

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId hidden = cop.as(ANA)
            .communities()
            .found(Founding.on(charter("Layoffs")).with(HIDDEN))
            .orElseThrow()
            .id();

    @Test
    void A1_no_command_and_no_read_of_a_member_tells_a_hidden_community_from_an_unknown_one() {
        Map<String, String> ofHidden = answers(BEN, hidden);
        Map<String, String> ofUnknown = answers(BEN, UNKNOWN);

        assertThat(ofHidden).isEqualTo(ofUnknown);
        assertThat(ofUnknown.values().stream().filter(HiddenCommunitiesTest::isAboutTheCommunity))
                .as("answers that got as far as the community")
                .hasSizeGreaterThan(20)
                .hasSizeGreaterThan(ofUnknown.size() * 9 / 10);
    }

    @Test
    void A1_most_answers_differ_for_whoever_belongs_so_the_comparison_tells_something() {
        Map<String, String> ofOwn = answers(ANA, hidden);
        Map<String, String> ofUnknown = answers(ANA, UNKNOWN);

        assertThat(ofOwn.entrySet().stream()
                        .filter(answer -> !answer.getValue().equals(ofUnknown.get(answer.getKey()))))
                .hasSizeGreaterThan(ofOwn.size() / 2);
    }

    @Test
    void A1_a_hidden_community_takes_no_slug_that_others_run_into() {
        CommunityId another = cop.as(BEN)
                .communities()
                .found(charter("Layoffs"))
                .orElseThrow()
                .id();

        assertThat(cop.as(BEN).directory().find("layoffs").orElseThrow().id()).isEqualTo(another);
        assertThat(cop.as(BEN)
                        .communities()
                        .found(charter("Layoffs"), "~" + hidden.value())
                        .isAccepted())
                .isTrue();
    }

    @Test
    void A1_a_community_that_is_hidden_by_the_one_above_it_lets_go_of_its_slug_too() {
        CommunityId open = world.community(ANA);
        String slug = cop.community(open).orElseThrow().slug();

        nestUnderHidden(open);

        assertThat(cop.community(open).orElseThrow().slug()).isEqualTo("~" + open.value());
        assertThat(cop.as(BEN).communities().found(charter("Another"), slug).isAccepted())
                .isTrue();
    }

    @Test
    void A1_a_community_that_stays_hidden_by_the_one_above_it_claims_no_slug() {
        CommunityId open = world.community(ANA);
        nestUnderHidden(open);

        Community still = cop.as(ANA)
                .settings()
                .changeAccess(open, AccessChange.to(CommunityAccess.STANDARD).under("figures"))
                .orElseThrow();

        assertThat(still.isHidden()).isTrue();
        assertThat(still.slug()).isEqualTo("~" + open.value());
        assertThat(cop.as(BEN).communities().found(charter("Figures")).isAccepted())
                .isTrue();
    }

    @Test
    void A1_a_community_hides_also_if_its_slugs_cannot_be_released_at_once() {
        CommunityId open = world.community(ANA);
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.onNext("commit", call -> {
            throw new StorageException("the disk is full", null, false);
        });

        assertThat(cop.as(ANA).settings().changeAccess(open, HIDDEN).isAccepted())
                .isTrue();
        assertThat(cop.as(BEN).directory().find(open)).isEmpty();
    }

    private void nestUnderHidden(CommunityId community) {
        Structure structure = cop.asSystem("organisation").structure();
        InheritanceRules rules = InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.LIVE);
        structure
                .apply(structure
                        .planMove(community, hidden, rules)
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    @Test
    void A1_a_hidden_community_that_a_newer_version_has_written_is_unknown_too() {
        Records.changeBody(world.memory, hidden, body -> body.replace("\"schema\":1", "\"schema\":99"));

        assertThat(answers(BEN, hidden)).isEqualTo(answers(BEN, UNKNOWN));
    }

    @Test
    void A1_the_host_is_told_of_everything() {
        assertThat(cop.community(hidden)).isPresent();
        assertThat(cop.asSystem("admin").settings().charter(hidden, 1).isAccepted())
                .isTrue();
    }

    private static boolean isAboutTheCommunity(String answer) {
        return answer.contains("COMMUNITY_UNKNOWN")
                || answer.contains("not_a_member")
                || answer.equals("Optional.empty");
    }

    /** What a member is answered by every public method that says something about a community. */
    private Map<String, String> answers(MemberId member, CommunityId community) {
        Map<String, String> answers = new TreeMap<>();
        for (Map.Entry<String, Object> room : rooms(member, community).entrySet()) {
            methods(room.getValue().getClass())
                    .filter(method -> room.getKey().contains("(")
                            || Arrays.asList(method.getParameterTypes()).contains(CommunityId.class))
                    .forEach(method -> answers.put(
                            room.getKey() + "." + method.getName() + Arrays.toString(method.getParameterTypes()),
                            answer(room.getValue(), method, community)));
        }
        return answers;
    }

    /**
     * What a member can reach commands and reads through; those that are for one community only marked by a bracket; the
     * bin last, for what it takes is there no more.
     */
    private Map<String, Object> rooms(MemberId member, CommunityId community) {
        Map<String, Object> rooms = new LinkedHashMap<>();
        for (Method door : ActingMember.class.getMethods()) {
            if (door.getDeclaringClass() == ActingMember.class) {
                boolean ofOne = door.getParameterCount() == 1;
                Object[] arguments = ofOne ? new Object[] {community} : new Object[0];
                rooms.put(door.getName() + (ofOne ? "()" : ""), call(cop.as(member), door, arguments));
            }
        }
        rooms.put("bin", Objects.requireNonNull(rooms.remove("bin")));
        return rooms;
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .flatMap(role -> Arrays.stream(role.getMethods()))
                .sorted(Comparator.comparing(Method::toString));
    }

    private String answer(Object room, Method method, CommunityId community) {
        Object answer = call(room, method, SampleArguments.of(method, community));
        return answer instanceof Outcome<?> outcome && !outcome.isAccepted()
                ? outcome.refusals().toString()
                : String.valueOf(answer);
    }

    private static Object call(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause().toString();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
