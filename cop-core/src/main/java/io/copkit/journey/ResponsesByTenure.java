package io.copkit.journey;

import io.copkit.engagement.Basis;
import io.copkit.engagement.ResponseTimes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long newcomers waited for the first response to what they opened, and how long the others did. A newcomer who gets any
 * reply comes back more often (Joyce and Kraut, "Predicting continued participation in newsgroups", 2006), which is why they
 * are looked at apart.
 *
 * @param basis the window holds when threads were opened
 * @param newcomerDays for how many days after joining somebody is a newcomer
 * @param times by what the opener was to the community at that time
 */
public record ResponsesByTenure(Basis basis, int newcomerDays, SortedMap<Tenure, ResponseTimes> times) {

    /** For how many days somebody is a newcomer unless asked otherwise, as for levels of participation. */
    public static final int NEWCOMER_DAYS = 30;

    /** Copies the map. */
    public ResponsesByTenure {
        times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
    }
}
