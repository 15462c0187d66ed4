package io.copkit.disclosure;

import io.copkit.CommunityId;
import io.copkit.engagement.CalendarPeriod;
import java.util.List;

/**
 * The figures of a community in one period, as somebody may see them.
 *
 * @param community which
 * @param period the stretch of time
 * @param readings in the order of the catalogue
 */
public record DisclosedSheet(CommunityId community, CalendarPeriod period, List<DisclosedReading> readings) {

    /** Copies the list. */
    public DisclosedSheet {
        readings = List.copyOf(readings);
    }
}
