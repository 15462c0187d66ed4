package io.copkit.metric;

import io.copkit.engagement.TimeWindow;

/** What the sponsors of a community planned to do for it: briefings, visits, recognitions, resources. */
@FunctionalInterface
public interface SponsorPlan {

    /** How many acts were planned for a window, all sponsors together; 0 if there is no plan. */
    int acts(TimeWindow window);
}
