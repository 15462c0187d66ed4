package io.copkit.membership;

import io.copkit.CopEvent;
import java.util.List;

/**
 * What a sweep did.
 *
 * @param looked how many planned memberships, memberships, invitations and communities were due
 * @param events what happened, in order
 * @param more whether more is due than this sweep was to look at
 */
public record SweepReport(int looked, List<CopEvent> events, boolean more) {

    /** Copies the list. */
    public SweepReport {
        events = List.copyOf(events);
    }
}
