package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.directory.Listing;
import io.copkit.directory.Search;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.history.Happening;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Conduct;
import io.copkit.role.Permission;
import io.copkit.space.SpaceVisibility;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ChangeSet;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One guard, asked by every command and by the host: what a stage lets anybody do. */
class ConductTest {

    /** These go through what is there and answer with a report, also where there is nothing to do. */
    private static final List<String> REPORTING = List.of("bulk.", "sync.", "upkeep.", "plans.");

    /** What is done with the memory as a whole: it is sealed, or withdrawn; neither changes what is in it. */
    private static final Set<String> OF_MEMORY = Set.of("archives", "bin");

    /** A receipt of an operation, and a note that there is nothing left to look after, change nothing of the community. */
    private static final Set<String> BOOKKEEPING =
            Set.of(Happening.BULK_STEP_TAKEN.code(), Happening.COMMUNITY_TENDED.code());

    @Test
    void E2_no_command_of_a_member_writes_anything_in_a_closed_community() {
        assertThat(bitten(cop -> cop.as(ANA), ActingMember.class)).hasSizeGreaterThan(12);
    }

    @Test
    void E2_no_command_of_the_host_writes_anything_in_a_closed_community() {
        assertThat(bitten(cop -> cop.asSystem("nightly"), ActingHost.class)).hasSizeGreaterThan(12);
    }

    /** The commands that write in an open community; in a closed one each of them, and every other, writes nothing. */
    private static List<String> bitten(Function<CommunitiesOfPractice, Object> acting, Class<?> type) {
        Map<String, Attempt> closed = attempts(Stage.CLOSED, acting, type);
        assertThat(closed)
                .allSatisfy((name, attempt) -> assertThat(attempt.written)
                        .as(name + " in a closed community")
                        .isEmpty());
        List<String> bitten = new ArrayList<>();
        attempts(Stage.MATURING, acting, type).forEach((name, attempt) -> {
            if (!attempt.written.isEmpty()) {
                bitten.add(name);
                assertThat(closed.get(name).answer)
                        .as(name)
                        .matches(told -> told.contains("STAGE_FORBIDS")
                                || told.contains("stage_shuts")
                                || REPORTING.stream().anyMatch(name::startsWith));
            }
        });
        return bitten;
    }

    private record Attempt(String answer, List<Object> written) {}

    private static Map<String, Attempt> attempts(
            Stage stage, Function<CommunitiesOfPractice, Object> acting, Class<?> type) {
        Map<String, Attempt> attempts = new TreeMap<>();
        for (Method door : type.getMethods()) {
            if (door.getDeclaringClass() == type && door.getParameterCount() < 2) {
                for (Method method :
                        OF_MEMORY.contains(door.getName()) ? List.<Method>of() : commands(door.getReturnType())) {
                    attempts.put(
                            door.getName() + "." + method.getName() + Arrays.toString(method.getParameterTypes()),
                            attempt(stage, acting, door, method));
                }
            }
        }
        return attempts;
    }

    private static List<Method> commands(Class<?> room) {
        return room.isInterface() ? List.of(room.getMethods()) : List.of();
    }

    private static Attempt attempt(
            Stage stage, Function<CommunitiesOfPractice, Object> acting, Method door, Method method) {
        World world = new World();
        CommunityId community = Lives.in(world, stage);
        List<Object> written = new ArrayList<>();
        world.storage.watch("commit", changes -> written.addAll(of(community, (ChangeSet) changes)));
        world.storage.watch(
                "append",
                records -> ((Collection<?>) records)
                        .stream()
                                .map(ActivityRecord.class::cast)
                                .filter(record -> record.communityId().equals(community.value()))
                                .forEach(written::add));
        world.storage.watch(
                "retract",
                where -> Stream.of(where).filter(community.value()::equals).forEach(written::add));
        Object[] ofOne = door.getParameterCount() == 0 ? new Object[0] : new Object[] {community};
        Object room = call(acting.apply(world.cop), door, ofOne);
        Object answer = call(room, method, SampleArguments.of(method, community));
        String told = answer instanceof Outcome<?> outcome && !outcome.isAccepted()
                ? outcome.refusals().toString()
                : String.valueOf(answer);
        return new Attempt(told, written);
    }

    private static List<Object> of(CommunityId community, ChangeSet changes) {
        if (changes.transitions().stream().allMatch(step -> BOOKKEEPING.contains(step.what()))) {
            return List.of();
        }
        return Stream.concat(changes.puts().stream().map(record -> record.key()), changes.deletes().keySet().stream())
                .filter(key -> key.communityId().equals(community.value()))
                .map(Object.class::cast)
                .toList();
    }

    private static Object call(Object target, Method method, Object[] arguments) {
        try {
            Object answer = method.invoke(target, arguments);
            return answer == null ? "nothing" : answer;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause().toString();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void E2_what_is_done_in_a_closed_community_is_recorded_neither_by_members_nor_by_the_host() {
        World world = new World();
        CommunityId data = Lives.in(world, Stage.CLOSED);
        Activity view = Activity.of(ActivityKinds.VIEW, "v-1").at(world.now());
        Refusal forbidden = Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "closed"));

        assertThat(world.cop.as(ANA).activities().record(data, view).refusals()).containsExactly(forbidden);
        assertThat(world.cop
                        .as(world.cop.accessOf(ANA))
                        .activities()
                        .record(data, view)
                        .refusals())
                .containsExactly(forbidden);
        assertThat(world.cop
                        .asSystem("import")
                        .activities()
                        .record(
                                data,
                                Activity.of(ActivityKinds.VIEW, "v-1").by(ANA).at(world.now()))
                        .refusals())
                .containsExactly(forbidden);
        assertThat(world.cop
                        .asSystem("import")
                        .activities()
                        .retract(data, List.of("v-1"))
                        .refusals())
                .containsExactly(forbidden);
    }

    @Test
    void E2_a_closed_community_is_read() {
        World world = new World();
        CommunityId data = Lives.in(world, Stage.CLOSED);

        assertThat(world.cop.community(data)).isPresent();
        assertThat(world.cop
                        .as(BEN)
                        .spaces(data)
                        .list(About.ANYTHING, 10)
                        .orElseThrow()
                        .items())
                .hasSize(1);
        assertThat(world.cop.history(data).transitions(100).items()).isNotEmpty();
    }

    @Test
    void E2_in_a_dispersed_community_members_post_and_nobody_opens_a_space() {
        World world = new World();
        CommunityId data = Lives.in(world, Stage.DISPERSED);

        assertThat(world.cop
                        .as(BEN)
                        .activities()
                        .record(data, Activity.of(ActivityKinds.POST, "p-1").at(world.now()))
                        .isAccepted())
                .isTrue();
        assertThat(world.cop
                        .as(ANA)
                        .spaces(data)
                        .open("Another", SpaceVisibility.COMMUNITY, Subjects.NONE)
                        .refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.NOT_PERMITTED, Map.of("permission", "space_open", "rule", "stage_shuts")));
        assertThat(world.cop.as(ANA).spaces(data).openPair(BEN).refusals())
                .containsExactly(Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "dispersed")));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void E2_the_host_asks_the_same_guard_for_its_own_modules(Stage stage) {
        World world = new World();
        CommunityId data = Lives.in(world, stage);

        Conduct conduct = world.cop.conduct(data).orElseThrow();

        assertThat(conduct).isEqualTo(new Conduct(stage));
        assertThat(conduct.permits(Permission.POST)).isEqualTo(stage != Stage.CLOSED);
        assertThat(conduct.permits(Permission.COMMUNITY_READ)).isTrue();
        assertThat(conduct.permits(Permission.LIFECYCLE_APPLY)).isTrue();
        assertThat(conduct.permits(Permission.SPACE_OPEN)).isEqualTo(stage != Stage.CLOSED && stage != Stage.DISPERSED);
        assertThat(conduct.permitsWriting()).isEqualTo(stage != Stage.CLOSED);
        assertThat(conduct.permitsRestructuring()).isEqualTo(stage == Stage.TRANSFORMING);
        assertThat(conduct.refusal(Permission.SPACE_OPEN).map(Refusal::code))
                .isEqualTo(
                        conduct.permits(Permission.SPACE_OPEN)
                                ? Optional.empty()
                                : Optional.of(RefusalCode.STAGE_FORBIDS));
        assertThat(world.cop.conduct(CommunityId.of("nowhere"))).isEmpty();
    }

    @Test
    void E1_closed_communities_leave_directories_and_figures_unless_they_are_asked_for() {
        World world = new World();
        CommunityId closed = Lives.in(world, Stage.CLOSED);
        CommunityId open = world.community(BEN);
        CommunitiesOfPractice cop = world.cop;

        assertThat(cop.directory().list(Search.EVERYTHING, 10).items())
                .extracting(Listing::id)
                .containsExactly(open);
        assertThat(cop.directory().list(Search.EVERYTHING.withClosed(), 10).items())
                .extracting(Listing::id)
                .containsExactlyInAnyOrder(open, closed);
        assertThat(cop.portfolio().about(About.ANYTHING, 10).items())
                .extracting(Community::id)
                .containsExactly(open);
        assertThat(cop.portfolio().withClosed().about(About.ANYTHING, 10).items())
                .hasSize(2);
        assertThat(cop.portfolio().figures().communities()).isEqualTo(1);
        assertThat(cop.portfolio().figures().byStage()).containsOnlyKeys(Stage.POTENTIAL);
        assertThat(cop.portfolio().figures().memberships()).isEqualTo(1);
        assertThat(cop.portfolio().withClosed().figures().communities()).isEqualTo(2);
        assertThat(cop.portfolio().withClosed().figures().memberships()).isEqualTo(3);
        assertThat(cop.as(BEN).communities().found(charter("Another")).isAccepted())
                .isTrue();
    }
}
