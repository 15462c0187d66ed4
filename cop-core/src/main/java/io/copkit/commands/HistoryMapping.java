package io.copkit.commands;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.copkit.Actor;
import io.copkit.MemberId;
import io.copkit.history.HistoryEntry;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.Ids;
import io.copkit.storage.StateKey;
import io.copkit.storage.TransitionRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Between a step of the history and its record. */
final class HistoryMapping {

    static final int SCHEMA = 1;

    /** What stands where a member's id would, for what the host did itself. */
    static final String HOST = Ids.TENANT_SCOPE;

    private HistoryMapping() {}

    static TransitionRecord write(
            Step step,
            String changeId,
            Optional<String> operationId,
            int number,
            Actor actor,
            Instant at,
            Instant now) {
        StateKey key = step.key();
        String id = changeId + "#" + number;
        String details = details(step, actor);
        Instant effectiveAt = step.effectiveAt().orElse(at);
        return new TransitionRecord(
                id,
                key.communityId(),
                TransitionRecord.NOT_YET,
                changeId,
                operationId.orElse(null),
                key.recordType(),
                key.recordId(),
                step.version(),
                actorId(actor),
                step.subject().map(MemberId::value).orElse(null),
                List.of(),
                step.what().code(),
                step.from().orElse(null),
                step.to().orElse(null),
                step.reason().code(),
                effectiveAt,
                now,
                step.voids().orElse(null),
                details,
                digest(step, id, effectiveAt, now, details));
    }

    static HistoryEntry read(TransitionRecord record) {
        Body details = Body.read(record.details(), SCHEMA);
        return new HistoryEntry(
                record.id(),
                record.sequence(),
                record.changeId(),
                record.what(),
                actor(record.actorId(), details),
                Optional.ofNullable(record.subjectId()).flatMap(People::member),
                Optional.ofNullable(record.from()),
                Optional.ofNullable(record.to()),
                record.reasonCode(),
                details.optionalText("note"),
                EvidencePart.read(details),
                record.effectiveAt(),
                record.recordedAt(),
                details.optionalInstant("until"),
                Optional.ofNullable(record.voids()));
    }

    private static String actorId(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return member.id().value();
        }
        return HOST;
    }

    private static Actor actor(String id, Body details) {
        if (id.equals(HOST)) {
            return new Actor.Host(details.text("host"));
        }
        return People.member(id).<Actor>map(Actor.Member::new).orElseGet(Actor.Erased::new);
    }

    private static String details(Step step, Actor actor) {
        Body details = Body.ofSchema(SCHEMA);
        if (actor instanceof Actor.Host host) {
            details.set("host", host.reason());
        }
        step.note().ifPresent(note -> details.set("note", note));
        step.until().ifPresent(end -> details.set("until", end));
        EvidencePart.write(step.evidence(), details);
        return details.json();
    }

    /**
     * A checksum over everything but the columns that name people: it can be verified after somebody has been erased, and
     * leaves nothing by which an id could be guessed.
     */
    private static String digest(Step step, String id, Instant at, Instant now, String details) {
        StateKey key = step.key();
        Hasher hasher = Hashing.sha256().newHasher();
        Stream.of(
                        id,
                        key.communityId(),
                        key.recordType(),
                        key instanceof StateKey.OfMembership ? "" : key.recordId(),
                        String.valueOf(step.version()),
                        step.what().code(),
                        step.from().orElse(""),
                        step.to().orElse(""),
                        step.reason().code(),
                        at.toString(),
                        now.toString(),
                        step.voids().orElse(""),
                        details)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .forEach(bytes -> hasher.putInt(bytes.length).putBytes(bytes));
        return hasher.hash().toString();
    }
}
