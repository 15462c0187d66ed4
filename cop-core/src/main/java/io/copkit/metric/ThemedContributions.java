package io.copkit.metric;

import io.copkit.engagement.TimeWindow;
import io.copkit.theme.ThemeId;
import java.util.Map;

/** What was contributed to which theme. */
@FunctionalInterface
public interface ThemedContributions {

    /** How many contributions each theme had in a window; a theme that is missing had none. */
    Map<ThemeId, Long> during(TimeWindow window);
}
