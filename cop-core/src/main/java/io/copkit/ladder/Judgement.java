package io.copkit.ladder;

import io.copkit.internal.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far somebody is with a requirement.
 *
 * @param requirement the requirement
 * @param metric what it counts, if it counts something
 * @param required how much it takes; seconds for seniority; 1 where there is nothing to count
 * @param actual how much there is
 * @param met whether that is enough
 * @param parts how far they are with its parts, if it has parts
 */
public record Judgement(
        Requirement requirement,
        Optional<Metric> metric,
        double required,
        double actual,
        boolean met,
        List<Judgement> parts) {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Copies the list. */
    public Judgement {
        parts = List.copyOf(parts);
    }

    /** The conditions in it that are not met, as far as meeting them would help; what must not be counts as one. */
    public List<Judgement> missing() {
        if (met) {
            return List.of();
        }
        boolean combined = requirement instanceof Requirement.All || requirement instanceof Requirement.Any;
        return combined
                ? parts.stream().flatMap(part -> part.missing().stream()).toList()
                : List.of(this);
    }

    /** All conditions in it, met or not. */
    public Stream<Judgement> conditions() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Judgement::conditions);
    }

    /**
     * One line for people, such as "topics viewed in the last 100 days: 23 of 25".
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        String key = "ladder-finding." + key();
        String between = Messages.text("ladder-finding.between", locale);
        return Messages.text(
                key,
                locale,
                Map.of(
                        "metric",
                        metric.map(each -> each.label(locale)).orElse(""),
                        "span",
                        span().map(span -> span.label(locale)).orElse(""),
                        "actual",
                        amount(actual, locale),
                        "required",
                        amount(required, locale),
                        "parts",
                        parts.stream().map(part -> part.explain(locale)).collect(Collectors.joining(between))));
    }

    private String key() {
        if (requirement instanceof Requirement.All) {
            return parts.isEmpty() ? "nothing" : "all";
        } else if (requirement instanceof Requirement.Any) {
            return parts.isEmpty() ? "never" : "any";
        } else if (requirement instanceof Requirement.Not) {
            return "not";
        } else if (requirement instanceof Requirement.AtLeast) {
            return "at-least";
        } else if (requirement instanceof Requirement.AtMost) {
            return "at-most";
        } else if (requirement instanceof Requirement.Seniority) {
            return "seniority";
        } else if (requirement instanceof Requirement.InRole) {
            return "in-role";
        }
        if (requirement instanceof Requirement.Unpenalised) {
            return "unpenalised";
        }
        return requirement instanceof Requirement.Vouched ? "vouched" : "unsanctioned";
    }

    private Optional<Span> span() {
        return requirement instanceof Requirement.Unpenalised past
                ? Optional.of(Span.days(past.days()))
                : metric.map(each -> each.source().span());
    }

    private String amount(double number, Locale locale) {
        if (!(requirement instanceof Requirement.Seniority)) {
            return number == Math.rint(number)
                    ? String.valueOf((long) number)
                    : String.format(Locale.ROOT, "%.2f", number);
        }
        long seconds = Duration.ofSeconds((long) number).toSeconds();
        String unit = seconds < HOUR ? "minutes" : seconds < DAY ? "hours" : "days";
        long size = seconds < HOUR ? MINUTE : seconds < DAY ? HOUR : DAY;
        return Messages.text("ladder-finding." + unit, locale, Map.of("count", String.valueOf(seconds / size)));
    }
}
