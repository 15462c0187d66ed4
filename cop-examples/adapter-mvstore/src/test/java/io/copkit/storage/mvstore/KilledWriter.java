package io.copkit.storage.mvstore;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.TransitionRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Writes until it is killed, and says what was acknowledged. */
final class KilledWriter {

    static final String TENANT = "ours";
    static final String COMMUNITY = "c1";

    private static final Instant START = Instant.parse("2026-09-07T09:00:00Z");

    private KilledWriter() {}

    public static void main(String[] arguments) {
        try (MvDatabase database = MvDatabase.open(Path.of(arguments[0]))) {
            CopStorage storage = database.tenant(TENANT);
            for (int n = 1; n < 1_000_000; n++) {
                String id = "n" + n;
                Instant at = START.plusSeconds(n);
                CommitOutcome outcome = storage.state()
                        .commit(ChangeSet.putting(id, List.of(document(id, at)), List.of(transition(id, at))));
                storage.activities()
                        .append(List.of(new ActivityRecord(
                                COMMUNITY, id, "ana", "post", null, null, null, null, at, at, null)));
                if (outcome instanceof CommitOutcome.Applied) {
                    System.out.println(n);
                }
            }
        }
    }

    private static DocumentRecord document(String id, Instant at) {
        return new DocumentRecord(COMMUNITY, "plan", id, 1, "ana", null, "open", at, null, Set.of(), List.of(), "{}");
    }

    private static TransitionRecord transition(String id, Instant at) {
        return new TransitionRecord(
                "t-" + id,
                COMMUNITY,
                TransitionRecord.NOT_YET,
                id,
                null,
                "plan",
                id,
                1,
                "ana",
                null,
                List.of(),
                "made",
                null,
                null,
                "asked",
                at,
                at,
                null,
                "{}",
                "digest");
    }
}
