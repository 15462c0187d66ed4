package io.copkit.warning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules that look at one member after the other. */
final class MemberRules {

    private final WarningPolicy policy;
    private final WarningFacts facts;
    private final long led;
    private final long facilitators;

    MemberRules(WarningPolicy policy, WarningFacts facts) {
        this.policy = policy;
        this.facts = facts;
        this.led = facts.members().stream().mapToLong(MemberFacts::led).sum();
        this.facilitators =
                facts.members().stream().filter(MemberFacts::facilitator).count();
    }

    List<EarlyWarning> warnings() {
        return facts.members().stream()
                .flatMap(member -> Stream.of(
                                silence(member), unanswered(member), silentNewcomer(member), overload(member))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** The only facilitator falls silent like anybody else, and that is worse. */
    private Optional<EarlyWarning> silence(MemberFacts member) {
        OptionalDouble usual = usualBreak(member);
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = member.days().last();
        long silent = facts.today().toEpochDay() - last.toEpochDay();
        double times = silent / usual.getAsDouble();
        if (times < policy.silenceFactor() || silent < policy.leastSilentDays() || silent > policy.goneDays()) {
            return Optional.empty();
        }
        boolean sole = member.facilitator() && facilitators == 1;
        return warning(
                sole ? WarningRule.SOLE_FACILITATOR_SILENT : WarningRule.ABOUT_TO_DISENGAGE,
                member,
                times,
                policy.silenceFactor(),
                Map.of("silent_days", (double) silent, "usual_days", usual.getAsDouble()),
                last.toString());
    }

    /** The median of the breaks between two active days, where there are enough. */
    private OptionalDouble usualBreak(MemberFacts member) {
        long[] days = member.days().stream().mapToLong(LocalDate::toEpochDay).toArray();
        List<Long> breaks = new ArrayList<>();
        for (int i = 1; i < days.length; i++) {
            breaks.add(days[i] - days[i - 1]);
        }
        return breaks.size() < policy.fewestBreaks() ? OptionalDouble.empty() : OptionalDouble.of(median(breaks));
    }

    static double median(List<Long> numbers) {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElseThrow();
    }

    private Optional<EarlyWarning> unanswered(MemberFacts member) {
        return member.unanswered()
                .filter(thread -> !member.facilitator())
                .filter(thread -> days(Duration.between(member.since(), thread.opened())) < policy.newcomerDays())
                .filter(thread -> hours(thread) >= policy.unansweredHours() && hours(thread) < 24.0 * policy.goneDays())
                .flatMap(thread -> warning(
                        WarningRule.NEWCOMER_UNANSWERED,
                        member,
                        hours(thread),
                        policy.unansweredHours(),
                        Map.of("hours", hours(thread)),
                        thread.id()));
    }

    private double hours(MemberFacts.OpenThread thread) {
        return Duration.between(thread.opened(), facts.at()).toHours();
    }

    private Optional<EarlyWarning> silentNewcomer(MemberFacts member) {
        long here = days(Duration.between(member.since(), facts.at()));
        return member.facilitator()
                        || member.contributed()
                        || here < policy.silentNewcomerDays()
                        || here >= policy.newcomerDays()
                ? Optional.empty()
                : warning(
                        WarningRule.NEWCOMER_SILENT,
                        member,
                        (double) here,
                        policy.silentNewcomerDays(),
                        Map.of("days", (double) here),
                        member.since().toString());
    }

    /** Told once a month: who leads too much mostly does so for long. */
    private Optional<EarlyWarning> overload(MemberFacts member) {
        double share = led == 0 ? 0 : (double) member.led() / led;
        boolean alone = facts.members().size() == 1;
        return alone || member.led() < policy.fewestLed() || share < policy.leadShare()
                ? Optional.empty()
                : warning(
                        WarningRule.FACILITATOR_OVERLOAD,
                        member,
                        share,
                        policy.leadShare(),
                        Map.of("led", (double) member.led(), "all", (double) led),
                        YearMonth.from(facts.today()).toString());
    }

    private Optional<EarlyWarning> warning(
            WarningRule rule,
            MemberFacts member,
            double figure,
            double threshold,
            Map<String, Double> evidence,
            String episode) {
        return Optional.of(new EarlyWarning(
                facts.community(),
                rule,
                Optional.of(member.member()),
                figure,
                threshold,
                new TreeMap<>(evidence),
                episode));
    }

    private static long days(Duration length) {
        return length.toDays();
    }
}
