package io.copkit.point;

import com.google.common.math.LongMath;
import io.copkit.MemberId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One computation of points, in whole millionths of a point so that equal points are equal. Nothing in it depends on the order
 * in which deeds became known.
 */
final class PointSheet {

    private static final long MILLION = 1_000_000;

    private final PointRules rules;
    private final List<Line> lines = new ArrayList<>();
    private final SortedMap<MemberId, Account> accounts = new TreeMap<>();

    PointSheet(PointRules rules, SortedMap<Deed, Long> times) {
        this.rules = rules;
        times.forEach((deed, count) -> {
            Award award = rules.awards().get(deed.kind());
            if (award != null && count > 0 && earns(deed)) {
                lines.add(new Line(deed, award, count));
            }
        });
    }

    private boolean earns(Deed deed) {
        return !rules.excluded().contains(deed.member())
                && deed.target()
                        .filter(target ->
                                target.equals(deed.member()) || rules.excluded().contains(target))
                        .isEmpty();
    }

    SortedMap<MemberId, PointScore> scores(LocalDate asOf) {
        limitObjects();
        limitPairs();
        dampen();
        SortedMap<MemberId, PointScore> scores = new TreeMap<>();
        accounts.forEach((member, account) -> scores.put(member, account.score(rules, asOf)));
        return scores;
    }

    /** Lines stand by day, so that the earliest come first. */
    private void limitObjects() {
        Map<Object, Long> left = new HashMap<>();
        for (Line line : lines) {
            line.deed
                    .object()
                    .ifPresent(object -> limit(
                            line,
                            left,
                            List.of(line.deed.member(), line.deed.kind(), object),
                            rules.perObject(),
                            PointLoss.OBJECT_LIMIT));
        }
    }

    private void limitPairs() {
        Map<Object, Long> left = new HashMap<>();
        lines.stream()
                .sorted(Comparator.comparing((Line line) -> -line.award.both())
                        .thenComparing(Line::deed, Deed.IN_ORDER))
                .forEach(line -> line.deed
                        .target()
                        .ifPresent(target -> limit(
                                line,
                                left,
                                List.of(line.deed.member(), target, line.deed.day()),
                                rules.perPair(),
                                PointLoss.PAIR_LIMIT)));
    }

    private void limit(Line line, Map<Object, Long> left, Object of, OptionalInt most, PointLoss loss) {
        if (most.isPresent()) {
            long rest = left.getOrDefault(of, (long) most.getAsInt());
            long kept = Math.min(rest, line.count);
            left.put(of, rest - kept);
            lose(line, loss, line.count - kept);
            line.count = kept;
        }
    }

    private void lose(Line line, PointLoss loss, long count) {
        account(line.deed.member()).lose(loss, points(count, line.award.toActor()));
        line.deed.target().ifPresent(target -> account(target).lose(loss, points(count, line.award.toTarget())));
    }

    /** What was returned is worth less. */
    private void dampen() {
        Map<List<MemberId>, Long> acts = new HashMap<>();
        lines.forEach(line -> line.deed
                .target()
                .ifPresent(target -> acts.merge(List.of(line.deed.member(), target), line.count, Long::sum)));
        for (Line line : lines) {
            double part = line.deed
                    .target()
                    .map(target -> returned(
                            acts.getOrDefault(List.of(line.deed.member(), target), 0L),
                            acts.getOrDefault(List.of(target, line.deed.member()), 0L)))
                    .orElse(0.0);
            double kept = 1 - rules.damping() * part;
            give(line.deed.member(), line, line.award.toActor(), kept);
            line.deed.target().ifPresent(target -> give(target, line, line.award.toTarget(), kept));
        }
    }

    private static double returned(long there, long back) {
        return there == 0 ? 0 : (double) Math.min(there, back) / there;
    }

    private void give(MemberId member, Line line, int each, double part) {
        long all = points(line.count, each);
        long kept = Math.round(all * part);
        account(member).lose(PointLoss.RETURNED, all - kept);
        account(member).earn(line.deed.day(), kept);
    }

    private Account account(MemberId member) {
        return accounts.computeIfAbsent(member, none -> new Account());
    }

    private static long points(long count, int each) {
        return LongMath.saturatedMultiply(count, each * MILLION);
    }

    /** Deeds that make no difference to each other. */
    private static final class Line {

        private final Deed deed;
        private final Award award;
        private long count;

        Line(Deed deed, Award award, long count) {
            this.deed = deed;
            this.award = award;
            this.count = count;
        }

        Deed deed() {
            return deed;
        }
    }

    /** What one person earned each day, and lost. */
    private static final class Account {

        private final SortedMap<LocalDate, Long> days = new TreeMap<>();
        private final SortedMap<PointLoss, Long> lost = new TreeMap<>();

        void earn(LocalDate day, long millionths) {
            days.merge(day, millionths, LongMath::saturatedAdd);
        }

        void lose(PointLoss loss, long millionths) {
            if (millionths > 0) {
                lost.merge(loss, millionths, LongMath::saturatedAdd);
            }
        }

        PointScore score(PointRules rules, LocalDate asOf) {
            long sum = 0;
            for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
                long most =
                        rules.perDay().isPresent() ? points(1, rules.perDay().getAsInt()) : Long.MAX_VALUE;
                long capped = Math.min(day.getValue(), most);
                lose(PointLoss.DAY_LIMIT, day.getValue() - capped);
                long kept = rules.halfLifeDays().isPresent()
                        ? Math.round(capped
                                * worth(day.getKey(), asOf, rules.halfLifeDays().getAsInt()))
                        : capped;
                lose(PointLoss.DECAY, capped - kept);
                sum = LongMath.saturatedAdd(sum, kept);
            }
            SortedMap<PointLoss, Double> losses = new TreeMap<>();
            lost.forEach((loss, millionths) -> losses.put(loss, (double) millionths / MILLION));
            return new PointScore((double) sum / MILLION, losses);
        }

        private static double worth(LocalDate day, LocalDate asOf, int halfLife) {
            return Math.pow(2, -(double) Math.max(0, ChronoUnit.DAYS.between(day, asOf)) / halfLife);
        }
    }
}
