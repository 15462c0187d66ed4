package io.copkit.commands;

import io.copkit.Community;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.community.Charter;
import io.copkit.community.CommunityEvent;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.storage.CommunityRecord;
import java.util.List;

/** Gives a community the next version of its charter, whoever has decided on it. */
public final class CharterChange {

    private CharterChange() {}

    /** Judges a charter and writes it, if it differs. */
    public static Outcome<Community> amend(
            Work work, Stored<Community, CommunityRecord> stored, Charter charter, Reason reason) {
        Community before = stored.value();
        List<Refusal> refusals = charter.refusals(before.foundedAt());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (charter.equals(before.charter())) {
            return Outcome.accepted(before, List.of());
        }
        Community after = before.amended(charter);
        CommunityRecord record = work.put(after, stored);
        CharterVersions.keep(work, after);
        work.happened(Step.of(Happening.CHARTER_AMENDED, record, reason)
                .from(String.valueOf(before.charterVersion()))
                .to(String.valueOf(after.charterVersion())));
        return Outcome.accepted(
                after, List.of(new CommunityEvent.CharterAmended(work.actor(), work.at(), before, after)));
    }
}
