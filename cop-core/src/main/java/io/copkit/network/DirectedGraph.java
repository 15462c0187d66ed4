package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.Arrays;
import java.util.List;

/**
 * Who acted toward whom: an arc leads from whoever acted to whom it was meant for, once, however often they did. Everybody
 * in the network is in it, with arcs or without.
 *
 * <p>n is the number of people and m that of arcs. Each method computes its figure anew, in linear time where nothing else
 * is said; nothing is kept. Immutable and safe for use by any number of threads.
 */
public final class DirectedGraph {

    /** How much of a standing is handed on, as in the sources of PageRank and ExpertiseRank. */
    public static final double DAMPING = 0.85;

    private final List<MemberId> people;
    private final Csr out;
    private final Csr in;
    private final Csr both;

    DirectedGraph(List<MemberId> people, Csr out, Csr in, Csr both) {
        this.people = people;
        this.out = out;
        this.in = in;
        this.both = both;
    }

    Csr csr() {
        return out;
    }

    /** How many people there are: n. */
    public int people() {
        return people.size();
    }

    /** How many arcs there are: m. */
    public int arcs() {
        return out.arcs();
    }

    /** How many activities all arcs hold together. */
    public long activities() {
        return Arrays.stream(out.activities).sum();
    }

    /** m as part of all n·(n − 1) ordered pairs, 0 to 1; compares at like n only. Undefined with fewer than two people. */
    public MetricValue density() {
        double n = people();
        return Figures.quotient(people(), 2, arcs(), n * (n - 1));
    }

    /**
     * The part of all arcs that go back as well, 0 to 1; n is how many arcs there are. Undefined with fewer than two people
     * and without arcs.
     */
    public MetricValue reciprocity() {
        return Figures.quotient(people(), 2, arcs(), returned(), arcs());
    }

    /**
     * Reciprocity beyond what chance gives: (r − a)/(1 − a) with r the reciprocity and a the density; 0 for chance, 1 if all
     * arcs go back, below 0 if people avoid it. Source: Garlaschelli and Loffredo, Patterns of link reciprocity in directed
     * networks (2004). Undefined as the reciprocity, and where there is an arc between all.
     */
    public MetricValue correctedReciprocity() {
        double pairs = people() * (people() - 1.0);
        if (arcs() > 0 && arcs() == pairs) {
            return MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, arcs());
        }
        double density = arcs() / pairs;
        return Figures.quotient(
                people(),
                2,
                arcs(),
                arcs() == 0 ? 0 : (double) returned() / arcs() - density,
                arcs() == 0 ? 0 : 1 - density);
    }

    /** Each pair with arcs both ways is one pair in the undirected graph and two arcs here. */
    private int returned() {
        return 2 * (arcs() - both.arcs() / 2);
    }

    /** How many people acted toward each, 0 to n − 1. */
    public MemberScores inDegrees() {
        return MemberScores.of(people, in::degree);
    }

    /** Toward how many people each acted, 0 to n − 1. */
    public MemberScores outDegrees() {
        return MemberScores.of(people, out::degree);
    }

    /** How many activities of others each received. */
    public MemberScores received() {
        return activities(in);
    }

    /** How many activities each gave to others. */
    public MemberScores given() {
        return activities(out);
    }

    /** How much everything goes to one person: Σ(most − in-degree)/(n − 1)², 0 to 1 (Freeman 1979). Undefined under three. */
    public MetricValue inCentralisation() {
        return centralisation(in);
    }

    /** How much everything comes from one person: Σ(most − out-degree)/(n − 1)², 0 to 1 (Freeman 1979). Undefined under three. */
    public MetricValue outCentralisation() {
        return centralisation(out);
    }

    /** The parts in which everybody can reach everybody along arcs. */
    public Components strongComponents() {
        return Components.of(people, StrongComponents.of(out));
    }

    /** The parts between which there is no arc in either direction. */
    public Components weakComponents() {
        return Components.of(people, Labels.weak(both));
    }

    /**
     * Standing that is handed on along arcs, to whom people act toward: PageRank (Page and others 1998). Sums to 1 over all;
     * whoever acts toward nobody hands on to all alike. Linear rounds until all move by less than 1e-13 together: some 180 at
     * {@link #DAMPING}, and 30/(1 − damping) as it nears 1.
     *
     * @param damping how much is handed on, 0 to below 1; mostly {@link #DAMPING}
     * @throws IllegalArgumentException if the damping is out of range
     */
    public MemberScores pageRank(double damping) {
        double[] shares = new PageRank(out, damping).shares();
        return MemberScores.of(people, v -> shares[v]);
    }

    /**
     * Expertise as standing that those who are helped hand on to their helpers: (1 − d) + d·Σ standing of the helped / number
     * of their helpers. To be asked of a network of answers; at least 1 − d, and higher for who helps people who help others.
     * Source: Zhang, Ackerman and Adamic, Expertise networks in online communities (2007), with d = {@link #DAMPING}. Rounds
     * as for {@link #pageRank}.
     */
    public MemberScores expertiseRank() {
        double[] ranks = new PageRank(in, DAMPING).expertise();
        return MemberScores.of(people, v -> ranks[v]);
    }

    /**
     * Who stands between people of which groups, everybody by id. Whoever has no group is no broker and brokered by nobody.
     * Time O(Σ in-degree·out-degree).
     */
    public List<Brokerage> brokerage(Grouping grouping) {
        return Brokers.of(people, out, Groups.of(people, grouping));
    }

    /** What exact betweenness takes: n·m, the unit of {@link BeyondBudget#work()}. */
    public long work() {
        return (long) people() * arcs();
    }

    /**
     * How much lies on shortest paths along arcs, exactly, if that takes no more than a budget. Time O(n·m).
     *
     * @param budget how much {@link #work()} is allowed, such as {@link BeyondBudget#STANDARD}
     */
    public Betweenness betweennessWithin(long budget) {
        return work() <= budget ? betweenness(PathSources.exact()) : new BeyondBudget(work(), budget);
    }

    /** How much lies on shortest paths from these sources, whatever it takes: O(sources·(n + m)). */
    public Betweenness.Counted betweenness(PathSources sources) {
        return betweenness(sources, Workers.alone());
    }

    /** The same, by several threads; the figures are the same to the last bit. */
    public Betweenness.Counted betweenness(PathSources sources, Workers workers) {
        return Paths.counted(people, out, sources, workers, 1);
    }

    private MemberScores activities(Csr arcs) {
        return MemberScores.of(
                people,
                v -> Arrays.stream(arcs.activities, arcs.offsets[v], arcs.offsets[v + 1])
                        .sum());
    }

    private MetricValue centralisation(Csr arcs) {
        double others = people() - 1.0;
        return Figures.centralisation(Figures.doubles(arcs.degrees()), others * others);
    }
}
