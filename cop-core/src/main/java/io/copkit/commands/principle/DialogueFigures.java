package io.copkit.commands.principle;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.metric.StoredRecords;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.membership.Membership;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Metrics;
import io.copkit.principle.PrincipleMeasure;
import io.copkit.role.Role;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.TieRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** D2: ties across the border of the community, and guests. */
final class DialogueFigures {

    private static final int STRONGEST = 20;

    private final Sources sources;
    private final Map<Set<String>, Long> pairs = new HashMap<>();
    private final long[] sessions = new long[2];
    private final StoredRecords records;
    private long internal;
    private long external;

    DialogueFigures(Sources sources) {
        this.sources = sources;
        this.records = new StoredRecords(sources.desk, sources.community.id());
        sources.ties(sources.here(sources.last(Sources.QUARTER)), this::addHere);
        Set<CommunityId> linked = records.linked();
        if (!linked.isEmpty()) {
            sources.ties(sources.in(linked, sources.last(Sources.QUARTER)), this::add);
        }
        countSessions();
    }

    void addTo(Map<PrincipleMeasure, MetricValue> figures) {
        figures.put(PrincipleMeasure.BOUNDARY_TIES, boundary());
        figures.put(PrincipleMeasure.EXTERNAL_INTERNAL, externalInternal());
        figures.put(PrincipleMeasure.GUEST_SESSIONS, MetricValue.of((double) sessions[1], sessions[1]));
        long halfYear = sessions[0] + sessions[1];
        figures.put(PrincipleMeasure.GUEST_SESSIONS_HALF_YEAR, MetricValue.of((double) halfYear, halfYear));
        figures.put(PrincipleMeasure.CLOSURE, closure());
    }

    private MetricValue boundary() {
        return Metrics.of(
                        sources.desk.storage(), records, sources.desk.settings().kinds())
                .in(sources.calendar)
                .read(
                        MetricCatalogue.find("boundary_ties_share").orElseThrow(),
                        TimeWindow.upTo(sources.at, Sources.QUARTER))
                .value();
    }

    private MetricValue externalInternal() {
        long all = external + internal;
        return all == 0
                ? MetricValue.undefined(
                        sources.members().isEmpty() ? UndefinedReason.EMPTY_COMMUNITY : UndefinedReason.NO_ACTIVITY, 0)
                : MetricValue.of((double) (external - internal) / all, all);
    }

    private MetricValue closure() {
        long all = pairs.values().stream().mapToLong(Long::longValue).sum();
        long strongest = pairs.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(STRONGEST)
                .mapToLong(Long::longValue)
                .sum();
        return MetricValue.rate(strongest, all, UndefinedReason.NO_ACTIVITY);
    }

    private void addHere(TieRow tie) {
        add(tie);
        if (sources.isMember(tie.memberId()) && sources.isMember(tie.targetMemberId())) {
            pairs.merge(Set.of(tie.memberId(), tie.targetMemberId()), tie.count(), Long::sum);
        }
    }

    private void add(TieRow tie) {
        boolean from = sources.isMember(tie.memberId());
        boolean to = sources.isMember(tie.targetMemberId());
        if (from && to) {
            internal += tie.count();
        } else if (from || to) {
            external += tie.count();
        }
    }

    /** A guest is whoever presents or facilitates as a guest expert, or without belonging to the community. */
    private void countSessions() {
        Periods halves = new Periods(
                List.of(sources.at.minus(Sources.HALF_YEAR), sources.at.minus(Sources.QUARTER), sources.at));
        sources.desk
                .storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                sources.here(sources.last(Sources.HALF_YEAR))
                                        .ofKinds(
                                                List.of(ActivityKinds.PRESENT.code(), ActivityKinds.FACILITATE.code())),
                                Set.of(Group.MEMBER, Group.PERIOD),
                                Set.of(Measure.ACTIVITIES),
                                halves),
                        row -> sessions[row.period()] += isGuest(row) ? row.activities() : 0);
    }

    private boolean isGuest(TallyRow row) {
        Membership.Active member = sources.members().get(MemberId.of(Objects.requireNonNull(row.memberId())));
        return member == null || member.roles().contains(Role.GUEST_EXPERT);
    }
}
