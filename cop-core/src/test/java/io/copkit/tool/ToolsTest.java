package io.copkit.tool;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToolsTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final ToolBook book = cop.tools(data);

    @BeforeEach
    void ben_looks_after_the_tools() {
        cop.as(ANA).roles().appoint(data, BEN, Role.IT_RESOURCE).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(ToolKind.class)
    void C80_E42_tools_of_every_kind_are_bound_and_retired(ToolKind kind) {
        ToolBinding bound = cop.as(BEN)
                .tools()
                .bind(data, ToolDraft.of(kind, "A tool").setting("url", "https://tool.example"))
                .orElseThrow();
        assertThat(book.in(ToolState.IN_USE, Paging.first(10)).items()).containsExactly(bound);

        ToolBinding retired = cop.as(BEN).tools().retire(data, bound.id()).orElseThrow();

        assertThat(book.find(bound.id())).contains(retired);
        assertThat(retired.tool().kind()).isEqualTo(kind);
        assertThat(book.in(ToolState.RETIRED, Paging.first(10)).items()).containsExactly(retired);
        assertThat(cop.as(BEN).tools().retire(data, bound.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.TOOL_RETIRED));
    }

    @Test
    void D46_how_each_setting_changed_is_recorded_with_when_and_by_whom() {
        ToolDraft first = ToolDraft.of(ToolKind.ASYNC_COMM, "Forum")
                .setting("guests", "no")
                .setting("language", "fr");
        String tool = cop.as(BEN).tools().bind(data, first).orElseThrow().id();
        world.pass(Duration.ofDays(1));
        ToolDraft second = ToolDraft.of(ToolKind.ASYNC_COMM, "Forum")
                .setting("guests", "yes")
                .setting("threads", "deep");

        ToolBinding configured =
                cop.as(BEN).tools().configure(data, tool, second).orElseThrow();

        assertThat(configured.changes())
                .containsExactly(
                        new SettingChange(
                                "guests", Optional.of("no"), Optional.of("yes"), world.now(), Optional.of(BEN)),
                        new SettingChange(
                                "language", Optional.of("fr"), Optional.empty(), world.now(), Optional.of(BEN)),
                        new SettingChange(
                                "threads", Optional.empty(), Optional.of("deep"), world.now(), Optional.of(BEN)));
        assertThat(book.find(tool)).contains(configured);
        assertThat(cop.history(data).transitions(100).items())
                .filteredOn(entry -> entry.is(Happening.TOOL_SETTING_CHANGED))
                .extracting(HistoryEntry::note)
                .containsExactly(
                        Optional.of("guests: no → yes"),
                        Optional.of("language: fr → "),
                        Optional.of("threads:  → deep"));
        assertThat(cop.as(BEN).tools().configure(data, tool, second).events()).isEmpty();
    }

    @Test
    void K37_a_tool_keeps_its_latest_hundred_changes_and_the_history_all() {
        String tool = bound();
        for (int round = 0; round < 3; round++) {
            ToolDraft draft = ToolDraft.of(ToolKind.OTHER, "Tool");
            for (int i = 10; i < 50; i++) {
                draft = draft.setting("s" + i, "v" + round);
            }
            cop.as(BEN).tools().configure(data, tool, draft).orElseThrow();
        }

        assertThat(book.find(tool).orElseThrow().changes())
                .hasSize(100)
                .last()
                .satisfies(change -> assertThat(change.after()).contains("v2"));
        assertThat(cop.history(data).transitions(1_000).items())
                .filteredOn(entry -> entry.is(Happening.TOOL_SETTING_CHANGED))
                .hasSize(120);
    }

    @Test
    void A41_members_rate_how_useful_a_tool_is_and_only_the_mean_of_many_is_shown() {
        String tool = bound();
        List<MemberId> raters =
                IntStream.range(0, 5).mapToObj(i -> MemberId.of("rater-" + i)).toList();
        raters.forEach(rater -> cop.as(rater).memberships().join(data).orElseThrow());
        for (int i = 0; i < 4; i++) {
            cop.as(raters.get(i)).tools().rate(data, tool, 5).orElseThrow();
        }
        assertThat(book.usefulness(tool))
                .isEqualTo(new Usefulness(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 4), 4));

        cop.as(raters.get(4)).tools().rate(data, tool, 1).orElseThrow();
        cop.as(raters.get(0)).tools().rate(data, tool, 4).orElseThrow();

        assertThat(book.usefulness(tool)).isEqualTo(new Usefulness(MetricValue.of(4.0, 5), 5));
    }

    @Test
    void A41_of_two_ratings_of_one_member_at_once_one_remains() {
        String tool = bound();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(CLEO).tools().rate(data, tool, 2).orElseThrow());

        cop.as(CLEO).tools().rate(data, tool, 4).orElseThrow();

        assertThat(book.usefulness(tool).ratings()).isEqualTo(1);
    }

    @Test
    void D46_who_looks_after_the_tools_has_no_say_over_content_and_others_none_over_tools() {
        String tool = bound();
        ToolDraft draft = ToolDraft.of(ToolKind.OTHER, "Tool");

        assertThat(List.of(
                        cop.as(CLEO).tools().bind(data, draft),
                        cop.as(ANA).tools().configure(data, tool, draft),
                        cop.as(CLEO).tools().retire(data, tool)))
                .flatExtracting(Outcome::refusals)
                .hasSize(3)
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.accessOf(BEN).check(data, Permission.THREAD_MODERATE).allowed())
                .isFalse();
        assertThat(cop.as(DORA).tools().rate(data, tool, 3).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void tools_and_ratings_that_make_no_sense_are_refused() {
        String tool = bound();
        ToolDraft odd = ToolDraft.of(ToolKind.OTHER, "").setting("x".repeat(61), "y".repeat(501));
        ToolDraft many = IntStream.range(0, 51)
                .boxed()
                .reduce(
                        ToolDraft.of(ToolKind.OTHER, "Tool"),
                        (draft, i) -> draft.setting("s" + i, "v"),
                        (one, two) -> two);

        assertThat(cop.as(BEN).tools().bind(data, odd).refusals())
                .extracting(Refusal::code, refusal -> refusal.parameters().get("field"))
                .containsExactly(
                        tuple(RefusalCode.TEXT_MISSING, "name"),
                        tuple(RefusalCode.TEXT_TOO_LONG, "setting"),
                        tuple(RefusalCode.TEXT_TOO_LONG, "value"));
        assertThat(cop.as(BEN).tools().configure(data, tool, many).refusals())
                .containsExactly(Refusal.of(RefusalCode.TOO_MANY_SETTINGS, Map.of("limit", "50")));
        for (int rating : new int[] {0, 6}) {
            assertThat(cop.as(CLEO).tools().rate(data, tool, rating).refusals())
                    .containsExactly(Refusal.of(
                            RefusalCode.NUMBER_OUT_OF_RANGE, Map.of("field", "usefulness", "least", "1", "most", "5")));
        }
        assertThat(cop.as(CLEO).tools().rate(data, "nowhere", 3).refusals())
                .containsExactly(Refusal.of(RefusalCode.TOOL_UNKNOWN));
    }

    private String bound() {
        return cop.as(BEN)
                .tools()
                .bind(data, ToolDraft.of(ToolKind.OTHER, "Tool"))
                .orElseThrow()
                .id();
    }
}
