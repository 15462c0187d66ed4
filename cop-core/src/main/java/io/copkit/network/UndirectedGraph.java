package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who deals with whom: two people have a tie if either acted toward the other, once, however often they did. Everybody in
 * the network is in it, with ties or without.
 *
 * <p>n is the number of people and m that of ties. Each method computes its figure anew, in linear time where nothing else
 * is said; nothing is kept. Immutable and safe for use by any number of threads.
 */
public final class UndirectedGraph {

    private final List<MemberId> people;
    private final Csr csr;

    UndirectedGraph(List<MemberId> people, Csr symmetric) {
        this.people = people;
        this.csr = symmetric;
    }

    Csr csr() {
        return csr;
    }

    /** How many people there are: n. */
    public int people() {
        return people.size();
    }

    /** How many pairs of people have a tie: m. */
    public int ties() {
        return csr.arcs() / 2;
    }

    /** m as part of all n·(n − 1)/2 pairs, 0 to 1; compares at like n only. Undefined with fewer than two people. */
    public MetricValue density() {
        double n = people();
        return Figures.quotient(people(), 2, csr.arcs(), n * (n - 1));
    }

    /** To how many people each has ties, 0 to n − 1. */
    public MemberScores degrees() {
        return MemberScores.of(people, csr::degree);
    }

    /** How many activities each had with others, in both directions. */
    public MemberScores strengths() {
        return MemberScores.of(
                people,
                v -> Arrays.stream(csr.activities, csr.offsets[v], csr.offsets[v + 1])
                        .sum());
    }

    /** Who has no tie, by id. */
    public List<MemberId> isolates() {
        return IntStream.range(0, people())
                .filter(v -> csr.degree(v) == 0)
                .mapToObj(people::get)
                .toList();
    }

    /** The part of all people who have no tie, 0 to 1; undefined without people. */
    public MetricValue isolateRatio() {
        return Figures.quotient(people(), 1, isolates().size(), people());
    }

    /**
     * How much ties gather on one person: Σ(most − degree) / ((n − 1)(n − 2)), 0 if all have as many to 1 for a star. Source:
     * Freeman, Centrality in social networks (1979). Undefined with fewer than three people.
     */
    public MetricValue degreeCentralisation() {
        double n = people();
        return Figures.centralisation(Figures.doubles(csr.degrees()), (n - 1) * (n - 2));
    }

    /** The parts between which there is no tie. */
    public Components components() {
        return Components.of(people, Labels.weak(csr));
    }

    /** How deep everybody stands. */
    public Cores cores() {
        return Cores.of(people, CoreNumbers.of(csr));
    }

    /** Whether people's partners are partners of each other. Time O(m·√m). */
    public Clustering clustering() {
        return Clustering.of(people, Triangles.in(csr));
    }

    /**
     * How well the network is told by a core and a periphery. Exact for up to {@value CorePeriphery#EXACT_UP_TO} people, in
     * O(2ⁿ), and by the number of ties beyond, in O(m + n·log n).
     */
    public CorePeriphery corePeriphery(CoreIdeal ideal) {
        return CorePeriphery.of(people, csr, ideal);
    }

    /**
     * How well the network is told by how near everybody is to its core. At most 500 rounds of O(n + m), until one gains less
     * than 1e-12 in correlation, after as many for the eigenvector it starts from.
     */
    public ContinuousCore continuousCore() {
        return ContinuousCore.of(people, csr);
    }

    /** Ties within groups and between them; a tie of somebody without a group is not counted. */
    public GroupTies groupTies(Grouping grouping) {
        int[] groups = Groups.of(people, grouping);
        long internal = 0;
        long external = 0;
        for (int v = 0; v < groups.length; v++) {
            for (int arc = csr.offsets[v]; arc < csr.offsets[v + 1]; arc++) {
                int w = csr.heads[arc];
                if (v < w && groups[v] != Groups.NONE && groups[w] != Groups.NONE) {
                    internal += groups[v] == groups[w] ? 1 : 0;
                    external += groups[v] == groups[w] ? 0 : 1;
                }
            }
        }
        return GroupTies.of(people(), external, internal);
    }

    /**
     * Standing by the standing of one's partners: PageRank (Page and others 1998), each tie taken both ways. Sums to 1 over
     * all. Rounds as for {@link DirectedGraph#pageRank}.
     *
     * @param damping how much of the standing is handed on, 0 to below 1; mostly {@link DirectedGraph#DAMPING}
     * @throws IllegalArgumentException if the damping is out of range
     */
    public MemberScores pageRank(double damping) {
        double[] shares = new PageRank(csr, damping).shares();
        return MemberScores.of(people, v -> shares[v]);
    }

    /**
     * Groups of people who deal with each other as a community does, found among the k-cores: a component that is dense
     * enough is one; from one that is too thin those who stand least deep are left out, and the components of the rest are
     * looked at in the same way. Two groups that share many people, or are joined by as many ties as hold them together, come
     * as one. Time O((n + m)·degeneracy).
     *
     * @return the largest first, then by their first member; nobody is in two
     */
    public List<LatentCommunity> latentCommunities(LatentRule rule) {
        return CoreDescent.of(people, csr, rule);
    }

    /** What exact betweenness or distances take: n·m, the unit of {@link BeyondBudget#work()}. */
    public long work() {
        return (long) people() * ties();
    }

    /**
     * How much lies on shortest paths, exactly, if that takes no more than a budget. Time O(n·m).
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
        return Paths.counted(people, csr, sources, workers, 2);
    }

    /**
     * How far people are from each other, if that takes no more than a budget. Time O(n·m).
     *
     * @param budget how much {@link #work()} is allowed, such as {@link BeyondBudget#STANDARD}
     */
    public Distances distancesWithin(long budget) {
        return work() <= budget ? distances(Workers.alone()) : new BeyondBudget(work(), budget);
    }

    /** How far people are from each other, whatever it takes: O(n·(n + m)). */
    public Distances.Measured distances(Workers workers) {
        return Distances.Measured.of(people, csr, workers);
    }
}
