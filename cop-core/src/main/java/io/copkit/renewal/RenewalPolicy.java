package io.copkit.renewal;

import io.copkit.lifecycle.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When reviews are due, and who is called upon when nobody holds them. A pure function of its numbers, which are
 * recommendations of this library.
 *
 * @param beginningDays after how many days an idea is asked whether it becomes a community, and again
 * @param renewalMonths after how many months of stewardship a community reviews itself, and again
 * @param transformationDays after how many days a transformation is reviewed, and again
 * @param closingDays after how many days of dispersion closing is proposed, and again
 * @param answerDays how many days each who is called upon has before the next is
 */
public record RenewalPolicy(
        int beginningDays, int renewalMonths, int transformationDays, int closingDays, int answerDays) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public RenewalPolicy {
        if (Stream.of(beginningDays, renewalMonths, transformationDays, closingDays, answerDays)
                .anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("the numbers of days and months must be positive");
        }
    }

    /** 90 days, 12 months, 180 days, 365 days; 30 days to answer. */
    public static RenewalPolicy standard() {
        return new RenewalPolicy(90, 12, 180, 365, 30);
    }

    /** The next review, by when the stage began and when a review was held in it last; empty in a stage that has none. */
    public Optional<ReviewDue> due(Stage stage, Instant since, Renewal renewal) {
        return ReviewKind.in(stage)
                .map(kind -> new ReviewDue(
                        kind, after(kind, renewal.heldSince(kind, since).orElse(since))));
    }

    private Instant after(ReviewKind kind, Instant start) {
        return switch (kind) {
            case BEGINNING -> start.plus(Duration.ofDays(beginningDays));
            case RENEWAL ->
                start.atOffset(ZoneOffset.UTC).plusMonths(renewalMonths).toInstant();
            case TRANSFORMATION -> start.plus(Duration.ofDays(transformationDays));
            case CLOSING -> start.plus(Duration.ofDays(closingDays));
        };
    }

    /** Whether the review that is open belongs to a stage that is over. */
    public boolean isOvertaken(Stage stage, Instant since, Renewal renewal) {
        return renewal.open()
                .filter(review -> review.kind().stage() != stage
                        || review.calls().get(0).at().isBefore(since))
                .isPresent();
    }

    /**
     * Who is to be called upon next, if it is time; at the end of the line nobody.
     *
     * @param present who there is; whoever is not is passed over, and those who look after all communities are always there
     */
    public Optional<ReviewAudience> call(ReviewDue due, Renewal renewal, Set<ReviewAudience> present, Instant at) {
        if (at.isBefore(nextCall(due, renewal))) {
            return Optional.empty();
        }
        List<ReviewAudience> line = List.of(ReviewAudience.values());
        int from = renewal.open()
                .map(review -> line.indexOf(review.lastCall().audience()) + 1)
                .orElse(0);
        return line.subList(from, line.size()).stream()
                .filter(audience -> audience == ReviewAudience.PORTFOLIO_ADMIN || present.contains(audience))
                .findFirst();
    }

    /** When somebody is to be called upon next at the earliest. */
    public Instant nextCall(ReviewDue due, Renewal renewal) {
        return renewal.open()
                .map(review -> review.lastCall().at().plus(Duration.ofDays(answerDays)))
                .orElse(due.at());
    }
}
