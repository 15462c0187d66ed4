package io.copkit.commands;

import io.copkit.MemberId;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.Evidence;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a command says of one thing that happens; {@link Work} adds by whom and when.
 *
 * @param what what happens
 * @param key to which record
 * @param version which version of it
 * @param reason why
 * @param subject the member whom it is about
 * @param from the code before
 * @param to the code after
 * @param note the reason in somebody's own words
 * @param evidence what guards said
 * @param effectiveAt since when it holds, where that is not the time of the change itself
 * @param until when it ends by itself, if nothing ends it before
 * @param voids the id of an earlier step that it takes back
 */
public record Step(
        Happening what,
        StateKey key,
        long version,
        Reason reason,
        Optional<MemberId> subject,
        Optional<String> from,
        Optional<String> to,
        Optional<String> note,
        List<Evidence> evidence,
        Optional<Instant> effectiveAt,
        Optional<Instant> until,
        Optional<String> voids) {

    /** Something that happens to a record that is written. */
    public static Step of(Happening what, StateRecord record, Reason reason) {
        return of(what, record.key(), record.version(), reason);
    }

    /** Something that happens to a version of a record. */
    public static Step of(Happening what, StateKey key, long version, Reason reason) {
        return new Step(
                what,
                key,
                version,
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The member whom it is about. */
    public Step about(MemberId member) {
        return new Step(
                what, key, version, reason, Optional.of(member), from, to, note, evidence, effectiveAt, until, voids);
    }

    /** The code before. */
    public Step from(String code) {
        return new Step(
                what, key, version, reason, subject, Optional.of(code), to, note, evidence, effectiveAt, until, voids);
    }

    /** The code after. */
    public Step to(String code) {
        return new Step(
                what,
                key,
                version,
                reason,
                subject,
                from,
                Optional.of(code),
                note,
                evidence,
                effectiveAt,
                until,
                voids);
    }

    /** The reason in somebody's own words. */
    public Step noting(Optional<String> words) {
        return new Step(what, key, version, reason, subject, from, to, words, evidence, effectiveAt, until, voids);
    }

    /** What guards said. */
    public Step showing(List<Evidence> found) {
        return new Step(what, key, version, reason, subject, from, to, note, found, effectiveAt, until, voids);
    }

    /** Since when it holds: the past for what is recorded late, the future for what is planned. */
    public Step effective(Instant when) {
        return new Step(what, key, version, reason, subject, from, to, note, evidence, Optional.of(when), until, voids);
    }

    /** When it ends by itself. */
    public Step until(Optional<Instant> end) {
        return new Step(what, key, version, reason, subject, from, to, note, evidence, effectiveAt, end, voids);
    }

    /** Takes an earlier step back. */
    public Step voiding(String step) {
        return new Step(
                what, key, version, reason, subject, from, to, note, evidence, effectiveAt, until, Optional.of(step));
    }
}
