package io.copkit.warning;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules that look at the community as a whole. */
final class CommunityRules {

    /** Two falls, and two weeks at least from which they fall. */
    private static final int FEWEST_WEEKS = 4;

    private final WarningPolicy policy;
    private final WarningFacts facts;

    CommunityRules(WarningPolicy policy, WarningFacts facts) {
        this.policy = policy;
        this.facts = facts;
    }

    List<EarlyWarning> warnings() {
        return Stream.of(falling(), slowing(), broken())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<EarlyWarning> falling() {
        List<Long> weeks = facts.weeks();
        int last = weeks.size() - 1;
        if (weeks.size() < FEWEST_WEEKS
                || weeks.get(last) >= weeks.get(last - 1)
                || weeks.get(last - 1) >= weeks.get(last - 2)) {
            return Optional.empty();
        }
        double usual = MemberRules.median(weeks.subList(0, last - 1));
        double fall = usual == 0 ? 0 : 1 - weeks.get(last) / usual;
        return usual < policy.fewestActive() || fall < policy.fall()
                ? Optional.empty()
                : warning(
                        WarningRule.FALLING_TWO_WEEKS,
                        fall,
                        policy.fall(),
                        Map.of(
                                "last", (double) weeks.get(last),
                                "before_last", (double) weeks.get(last - 1),
                                "usual", usual),
                        facts.lastWeek().orElseThrow().toString());
    }

    /** Told once a month: both windows overlap with those of the day before. */
    private Optional<EarlyWarning> slowing() {
        double now = facts.waited().value().orElse(0);
        double before = facts.waitedBefore().value().orElse(0);
        boolean enough = facts.waited().n() >= policy.fewestThreads()
                && facts.waitedBefore().n() >= policy.fewestThreads();
        return !enough || before <= 0 || now / before < policy.slowing()
                ? Optional.empty()
                : warning(
                        WarningRule.RESPONSES_SLOWING,
                        now / before,
                        policy.slowing(),
                        Map.of("hours", now / 3600, "hours_before", before / 3600),
                        YearMonth.from(facts.today()).toString());
    }

    private Optional<EarlyWarning> broken() {
        if (facts.interval().isEmpty()) {
            return Optional.empty();
        }
        long silent = facts.today().toEpochDay() - facts.lastHeld().toEpochDay();
        double times = (double) silent / facts.interval().getAsInt();
        return times < policy.rhythmFactor()
                ? Optional.empty()
                : warning(
                        WarningRule.RHYTHM_BROKEN,
                        times,
                        policy.rhythmFactor(),
                        Map.of("silent_days", (double) silent, "interval", (double)
                                facts.interval().getAsInt()),
                        facts.lastHeld().toString());
    }

    private Optional<EarlyWarning> warning(
            WarningRule rule, double figure, double threshold, Map<String, Double> evidence, String episode) {
        return Optional.of(new EarlyWarning(
                facts.community(), rule, Optional.empty(), figure, threshold, new TreeMap<>(evidence), episode));
    }
}
