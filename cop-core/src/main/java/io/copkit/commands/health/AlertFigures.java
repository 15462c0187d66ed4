package io.copkit.commands.health;

import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.vitality.StoredVitality;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.health.HealthAlert;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import io.copkit.vitality.DormancyPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The figures that alerts look at, as far as the library knows them. */
final class AlertFigures {

    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final Set<MembershipStatus> PRESENT = Set.of(MembershipStatus.ACTIVE, MembershipStatus.DORMANT);

    private final Desk desk;
    private final Community community;
    private final CommunityCalendar calendar;
    private final Sheet sheet;
    private final Instant at;
    private final List<Membership.Active> members = new ArrayList<>();

    AlertFigures(Desk desk, Community community, CommunityCalendar calendar, Sheet sheet, Instant at) {
        this.desk = desk;
        this.community = community;
        this.calendar = calendar;
        this.sheet = sheet;
        this.at = at;
        new Reads(desk).forEach(community.id(), PRESENT, each -> {
            Membership.Active member = ((Membership.Belonging) each).membership();
            if (member.since().isBefore(at)) {
                members.add(member);
            }
        });
    }

    Map<HealthAlert, MetricValue> all() {
        Map<HealthAlert, MetricValue> figures = new EnumMap<>(HealthAlert.class);
        Map<String, MetricValue> quarter = sheet.values(
                TimeWindow.upTo(at, QUARTER),
                Set.of(
                        "absence_factor",
                        "isolates_share",
                        "theme_coverage",
                        "emergency_response_rate.1_day",
                        "conflicts_resolved_share"));
        MetricValue unknown = MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0);
        figures.put(HealthAlert.ABSENCE_FACTOR_1, quarter.getOrDefault("absence_factor", unknown));
        figures.put(HealthAlert.ISOLATES_OVER_40, quarter.getOrDefault("isolates_share", unknown));
        figures.put(HealthAlert.STALE_THEMES, rest(quarter.getOrDefault("theme_coverage", unknown)));
        figures.put(
                HealthAlert.UNANSWERED_EMERGENCY,
                missed(quarter.getOrDefault("emergency_response_rate.1_day", unknown)));
        figures.put(HealthAlert.CONFLICT_OVERDUE, missed(quarter.getOrDefault("conflicts_resolved_share", unknown)));
        figures.put(HealthAlert.NO_FACILITATOR, facilitators());
        figures.put(HealthAlert.DORMANT, dormantDays());
        figures.put(HealthAlert.FALLING_ENGAGEMENT_2W, falling());
        figures.put(HealthAlert.NO_NEWCOMERS_180D, newcomers());
        figures.put(HealthAlert.SPONSOR_SILENT_90D, sponsorSilence());
        return figures;
    }

    private static MetricValue rest(MetricValue part) {
        return part instanceof MetricValue.Defined defined ? MetricValue.of(1 - defined.number(), defined.n()) : part;
    }

    /** How many cases are not in a part of them. */
    private static MetricValue missed(MetricValue part) {
        return part instanceof MetricValue.Defined defined
                ? MetricValue.of((double) Math.round((1 - defined.number()) * defined.n()), defined.n())
                : part;
    }

    private MetricValue facilitators() {
        Stage stage = community.stage();
        if (stage == Stage.DISPERSED || stage == Stage.CLOSED) {
            return notApplicable();
        }
        long leading = members.stream()
                .map(Membership.Active::roles)
                .filter(roles ->
                        roles.contains(Role.FACILITATOR) || (stage == Stage.POTENTIAL && roles.contains(Role.FOUNDER)))
                .count();
        return MetricValue.of((double) leading, members.size());
    }

    private MetricValue dormantDays() {
        if (!DormancyPolicy.ALIVE.contains(community.stage())) {
            return notApplicable();
        }
        return new StoredVitality(desk, community.id())
                .in(calendar)
                .at(at)
                .map(signs -> MetricValue.of((double) signs.today().dormantDays(), 1))
                .orElseGet(this::notApplicable);
    }

    /** The smaller of two falls one after the other: less than 0 as soon as one of them was a rise. */
    private MetricValue falling() {
        double[] active = new double[3];
        for (int i = 0; i < active.length; i++) {
            TimeWindow window = TimeWindow.upTo(at.minus(FOUR_WEEKS.multipliedBy(2L - i)), FOUR_WEEKS);
            MetricValue value = Objects.requireNonNull(
                    sheet.values(window, Set.of("active_members")).get("active_members"));
            if (value instanceof MetricValue.Undefined) {
                return value;
            }
            active[i] = value.value().orElseThrow();
        }
        return active[0] == 0 || active[1] == 0
                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, members.size())
                : MetricValue.of(Math.min(1 - active[1] / active[0], 1 - active[2] / active[1]), (long) active[0]);
    }

    private MetricValue newcomers() {
        Instant since = at.minus(HALF_A_YEAR);
        if (community.foundedAt().isAfter(since)) {
            return MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, members.size());
        }
        long came = members.stream()
                .filter(member -> !member.since().isBefore(since))
                .count();
        return MetricValue.of((double) came, members.size());
    }

    /** The sponsor who was here last counts; one who never did anything counts from the day of the role. */
    private MetricValue sponsorSilence() {
        List<Membership.Active> sponsors = members.stream()
                .filter(member -> member.roles().contains(Role.SPONSOR))
                .limit(Limits.FILTER_VALUES)
                .toList();
        List<Instant> signs = new ArrayList<>();
        sponsors.stream()
                .flatMap(sponsor -> sponsor.grant(Role.SPONSOR).stream())
                .map(RoleGrant::since)
                .filter(at::isAfter)
                .forEach(signs::add);
        if (signs.isEmpty()) {
            return notApplicable();
        }
        List<String> ids = sponsors.stream()
                .map(Membership.Active::member)
                .map(MemberId::value)
                .toList();
        ActivityFilter acts = ActivityFilter.of(ActivityScope.of(community.id().value()))
                .during(new Window(null, at))
                .by(ids);
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(acts, Set.of(), Set.of(Measure.LAST)),
                        row -> Stream.of(Objects.requireNonNull(row.last())).forEach(signs::add));
        Instant last = signs.stream().max(Instant::compareTo).orElseThrow();
        return sheet.told(
                sponsors.size(),
                MetricValue.of((double) Duration.between(last, at).toDays(), sponsors.size()));
    }

    private MetricValue notApplicable() {
        return MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, members.size());
    }
}
