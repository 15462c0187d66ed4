package io.copkit.commands.principle;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.space.PairSpaces;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.principle.PrincipleAssessment;
import io.copkit.principle.PrincipleMeasure;
import io.copkit.principle.PrinciplePolicy;
import io.copkit.principle.Principles;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a community stands by the principles, by what is stored. */
public final class StoredPrinciples implements Principles {

    private final Desk desk;
    private final CommunityId community;
    private final PrinciplePolicy policy;
    private final Map<PrincipleMeasure, MetricValue> given;

    /** Those of one community. */
    public StoredPrinciples(Desk desk, CommunityId community) {
        this(desk, community, PrinciplePolicy.standard(), Map.of());
    }

    private StoredPrinciples(
            Desk desk, CommunityId community, PrinciplePolicy policy, Map<PrincipleMeasure, MetricValue> given) {
        this.desk = desk;
        this.community = community;
        this.policy = policy;
        this.given = given;
    }

    @Override
    public Principles given(PrincipleMeasure measure, MetricValue figure) {
        Map<PrincipleMeasure, MetricValue> more = new EnumMap<>(PrincipleMeasure.class);
        more.putAll(given);
        more.put(measure, figure);
        return new StoredPrinciples(desk, community, policy, more);
    }

    @Override
    public Principles by(PrinciplePolicy other) {
        return new StoredPrinciples(desk, community, other, given);
    }

    @Override
    public List<PrincipleAssessment> assess() {
        return assess(desk.now());
    }

    @Override
    public List<PrincipleAssessment> assess(Instant at) {
        return new Reads(desk)
                .community(community)
                .map(found -> policy.assess(found.stage(), figures(found, at)))
                .orElseGet(List::of);
    }

    @Override
    public Map<PrincipleMeasure, MetricValue> figures(Instant at) {
        return new Reads(desk)
                .community(community)
                .map(found -> figures(found, at))
                .orElseGet(Map::of);
    }

    private Map<PrincipleMeasure, MetricValue> figures(Community found, Instant at) {
        Sources sources = new Sources(desk, found, at);
        Map<PrincipleMeasure, MetricValue> figures = new EnumMap<>(PrincipleMeasure.class);
        new EvolutionFigures(sources).addTo(figures);
        new DialogueFigures(sources).addTo(figures);
        new LevelFigures(sources).addTo(figures);
        figures.put(PrincipleMeasure.ONE_TO_ONE, oneToOne(sources));
        new RhythmFigures(sources).addTo(figures);
        figures.putAll(given);
        return figures;
    }

    private MetricValue oneToOne(Sources sources) {
        Set<MemberId> paired = new PairSpaces(desk, community).members();
        long members =
                sources.members().keySet().stream().filter(paired::contains).count();
        return MetricValue.rate(members, sources.members().size(), UndefinedReason.EMPTY_COMMUNITY);
    }
}
