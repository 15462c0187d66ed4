package io.copkit.commands.export;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.ActivityCommands;
import io.copkit.commands.Desk;
import io.copkit.engagement.RecordedActivity;
import io.copkit.export.ExportSchemas;
import io.copkit.export.Imported;
import io.copkit.export.Imports;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reading back what was exported, for the host. */
public final class ImportCommands implements Imports {

    private static final int BATCH = 1_000;

    private final Desk desk;

    /** At a desk. */
    public ImportCommands(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<Imported> activities(CommunityId into, InputStream stream, Consumer<? super Refusal> leftOut) {
        Optional<Refusal> refusal = ActivityCommands.refusalToHost(desk, into);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        ActivityReader reader = new ActivityReader(
                stream, ExportSchemas.activities(into).id(), desk.settings().kinds());
        Imported imported = new Imported(0, 0, 0, 0, Optional.empty());
        List<RecordedActivity> batch = new ArrayList<>(BATCH);
        do {
            batch.clear();
            reader.read(batch, BATCH);
            imported = plus(imported, recorded(into, batch, leftOut), reader.stopped());
        } while (batch.size() == BATCH);
        return Outcome.accepted(imported, List.of());
    }

    /** What was taken back is recorded first: to take back an id that is not there would keep it from ever coming. */
    private Imported recorded(CommunityId into, List<RecordedActivity> batch, Consumer<? super Refusal> leftOut) {
        if (batch.isEmpty()) {
            return new Imported(0, 0, 0, 0, Optional.empty());
        }
        ActivityLog log = desk.storage().activities();
        AppendOutcome appended = desk.settled(
                () -> log.append(batch.stream().map(row -> written(into, row)).toList()));
        List<String> mismatched = appended.mismatched();
        mismatched.forEach(id -> leftOut.accept(Refusal.of(RefusalCode.ACTIVITY_MISMATCH, Map.of("activity", id))));
        long retracted = 0;
        for (Map.Entry<Instant, List<String>> each :
                retractions(batch, Set.copyOf(mismatched)).entrySet()) {
            retracted += desk.settled(() -> log.retract(into.value(), each.getValue(), each.getKey()));
        }
        return new Imported(appended.added(), appended.known(), mismatched.size(), retracted, Optional.empty());
    }

    private static ActivityRecord written(CommunityId into, RecordedActivity row) {
        return ActivityCommands.written(
                into, row.activity(), row.activity().actor().orElseThrow(), row.recordedAt());
    }

    private static Map<Instant, List<String>> retractions(List<RecordedActivity> batch, Set<String> leftOut) {
        Map<Instant, List<String>> retractions = new TreeMap<>();
        for (RecordedActivity row : batch) {
            String id = row.activity().id();
            if (row.retractedAt().isPresent() && !leftOut.contains(id)) {
                retractions
                        .computeIfAbsent(row.retractedAt().get(), at -> new ArrayList<>())
                        .add(id);
            }
        }
        return retractions;
    }

    private static Imported plus(Imported one, Imported other, Optional<Refusal> stopped) {
        return new Imported(
                one.added() + other.added(),
                one.known() + other.known(),
                one.leftOut() + other.leftOut(),
                one.retracted() + other.retracted(),
                stopped);
    }
}
