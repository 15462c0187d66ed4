package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How unevenly work is spread. Of the members: contributions of all of them, those without one counting with none; of the
 * contributors: those members alone who made one; of the actors: all activities of everybody who acted, member or not.
 */
final class ConcentrationMetrics {

    private static final String GINI = "Σ(2i − n − 1)·xᵢ / (n·Σx) over ascending ";
    private static final String CORRECTED = "G·n/(n − 1), G as raw";
    private static final String MATH_WORLD = "MathWorld, Gini Coefficient";
    private static final String CHAOSS = "CHAOSS, Contributor Absence Factor";
    private static final String GRIMOIRE = "GrimoireLab, onion";

    private ConcentrationMetrics() {}

    static List<Measured> all() {
        List<Measured> all = new ArrayList<>();
        all.addAll(ginis("members", "contributions x of all members", ConcentrationMetrics::ofMembers));
        all.addAll(ginis("contributors", "contributions x of those with any", ConcentrationMetrics::ofContributors));
        all.addAll(ofMembers());
        all.addAll(ofLeaders());
        all.addAll(onion("", Population.MEMBERS, "contributions", ConcentrationMetrics::ofMembers));
        return all;
    }

    /** The same of everybody who acted, by all they did. */
    static List<Measured> ofActors() {
        List<Measured> all = new ArrayList<>();
        all.addAll(ginis("actors", "activities x of everybody who acted", ConcentrationMetrics::ofActors));
        all.add(actors(
                actors("absence_factor" + Metric.ACTORS)
                        .people()
                        .better(HIGHER)
                        .by("fewest people who together did at least half of all", CHAOSS),
                Concentration::absenceFactor));
        all.add(actors(
                actors("absence_factor.beyond_half" + Metric.ACTORS)
                        .people()
                        .better(HIGHER)
                        .by("fewest people who together did more than half of all", "GrimoireLab, bus factor"),
                Concentration::absenceFactorBeyondHalf));
        all.add(actors(
                actors("people_for_80_percent" + Metric.ACTORS)
                        .people()
                        .better(HIGHER)
                        .by("fewest people who together did at least four fifths of all", CHAOSS),
                Concentration::peopleForEightyPercent));
        all.add(actors(
                actors("once_active" + Metric.ACTORS).people().by("people with one activity", "CopKit"),
                of -> MetricValue.of((double) of.once(), of.people())));
        all.addAll(onion(Metric.ACTORS, Population.ACTORS, "activities", ConcentrationMetrics::ofActors));
        return all;
    }

    private static List<Measured> ginis(String whose, String what, Function<WindowFacts, Concentration> of) {
        Population population = whose.equals("actors") ? Population.ACTORS : Population.MEMBERS;
        return List.of(
                spread(
                        Metric.draft("gini." + whose + ".raw")
                                .better(LOWER)
                                .of(population)
                                .by(GINI + what, MATH_WORLD),
                        of,
                        Concentration::gini),
                spread(
                        Metric.draft("gini." + whose + ".corrected")
                                .better(LOWER)
                                .of(population)
                                .by(CORRECTED, MATH_WORLD),
                        of,
                        Concentration::giniSmallSample));
    }

    private static List<Measured> ofMembers() {
        return List.of(
                spread(
                        Metric.draft("absence_factor")
                                .people()
                                .better(HIGHER)
                                .by("fewest members who together made at least half of the contributions", CHAOSS),
                        ConcentrationMetrics::ofMembers,
                        Concentration::absenceFactor),
                spread(
                        Metric.draft("people_for_80_percent")
                                .people()
                                .better(HIGHER)
                                .by(
                                        "fewest members who together made at least four fifths of the contributions",
                                        CHAOSS),
                        ConcentrationMetrics::ofMembers,
                        Concentration::peopleForEightyPercent),
                spread(
                        Metric.draft("top_tenth_share")
                                .better(LOWER)
                                .by("part of the contributions made by the first ⌈N/10⌉ members", "CopKit"),
                        ConcentrationMetrics::ofMembers,
                        ConcentrationMetrics::topTenth));
    }

    private static List<Measured> ofLeaders() {
        Function<WindowFacts, Concentration> leading = facts -> of(
                facts,
                Population.MEMBERS,
                facts.deedsOfMembers(),
                did -> did.of(ActivityClass.LEAD),
                UndefinedReason.EMPTY_COMMUNITY);
        return List.of(
                spread(
                        Metric.draft("leadership_concentration")
                                .on(Cases.ACTIVITIES)
                                .better(LOWER)
                                .by("part of the acts of leadership by whoever led most", "CopKit"),
                        leading,
                        of -> MetricValue.rate(of.most(), of.activities(), UndefinedReason.NO_ACTIVITY)),
                spread(
                        Metric.draft("leadership_absence_factor")
                                .people()
                                .better(HIGHER)
                                .by(
                                        "fewest members who together did at least half of the acts of leadership",
                                        "CopKit"),
                        leading,
                        Concentration::absenceFactor));
    }

    private static List<Measured> onion(
            String suffix, Population population, String what, Function<WindowFacts, Concentration> of) {
        return List.of(
                layer(
                        "core",
                        "who together stay within 80 % of the " + what,
                        suffix,
                        population,
                        of,
                        Concentration::core),
                layer(
                        "regular",
                        "after the core, within 95 % of the " + what,
                        suffix,
                        population,
                        of,
                        Concentration::regular),
                layer("casual", "beyond 95 % of the " + what, suffix, population, of, Concentration::casual));
    }

    private static Measured layer(
            String layer,
            String who,
            String suffix,
            Population population,
            Function<WindowFacts, Concentration> of,
            ToLongFunction<Concentration> people) {
        return spread(
                Metric.draft("onion." + layer + suffix)
                        .people()
                        .of(population)
                        .by("people " + who + ", the most active first", GRIMOIRE),
                of,
                found -> found.activities() == 0
                        ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, found.people())
                        : MetricValue.of((double) people.applyAsLong(found), found.people()));
    }

    private static Metric.Draft actors(String code) {
        return Metric.draft(code).of(Population.ACTORS);
    }

    private static Measured actors(Metric metric, Function<Concentration, MetricValue> figure) {
        return spread(metric, ConcentrationMetrics::ofActors, figure);
    }

    private static Measured spread(
            Metric metric, Function<WindowFacts, Concentration> of, Function<Concentration, MetricValue> figure) {
        Function<WindowFacts, MetricValue> taken = facts -> figure.apply(of.apply(facts));
        return metric.population() == Population.MEMBERS
                ? Measured.ofMembers(metric, taken)
                : Measured.of(metric, taken);
    }

    private static MetricValue topTenth(Concentration of) {
        MetricValue first = of.topOnePercent().share();
        MetricValue next = of.nextNinePercent().share();
        return first instanceof MetricValue.Defined one && next instanceof MetricValue.Defined nine
                ? MetricValue.of(Math.min(1, one.number() + nine.number()), of.people())
                : first;
    }

    static Concentration ofMembers(WindowFacts facts) {
        return of(
                facts,
                Population.MEMBERS,
                facts.deedsOfMembers(),
                Deeds::contributions,
                UndefinedReason.EMPTY_COMMUNITY);
    }

    private static Concentration ofContributors(WindowFacts facts) {
        return of(
                facts,
                Population.MEMBERS,
                facts.deedsOfMembers().filter(did -> did.contributions() > 0),
                Deeds::contributions,
                UndefinedReason.NO_ACTIVITY);
    }

    static Concentration ofActors(WindowFacts facts) {
        return of(
                facts,
                Population.ACTORS,
                facts.deeds().values().stream(),
                Deeds::activities,
                UndefinedReason.NO_ACTIVITY);
    }

    private static Concentration of(
            WindowFacts facts,
            Population population,
            Stream<Deeds> people,
            ToLongFunction<Deeds> amount,
            UndefinedReason ifNobody) {
        return Concentration.of(
                facts.basis(population), people.mapToLong(amount).toArray(), ifNobody);
    }
}
