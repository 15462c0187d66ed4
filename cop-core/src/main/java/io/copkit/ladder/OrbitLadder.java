package io.copkit.ladder;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.ladder.Requirement.any;
import static io.copkit.ladder.Requirement.atLeast;

import io.copkit.ParticipationLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * The twelve steps of the Orbit model (O1 to O5): the weight of the weightiest activity of the last year, 1 to 12, or a
 * milestone of presence, whichever reaches further; up at once, down once a month at most.
 */
final class OrbitLadder {

    private static final Span YEAR = Span.days(365);

    private static final Metric WEIGHT = new Metric(
            "top_weight",
            "weight of the weightiest activity",
            "poids de l'activité la plus lourde",
            new Source.TopWeight(Selection.EVERYTHING, YEAR));
    private static final Metric WEEKS = presence(
            "weeks_running", "weeks running with 2 days", "semaines de suite avec 2 jours", 2, Source.Per.WEEK);
    private static final Metric MONTHS =
            presence("months_running", "months running with 7 days", "mois de suite avec 7 jours", 7, Source.Per.MONTH);
    private static final Metric QUARTERS = presence(
            "quarters_running",
            "quarters running with 30 days",
            "trimestres de suite avec 30 jours",
            30,
            Source.Per.QUARTER);

    static final Ladder LADDER = ladder();

    private OrbitLadder() {}

    private static Ladder ladder() {
        List<Rung> rungs = new ArrayList<>();
        rungs.add(rung("exploring", "Exploring", "Exploration", 3, PERIPHERAL, Requirement.nothing()));
        rungs.add(rung("exploring", "Exploring", "Exploration", 2, PERIPHERAL, atLeast(WEIGHT, 2)));
        rungs.add(rung("exploring", "Exploring", "Exploration", 1, PERIPHERAL, atLeast(WEIGHT, 3)));
        orbit(rungs, "participating", "Participating", "Participation", WEEKS, PERIPHERAL, ACTIVE);
        orbit(rungs, "contributing", "Contributing", "Contribution", MONTHS, ACTIVE, CORE);
        orbit(rungs, "leading", "Leading", "Conduite", QUARTERS, CORE, CORE);
        return new Ladder(
                "ORBIT_12",
                1,
                "Orbit levels",
                "Niveaux d'orbite",
                Climb.HIGHEST,
                Keeping.forMonths(1),
                List.of(WEIGHT, WEEKS, MONTHS, QUARTERS),
                rungs,
                List.of());
    }

    private static void orbit(
            List<Rung> rungs,
            String code,
            String english,
            String french,
            Metric running,
            ParticipationLevel outer,
            ParticipationLevel inner) {
        for (int step = 1; step <= 3; step++) {
            Requirement enter = any(atLeast(WEIGHT, rungs.size() + 1L), atLeast(running, step));
            rungs.add(rung(code, english, french, 4 - step, step == 1 ? outer : inner, enter));
        }
    }

    private static Rung rung(
            String code, String english, String french, int ring, ParticipationLevel level, Requirement enter) {
        String roman = "I".repeat(ring);
        return Rung.of(code + "_" + ring, english + " " + roman, french + " " + roman, level, enter);
    }

    private static Metric presence(String code, String english, String french, int days, Source.Per per) {
        return new Metric(code, english, french, new Source.Presence(days, per, Selection.EVERYTHING, YEAR));
    }
}
