package io.copkit.commands;

import io.copkit.MemberId;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.Evidence;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import java.util.List;
import java.util.Optional;

/** What a command says of one thing that happens; {@link Work} adds by whom and when. */
record Step(
        Happening what,
        StateKey key,
        long version,
        Reason reason,
        Optional<MemberId> subject,
        Optional<String> from,
        Optional<String> to,
        Optional<String> note,
        List<Evidence> evidence) {

    static Step of(Happening what, StateRecord record, Reason reason) {
        return of(what, record.key(), record.version(), reason);
    }

    static Step of(Happening what, StateKey key, long version, Reason reason) {
        return new Step(
                what,
                key,
                version,
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    Step about(MemberId member) {
        return new Step(what, key, version, reason, Optional.of(member), from, to, note, evidence);
    }

    Step from(String code) {
        return new Step(what, key, version, reason, subject, Optional.of(code), to, note, evidence);
    }

    Step to(String code) {
        return new Step(what, key, version, reason, subject, from, Optional.of(code), note, evidence);
    }

    Step noting(Optional<String> words) {
        return new Step(what, key, version, reason, subject, from, to, words, evidence);
    }

    Step showing(List<Evidence> found) {
        return new Step(what, key, version, reason, subject, from, to, note, found);
    }
}
