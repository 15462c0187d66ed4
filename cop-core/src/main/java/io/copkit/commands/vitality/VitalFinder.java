package io.copkit.commands.vitality;

import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.commands.ContributingKinds;
import io.copkit.commands.Desk;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.vitality.ContributionDays;
import io.copkit.vitality.Dormancy;
import io.copkit.vitality.Pause;
import io.copkit.vitality.VitalFacts;
import io.copkit.vitality.VitalityPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what an activity status is computed from. */
final class VitalFinder {

    /** As many days as one query takes: more than half a century. */
    private static final int MOST_DAYS = Limits.PERIOD_BOUNDS - 1;

    private final Desk desk;
    private final CommunityCalendar calendar;
    private final VitalityPolicy policy;

    VitalFinder(Desk desk, CommunityCalendar calendar, VitalityPolicy policy) {
        this.desk = desk;
        this.calendar = calendar;
        this.policy = policy;
    }

    /** What is known of a community up to an instant. Two queries for each 500 kinds of contribution. */
    VitalFacts facts(Community community, Dormancy dormancy, Instant until) {
        ContributionDays contributions = contributions(community, until);
        LocalDate founded = day(community.foundedAt());
        return new VitalFacts(
                contributions.first().filter(founded::isAfter).orElse(founded),
                contributions,
                dormancy.keptAlive().stream().map(answer -> day(answer.at())).collect(Collectors.toSet()),
                dormancy.hiatuses().stream()
                        .map(hiatus -> new Pause(day(hiatus.from()), day(hiatus.until())))
                        .toList(),
                policy.calibrate(community.practice().rituals()),
                calendar.weekStart());
    }

    private ContributionDays contributions(Community community, Instant until) {
        ContributionDays.Builder days = ContributionDays.keeping(policy.liveMembers());
        List<String> codes = ContributingKinds.codes(desk.settings().kinds());
        for (int i = 0; i < codes.size(); i += Limits.FILTER_VALUES) {
            List<String> some = codes.subList(i, Math.min(i + Limits.FILTER_VALUES, codes.size()));
            ActivityFilter filter =
                    ActivityFilter.of(ActivityScope.of(community.id().value())).ofKinds(some);
            addDays(filter, until, days);
        }
        return days.build();
    }

    private void addDays(ActivityFilter filter, Instant until, ContributionDays.Builder sink) {
        List<Instant> firsts = new ArrayList<>();
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(filter, Set.of(), Set.of(Measure.FIRST)),
                        row -> firsts.add(Objects.requireNonNull(row.first())));
        if (firsts.isEmpty() || !firsts.get(0).isBefore(until)) {
            return;
        }
        List<CalendarPeriod> all = calendar.days(new TimeWindow(firsts.get(0), until));
        List<CalendarPeriod> days = all.subList(Math.max(0, all.size() - MOST_DAYS), all.size());
        List<Instant> bounds =
                days.stream().map(day -> day.window().from()).collect(Collectors.toCollection(ArrayList::new));
        bounds.add(until);
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                filter,
                                Set.of(Group.MEMBER, Group.PERIOD),
                                Set.of(Measure.ACTIVITIES),
                                new Periods(bounds)),
                        row -> sink.add(
                                days.get(row.period()).firstDay(),
                                MemberId.of(Objects.requireNonNull(row.memberId()))));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, calendar.zone());
    }
}
