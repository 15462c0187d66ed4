package io.copkit.commands.principle;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.commands.participation.StoredLevels;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.participation.CommunityLevels;
import io.copkit.participation.Participation;
import io.copkit.principle.PrincipleMeasure;
import java.time.Duration;
import java.util.Map;

/** D3: how members are spread over the levels, and whether they move up. */
final class LevelFigures {

    /** Fewer members than this are too few for shares to be compared with those of the literature. */
    private static final int FEWEST = 20;

    private static final Duration THIRTEEN_WEEKS = Duration.ofDays(91);

    private final Sources sources;
    private final CommunityLevels now;
    private final CommunityLevels before;

    LevelFigures(Sources sources) {
        this.sources = sources;
        Participation participation = new StoredLevels(sources.desk, sources.community.id()).participation();
        this.now = participation.levels(sources.at);
        this.before = participation.levels(sources.at.minus(THIRTEEN_WEEKS));
    }

    void addTo(Map<PrincipleMeasure, MetricValue> figures) {
        figures.put(PrincipleMeasure.CORE_SHARE, share(ParticipationLevel.CORE));
        figures.put(PrincipleMeasure.ACTIVE_SHARE, share(ParticipationLevel.ACTIVE));
        figures.put(PrincipleMeasure.UPWARD_MOBILITY, mobility());
    }

    private MetricValue share(ParticipationLevel level) {
        int members = sources.members().size();
        if (members == 0) {
            return MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0);
        }
        return members < FEWEST
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, members)
                : MetricValue.of((double) now.count(level) / members, members);
    }

    /** Whoever came in the meantime came as a peripheral member. */
    private MetricValue mobility() {
        long outside = sources.members().keySet().stream()
                .filter(member -> level(now, member) != ParticipationLevel.CORE)
                .count();
        long risen = sources.members().keySet().stream()
                .filter(member -> level(now, member).compareTo(level(before, member)) > 0)
                .count();
        UndefinedReason why =
                sources.members().isEmpty() ? UndefinedReason.EMPTY_COMMUNITY : UndefinedReason.TOO_FEW_SAMPLES;
        return MetricValue.rate(risen, outside, why);
    }

    private static ParticipationLevel level(CommunityLevels levels, MemberId member) {
        return levels.of(member)
                .map(assessed -> assessed.level())
                .filter(level -> level != ParticipationLevel.OUTSIDER)
                .orElse(ParticipationLevel.PERIPHERAL);
    }
}
