package io.copkit.warning;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.warning.MemberFacts.OpenThread;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Facts made by hand: all days are counted from one Monday. */
final class Facts {

    static final CommunityId CLUB = CommunityId.of("club");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final MetricValue NONE = MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0);

    private final int today;
    private final List<MemberFacts> members = new ArrayList<>();
    private List<Long> weeks = List.of();
    private MetricValue waited = NONE;
    private MetricValue waitedBefore = NONE;
    private OptionalInt interval = OptionalInt.empty();
    private LocalDate held = MONDAY;

    private Facts(int today) {
        this.today = today;
    }

    static Facts at(int day) {
        return new Facts(day);
    }

    static Member member(String id) {
        return new Member(id);
    }

    static Instant midnight(int day) {
        return MONDAY.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    Facts member(Member member) {
        members.add(member.build());
        return this;
    }

    Facts weeks(long... active) {
        weeks = Arrays.stream(active).boxed().toList();
        return this;
    }

    Facts waits(MetricValue now, MetricValue before) {
        waited = now;
        waitedBefore = before;
        return this;
    }

    Facts interval(int days) {
        interval = OptionalInt.of(days);
        return this;
    }

    Facts held(int day) {
        held = MONDAY.plusDays(day);
        return this;
    }

    WarningFacts build() {
        return new WarningFacts(
                CLUB,
                midnight(today),
                ZoneId.of("UTC"),
                members,
                weeks,
                weeks.isEmpty() ? Optional.empty() : Optional.of(MONDAY.plusDays(63)),
                waited,
                waitedBefore,
                interval,
                held);
    }

    /** A member who came long ago and has contributed. */
    static final class Member {

        private final String id;
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private int since = -1_000;
        private boolean facilitator;
        private boolean contributed = true;
        private long led;
        private Optional<OpenThread> unanswered = Optional.empty();

        private Member(String id) {
            this.id = id;
        }

        Member active(int... on) {
            Arrays.stream(on).forEach(day -> days.add(MONDAY.plusDays(day)));
            return this;
        }

        Member joined(int day) {
            since = day;
            return this;
        }

        Member facilitator() {
            facilitator = true;
            return this;
        }

        Member silent() {
            contributed = false;
            return this;
        }

        Member led(long acts) {
            led = acts;
            return this;
        }

        Member unanswered(String thread, int day) {
            unanswered = Optional.of(new OpenThread(thread, midnight(day)));
            return this;
        }

        MemberFacts build() {
            return new MemberFacts(MemberId.of(id), midnight(since), facilitator, days, contributed, led, unanswered);
        }
    }
}
