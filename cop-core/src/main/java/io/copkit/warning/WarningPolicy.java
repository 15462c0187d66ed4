package io.copkit.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * When to warn. A pure function of what is known and of these numbers, which are recommendations of this library; that
 * newcomers who are answered come back more often was measured by Joyce and Kraut (2006: 56 % against 44 %).
 *
 * @param name what this policy is called
 * @param silenceFactor from how many times the usual break of a member on a silence is unusual, above 1
 * @param fewestBreaks from how many breaks on a member has a usual one
 * @param leastSilentDays no silence of fewer days is unusual
 * @param goneDays whoever is silent for so long is gone: that is no early warning any more
 * @param newcomerDays for how many days after joining somebody is a newcomer
 * @param unansweredHours from how many hours without an answer to a newcomer on
 * @param silentNewcomerDays from how many days without a contribution of a newcomer on
 * @param leadShare which part of all acts of leadership is too much for one of several who could lead, 0 to 1
 * @param fewestLed for how many acts in 90 days at least
 * @param fall how far the last week must lie below the median of the weeks before it fell, as a part, 0 to 1
 * @param fewestActive below how many people in such a week a fall tells nothing
 * @param slowing from how many times the former wait on responses slow down, above 1
 * @param fewestThreads of how many conversations at least both times
 * @param rhythmFactor from how many declared intervals without anything held on the rhythm is broken
 */
public record WarningPolicy(
        String name,
        double silenceFactor,
        int fewestBreaks,
        int leastSilentDays,
        int goneDays,
        int newcomerDays,
        int unansweredHours,
        int silentNewcomerDays,
        double leadShare,
        int fewestLed,
        double fall,
        int fewestActive,
        double slowing,
        int fewestThreads,
        double rhythmFactor) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive, a factor not above 1, or a part not below 1
     */
    public WarningPolicy {
        boolean positive = LongStream.of(
                        fewestBreaks,
                        leastSilentDays,
                        goneDays,
                        newcomerDays,
                        unansweredHours,
                        silentNewcomerDays,
                        fewestLed,
                        fewestActive,
                        fewestThreads)
                .allMatch(number -> number > 0);
        boolean factors = DoubleStream.of(silenceFactor, slowing, rhythmFactor).allMatch(factor -> factor > 1);
        boolean parts = DoubleStream.of(leadShare, fall).allMatch(part -> part > 0 && part < 1);
        if (!positive || !factors || !parts) {
            throw new IllegalArgumentException("numbers must be positive, factors above 1 and parts between 0 and 1");
        }
    }

    /** Three times the usual silence, two days without an answer, half of the leading, a third fewer people, and so on. */
    public static WarningPolicy standard() {
        return new WarningPolicy("standard-1", 3, 4, 14, 180, 90, 48, 30, .5, 10, 1.0 / 3, 5, 1.5, 5, 2);
    }

    /** All warnings: those about members by member and rule, then those about the community. The same facts give the same. */
    public List<EarlyWarning> warnings(WarningFacts facts) {
        List<EarlyWarning> warnings = new ArrayList<>(new MemberRules(this, facts).warnings());
        warnings.addAll(new CommunityRules(this, facts).warnings());
        return warnings;
    }
}
