package io.copkit.storage;

/**
 * A page of raw activities.
 *
 * @param filter which activities; the window is over {@code occurredAt} in either order
 * @param order in which order, and whether retracted ones are shown
 * @param page which page
 */
public record ActivityQuery(ActivityFilter filter, Order order, PageRequest page) implements PagedQuery {

    /** In which order activities are read. */
    public enum Order {
        /** By (occurredAt, communityId, id); without the retracted ones. */
        OCCURRED,
        /**
         * By (retractedAt if there is one, else recordedAt; communityId; id), the retracted ones included: a reader who
         * kept the last cursor finds what was recorded or retracted since, as long as the given times did not go back.
         */
        RECORDED
    }

    /** Activities in an order. */
    public static ActivityQuery of(ActivityFilter filter, Order order, PageRequest page) {
        return new ActivityQuery(filter, order, page);
    }

    /** The same query for another page. */
    public ActivityQuery onPage(PageRequest other) {
        return new ActivityQuery(filter, order, other);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(onPage(PageRequest.first(1)));
    }
}
