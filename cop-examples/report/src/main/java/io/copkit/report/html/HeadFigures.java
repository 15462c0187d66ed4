package io.copkit.report.html;

import io.copkit.engagement.Basis;
import io.copkit.engagement.EngagementReport;
import io.copkit.report.Analysis;
import java.util.List;

/** The few figures that come first. */
final class HeadFigures {

    private HeadFigures() {}

    static Panel of(Edition edition, Analysis analysis) {
        Numbers numbers = edition.numbers();
        EngagementReport report = analysis.report();
        Basis counted = report.counts().basis();
        Basis threads = report.threads().basis();
        Basis concentration = report.concentration().basis();
        Cards cards = new Cards(edition)
                .count("activities", counted, report.counts().activities(), "activities")
                .count("people", counted, report.counts().actors(), "people")
                .add(
                        "per-week",
                        report.weekly().basis(),
                        report.weekly().summary().median(),
                        "weeks",
                        n -> numbers.decimal(n, 1))
                .add(
                        "per-month",
                        report.monthly().basis(),
                        report.monthly().summary().median(),
                        "months",
                        n -> numbers.decimal(n, 1))
                .add("first-response", threads, report.threads().all().medianSeconds(), "answered", numbers::wait)
                .add("unanswered", threads, report.threads().all().unansweredRate(), "threads", numbers::share)
                .add(
                        "absence",
                        concentration,
                        report.concentration().absenceFactor(),
                        "people",
                        n -> numbers.decimal(n, 0))
                .add("gini", concentration, report.concentration().gini(), "people", n -> numbers.exact(n, 2));
        analysis.members()
                .ifPresent(members -> cards.add(
                        "never-active", members.basis(), members.neverActiveRate(), "members", numbers::share));
        return Panel.open(edition, "figures", edition.text("figures.reading"), List.of(cards.html()));
    }
}
