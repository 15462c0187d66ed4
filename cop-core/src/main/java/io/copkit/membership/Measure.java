package io.copkit.membership;

import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.internal.Checks;
import io.copkit.internal.TextRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is done to somebody: a suspension, a removal or a ban about to be imposed.
 *
 * <pre>{@code
 * Measure measure = Measure.because(SanctionReason.SPAM).lasting(Duration.ofDays(7)).appealAt("case-12");
 * }</pre>
 *
 * @param reason why
 * @param term how long, a second to 3 660 days; until it is lifted if empty. Has no meaning for a removal
 * @param scope how far it reaches. Has no meaning for a removal
 * @param appeal where to appeal: a link or a reference of the host's, 1 to 128 bytes
 * @param note a word on it for the history, up to 1 000 characters
 * @param reportedBy who reported what it is about, and so does not impose it; is not stored
 */
public record Measure(
        SanctionReason reason,
        Optional<Duration> term,
        SanctionScope scope,
        Optional<String> appeal,
        Optional<String> note,
        Set<MemberId> reportedBy) {

    private static final int NOTE_LENGTH = 1_000;

    /**
     * Checks the term and the appeal, and copies the set.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Measure {
        term.ifPresent(length -> Spans.check("a term", length, Duration.ofSeconds(1)));
        appeal.ifPresent(reference -> Checks.id("an appeal", reference));
        reportedBy = Set.copyOf(reportedBy);
    }

    /** For this reason, in this community, until it is lifted. */
    public static Measure because(SanctionReason reason) {
        return new Measure(
                reason, Optional.empty(), SanctionScope.COMMUNITY, Optional.empty(), Optional.empty(), Set.of());
    }

    /** The same for this long. */
    public Measure lasting(Duration length) {
        return new Measure(reason, Optional.of(length), scope, appeal, note, reportedBy);
    }

    /** The same in every community below too. */
    public Measure inSubtree() {
        return new Measure(reason, term, SanctionScope.SUBTREE, appeal, note, reportedBy);
    }

    /** The same with a place to appeal. */
    public Measure appealAt(String reference) {
        return new Measure(reason, term, scope, Optional.of(reference), note, reportedBy);
    }

    /** The same with a word on it. */
    public Measure noting(String words) {
        return new Measure(reason, term, scope, appeal, Optional.of(words), reportedBy);
    }

    /** The same, reported by these people. */
    public Measure reportedBy(MemberId... people) {
        return new Measure(reason, term, scope, appeal, note, Set.of(people));
    }

    /** The same once and for all, and here only: for a removal, which has no end that could be lifted. */
    public Measure withoutTerm() {
        return new Measure(reason, Optional.empty(), SanctionScope.COMMUNITY, appeal, note, reportedBy);
    }

    /** What is wrong with the text in it; empty if nothing is. */
    public List<Refusal> refusals() {
        TextRules rules = new TextRules();
        note.ifPresent(words -> rules.prose("note", words, NOTE_LENGTH));
        return rules.refusals();
    }

    /** The sanction that it comes to. */
    public Sanction imposed(Instant at, Optional<MemberId> by) {
        return new Sanction(at, term.map(at::plus), reason, scope, by, appeal);
    }
}
