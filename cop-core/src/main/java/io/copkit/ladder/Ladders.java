package io.copkit.ladder;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;

import io.copkit.engagement.ActivityClass;
import io.copkit.ladder.Source.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ladders that others have published, under names and versions of their own. What they ask is indicative: a community
 * may take any of them as it is, or change it and give it another version.
 */
public final class Ladders {

    private static final Span QUARTER = Span.weeks(13);

    /**
     * Trust levels of Discourse as its code has them: caps of 500 topics and 20 000 posts, no demotion within 14 days
     * (site_settings.yml, promotion.rb, trust_level3_requirements.rb).
     */
    public static final Ladder DISCOURSE_CLASSIC = DiscourseLadder.of("DISCOURSE_CLASSIC", DiscourseSettings.CLASSIC);

    /** The same with what a later version of it asks of sites that changed nothing: 250 topics, 2 000 posts, 100 days. */
    public static final Ladder DISCOURSE_TIGHT = DiscourseLadder.of("DISCOURSE_TIGHT", DiscourseSettings.TIGHT);

    /**
     * The Orbit model in twelve steps: by the weightiest activity of the last year, or by presence; down once a month at most
     * (orbit-model repository).
     */
    public static final Ladder ORBIT_12 = OrbitLadder.LADDER;

    /**
     * The onion model: who makes the first 80 % of the contributions of the last 52 weeks, the next 15 %, the last 5 %
     * (GrimoireLab). A rung depends on what the others contribute, and on nobody who does not contribute.
     */
    public static final Ladder ONION_80_15_5 = onion();

    /**
     * Preece and Shneiderman 2009: the highest class of activity in the last 13 weeks, without an order in which it has to
     * be reached; who leads and then reads is a reader again.
     */
    public static final Ladder READER_TO_LEADER = readerToLeader();

    /** Activities that lead, ever: what {@link #ELDER} counts by. */
    public static final Metric LED_EVER = new Metric(
            "led_ever",
            "acts of leadership",
            "actes de conduite",
            new Count(Measure.ACTIVITIES, Side.DONE, Selection.ofClasses(ActivityClass.LEAD), Span.ALL_TIME));

    /** Activities beyond reading: what {@link #OCCASIONAL} counts by. */
    public static final Metric TOOK_PART_LATELY = new Metric(
            "took_part_lately",
            "activities beyond reading",
            "activités au-delà de la lecture",
            new Count(
                    Measure.ACTIVITIES,
                    Side.DONE,
                    Selection.ofClasses(
                            ActivityClass.ATTEND,
                            ActivityClass.SOCIAL,
                            ActivityClass.CONTRIBUTE,
                            ActivityClass.COLLABORATE,
                            ActivityClass.LEAD),
                    QUARTER));

    /** Activities of any class: what {@link #TRANSACTIONAL} counts by. */
    public static final Metric EXCHANGED_LATELY = new Metric(
            "exchanged_lately",
            "activities",
            "activités",
            new Count(Measure.ACTIVITIES, Side.DONE, Selection.EVERYTHING, QUARTER));

    /** A former leader, a member for two years, who is not of the core (Kim 2000; the numbers are this library's own). */
    public static final Overlay ELDER = new Overlay(
            "elder",
            "Elder",
            "Ancien",
            Set.of(PERIPHERAL, ACTIVE),
            Requirement.all(Requirement.atLeast(LED_EVER, 1), new Requirement.Seniority(Duration.ofDays(730))));

    /** Somebody on the periphery who took part, and not only read, in the last 13 weeks (levels of Wenger-Trayner). */
    public static final Overlay OCCASIONAL = new Overlay(
            "occasional", "Occasional", "Occasionnel", Set.of(PERIPHERAL), Requirement.atLeast(TOOK_PART_LATELY, 1));

    /** Somebody outside with whom something was exchanged in the last 13 weeks (levels of Wenger-Trayner). */
    public static final Overlay TRANSACTIONAL = new Overlay(
            "transactional",
            "Transactional",
            "Transactionnel",
            Set.of(OUTSIDER),
            Requirement.atLeast(EXCHANGED_LATELY, 1));

    private Ladders() {}

    /** All of them. */
    public static List<Ladder> all() {
        return List.of(DISCOURSE_CLASSIC, DISCOURSE_TIGHT, ORBIT_12, ONION_80_15_5, READER_TO_LEADER);
    }

    /** The one with this id, if it is one of them. */
    public static Optional<Ladder> find(String id) {
        return all().stream().filter(ladder -> ladder.id().equals(id)).findFirst();
    }

    private static Ladder onion() {
        Metric ring = new Metric(
                "ring",
                "ring of the onion",
                "anneau de l'oignon",
                new Source.OnionRing(Selection.CONTRIBUTIONS, Span.weeks(52)));
        return new Ladder(
                "ONION_80_15_5",
                1,
                "Onion 80-15-5",
                "Oignon 80-15-5",
                Climb.HIGHEST,
                Keeping.NONE,
                List.of(ring),
                List.of(
                        Rung.of("casual", "Casual", "Ponctuel", PERIPHERAL, Requirement.nothing()),
                        Rung.of("regular", "Regular", "Régulier", ACTIVE, Requirement.atLeast(ring, 2)),
                        Rung.of("core", "Core", "Noyau", CORE, Requirement.atLeast(ring, OnionRings.CORE))),
                List.of());
    }

    private static Ladder readerToLeader() {
        Metric contributed = ofClass("contributed", "contributions", "contributions", ActivityClass.CONTRIBUTE);
        Metric collaborated = ofClass("collaborated", "joint work", "travaux conjoints", ActivityClass.COLLABORATE);
        Metric led = ofClass("led", "acts of leadership", "actes de conduite", ActivityClass.LEAD);
        return new Ladder(
                "READER_TO_LEADER",
                1,
                "Reader to leader",
                "De lecteur à meneur",
                Climb.HIGHEST,
                Keeping.NONE,
                List.of(contributed, collaborated, led),
                List.of(
                        Rung.of("reader", "Reader", "Lecteur", PERIPHERAL, Requirement.nothing()),
                        Rung.of(
                                "contributor",
                                "Contributor",
                                "Contributeur",
                                ACTIVE,
                                Requirement.atLeast(contributed, 1)),
                        Rung.of(
                                "collaborator",
                                "Collaborator",
                                "Collaborateur",
                                ACTIVE,
                                Requirement.atLeast(collaborated, 1)),
                        Rung.of("leader", "Leader", "Meneur", CORE, Requirement.atLeast(led, 1))),
                List.of());
    }

    private static Metric ofClass(String code, String english, String french, ActivityClass activityClass) {
        return new Metric(
                code,
                english,
                french,
                new Count(Measure.ACTIVITIES, Side.DONE, Selection.ofClasses(activityClass), QUARTER));
    }
}
