package io.copkit.export;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.RecordedActivity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is exported, imported and exported again is the same, whatever was recorded and in whatever order it arrives. */
class ImportLawsTest {

    /** An activity, how long after the one before it is recorded, and whether it is taken back. */
    record Act(Activity activity, int minutes, boolean retracted) {}

    @Property(tries = 100)
    void lines_come_back_in_any_order_and_any_number_of_times(
            @ForAll("histories") List<Act> history, @ForAll Random random) {
        World here = new World();
        CommunityId from = live(here, history);
        List<String> lines = new ArrayList<>(
                exported(here, from, ExportFormat.JSON_LINES).lines().toList());
        World there = new World();
        CommunityId into = there.community(CLEO);

        Collections.shuffle(lines, random);
        imported(there, into, String.join("\n", lines));
        imported(there, into, String.join("\n", lines.subList(0, lines.size() / 2)));

        assertThat(exported(there, into, ExportFormat.JSON_LINES))
                .isEqualTo(exported(here, from, ExportFormat.JSON_LINES));
    }

    @Property(tries = 100)
    void a_document_comes_back(@ForAll("histories") List<Act> history) {
        World here = new World();
        CommunityId from = live(here, history);
        World there = new World();
        CommunityId into = there.community(CLEO);

        imported(there, into, exported(here, from, ExportFormat.JSON));

        assertThat(exported(there, into, ExportFormat.JSON)).isEqualTo(exported(here, from, ExportFormat.JSON));
    }

    private static CommunityId live(World world, List<Act> history) {
        CommunityId community = world.community(CLEO);
        for (Act act : history) {
            world.pass(Duration.ofMinutes(act.minutes));
            world.cop
                    .asSystem("log")
                    .activities()
                    .recordAll(community, List.of(act.activity))
                    .orElseThrow();
            if (act.retracted) {
                world.pass(Duration.ofMinutes(act.minutes));
                world.cop
                        .asSystem("log")
                        .activities()
                        .retract(community, List.of(act.activity.id()))
                        .orElseThrow();
            }
        }
        return community;
    }

    private static void imported(World world, CommunityId into, String file) {
        Imported imported = world.cop
                .asSystem("move")
                .imports()
                .activities(into, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), mismatch -> {
                    throw new AssertionError(mismatch);
                })
                .orElseThrow();
        assertThat(imported.isComplete()).isTrue();
    }

    private static String exported(World world, CommunityId community, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter<RecordedActivity> writer = format.writer(ExportSchemas.activities(community), out)) {
            Export.of(world.cop.activities(community)::recorded, 7).to(writer, cursor -> {});
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        Arbitrary<String> ids = Arbitraries.strings()
                .withChars('a', 'Z', '0', ' ', '"', '\\', '\n', '\u0001', 'é', '漢')
                .ofMinLength(1)
                .ofMaxLength(6);
        Arbitrary<Activity> activities = Combinators.combine(
                        ids,
                        Arbitraries.of(ActivityKinds.POST, ActivityKinds.REPLY),
                        Arbitraries.of(ANA, BEN, CLEO),
                        Arbitraries.of(ANA, BEN).injectNull(0.5),
                        ids.injectNull(0.5),
                        ids.injectNull(0.5),
                        Arbitraries.longs().injectNull(0.5),
                        Arbitraries.longs().between(-62_135_596_800_000L, 253_402_300_799_999L))
                .as((id, kind, actor, target, thread, subject, amount, at) -> new Activity(
                        id,
                        kind.code(),
                        Optional.of(actor),
                        Optional.ofNullable(target),
                        Optional.ofNullable(thread),
                        Optional.ofNullable(subject),
                        amount == null ? OptionalLong.empty() : OptionalLong.of(amount),
                        Instant.ofEpochMilli(at)));
        return Combinators.combine(
                        activities, Arbitraries.integers().between(0, 100_000), Arbitraries.of(true, false, false))
                .as(Act::new)
                .list()
                .uniqueElements(act -> act.activity.id())
                .ofMaxSize(25);
    }
}
