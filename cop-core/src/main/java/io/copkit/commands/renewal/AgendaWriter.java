package io.copkit.commands.renewal;

import io.copkit.Community;
import io.copkit.Paging;
import io.copkit.commands.ContributingKinds;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.principle.StoredPrinciples;
import io.copkit.commands.sponsorship.StoredSponsorships;
import io.copkit.commands.vitality.StoredVitality;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.history.Happening;
import io.copkit.lifecycle.ActivityStatus;
import io.copkit.membership.Membership;
import io.copkit.membership.Origin;
import io.copkit.principle.PrincipleAssessment;
import io.copkit.principle.PrincipleMeasure;
import io.copkit.principle.PrinciplePolicy;
import io.copkit.renewal.Agenda;
import io.copkit.renewal.AgendaItem;
import io.copkit.renewal.AgendaMark;
import io.copkit.renewal.AgendaTopic;
import io.copkit.role.Role;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateKey;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import io.copkit.vitality.VitalSigns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/** Makes an agenda of the figures of the moment. */
final class AgendaWriter {

    private static final Duration ROLE_NOTICE = Duration.ofDays(90);
    private static final Duration HALF_YEAR = Duration.ofDays(180);
    private static final int WEEKS = 26;

    /** Ways in that nobody else decided on. */
    private static final Set<Origin> VOLUNTARY =
            EnumSet.of(Origin.FOUNDED, Origin.JOINED, Origin.INVITED, Origin.NOMINATED);

    private final Desk desk;
    private final Community community;
    private final Instant at;
    private final List<Membership.Active> members = new ArrayList<>();
    private final List<AgendaItem> items = new ArrayList<>();

    AgendaWriter(Desk desk, Community community, Instant at) {
        this.desk = desk;
        this.community = community;
        this.at = at;
        new Reads(desk).forEach(community.id(), members::add);
    }

    Agenda write() {
        signOfLife();
        StoredPrinciples principles = new StoredPrinciples(desk, community.id());
        Map<PrincipleMeasure, MetricValue> figures = principles.figures(at);
        add(AgendaTopic.RHYTHM, figure(figures, PrincipleMeasure.WEEK_RATIO), ratio -> ratio >= 0.75);
        add(AgendaTopic.CORE, figure(figures, PrincipleMeasure.CORE_SHARE), share -> share >= 0.10 && share <= 0.15);
        add(AgendaTopic.MOBILITY, figure(figures, PrincipleMeasure.UPWARD_MOBILITY), share -> share >= 0.05);
        add(AgendaTopic.ABSENCE_FACTOR, absenceFactor(), people -> people >= 3);
        members();
        add(AgendaTopic.CHARTER_AGE, days(charterSince()), days -> days <= 365);
        add(AgendaTopic.SUPPORT_DUE, count(supportDue()), promises -> promises == 0);
        List<PrincipleAssessment> assessments = PrinciplePolicy.standard().assess(community.stage(), figures);
        assessments.forEach(this::principle);
        items.sort(Comparator.comparing(AgendaItem::mark));
        return new Agenda(community.id(), at, items, assessments);
    }

    private void signOfLife() {
        Optional<VitalSigns> signs = new StoredVitality(desk, community.id()).at(at);
        MetricValue silent = signs.map(VitalSigns::today)
                .map(today ->
                        count(today.day().toEpochDay() - today.signOfLife().toEpochDay()))
                .orElseGet(() -> MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
        boolean live =
                signs.filter(found -> found.status() == ActivityStatus.LIVE).isPresent();
        add(AgendaTopic.SIGN_OF_LIFE, silent, days -> live);
    }

    private void members() {
        long fresh = members.stream()
                .filter(member -> member.since().isAfter(at.minus(HALF_YEAR)))
                .count();
        long voluntary = members.stream()
                .filter(member -> VOLUNTARY.contains(member.origin()))
                .count();
        long facilitators = members.stream()
                .filter(member -> member.roles().contains(Role.FACILITATOR))
                .count();
        long ending = members.stream()
                .flatMap(member -> member.grants().stream())
                .flatMap(grant -> grant.until().stream())
                .filter(end -> end.isAfter(at) && end.isBefore(at.plus(ROLE_NOTICE)))
                .count();
        add(AgendaTopic.NEWCOMERS, count(fresh), people -> people > 0);
        add(
                AgendaTopic.VOLUNTARY,
                MetricValue.rate(voluntary, members.size(), UndefinedReason.EMPTY_COMMUNITY),
                share -> share >= 0.5);
        add(AgendaTopic.FACILITATION, count(facilitators), people -> people > 0);
        add(AgendaTopic.ROLES_ENDING, count(ending), roles -> roles == 0);
    }

    private void principle(PrincipleAssessment assessment) {
        AgendaTopic topic = switch (assessment.principle()) {
            case EVOLUTION -> AgendaTopic.EVOLUTION;
            case DIALOGUE -> AgendaTopic.DIALOGUE;
            case LEVELS -> AgendaTopic.LEVELS;
            case SPACES -> AgendaTopic.SPACES;
            case VALUE -> AgendaTopic.VALUE;
            case FAMILIARITY -> AgendaTopic.FAMILIARITY;
            case RHYTHM -> AgendaTopic.RHYTHM_PRINCIPLE;
        };
        boolean alerted = !assessment.alerts().isEmpty();
        if (alerted) {
            items.add(new AgendaItem(topic, assessment.signal(), AgendaMark.ATTENTION));
        } else {
            add(topic, assessment.signal(), signal -> signal >= 0.5);
        }
    }

    private MetricValue absenceFactor() {
        List<String> kinds = ContributingKinds.codes(desk.settings().kinds()).stream()
                .limit(Limits.FILTER_VALUES)
                .toList();
        TimeWindow window = TimeWindow.upTo(at, Duration.ofDays(7L * WEEKS));
        List<Long> contributions = new ArrayList<>();
        if (!kinds.isEmpty()) {
            ActivityFilter filter = ActivityFilter.of(
                            ActivityScope.of(community.id().value()))
                    .ofKinds(kinds)
                    .during(Window.between(window.from(), window.to()));
            desk.storage()
                    .activities()
                    .tally(
                            TallyQuery.of(filter, Set.of(Group.MEMBER), Set.of(Measure.ACTIVITIES)),
                            row -> contributions.add(row.activities()));
        }
        return Concentration.of(
                        new Basis(window, CommunityCalendar.UTC.zone(), Population.ACTORS),
                        contributions.stream().mapToLong(Long::longValue).toArray(),
                        UndefinedReason.NO_ACTIVITY)
                .absenceFactor();
    }

    private Instant charterSince() {
        TransitionQuery changes = TransitionQuery.of(community.id().value(), PageRequest.first(Limits.PAGE))
                .ofType(StateKey.OfCommunity.TYPE);
        return desk.storage().state().transitions(changes).items().stream()
                .filter(step -> step.what().equals(Happening.CHARTER_AMENDED.code()))
                .map(TransitionRecord::effectiveAt)
                .collect(Collectors.maxBy(Comparator.naturalOrder()))
                .orElse(community.foundedAt());
    }

    private long supportDue() {
        return new StoredSponsorships(desk, community.id())
                .supportDue(Paging.first(Limits.PAGE))
                .items()
                .size();
    }

    private MetricValue days(Instant since) {
        return count(Duration.between(since, at).toDays());
    }

    private void add(AgendaTopic topic, MetricValue figure, DoublePredicate fine) {
        AgendaMark mark = figure.value().isEmpty()
                ? AgendaMark.UNKNOWN
                : fine.test(figure.value().getAsDouble()) ? AgendaMark.FINE : AgendaMark.ATTENTION;
        items.add(new AgendaItem(topic, figure, mark));
    }

    private static MetricValue figure(Map<PrincipleMeasure, MetricValue> figures, PrincipleMeasure measure) {
        return figures.getOrDefault(measure, MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
    }

    private static MetricValue count(long number) {
        return MetricValue.of((double) number, number);
    }
}
