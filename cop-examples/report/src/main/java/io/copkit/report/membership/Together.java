package io.copkit.report.membership;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.MemberHistory;
import io.copkit.network.Network;
import io.copkit.network.Tie;
import io.copkit.report.log.UtcDays;
import io.copkit.report.membership.Histories.Days;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who belonged to a community at one time with whom: a tie for each community in which two members shared a day or more. */
final class Together {

    private Together() {}

    static Network in(Histories histories, LocalDate asOf) {
        List<Tie> ties = new ArrayList<>();
        histories.ever().values().forEach(members -> {
            for (int i = 0; i < members.size(); i++) {
                for (MemberHistory other : members.subList(i + 1, members.size())) {
                    if (shareADay(members.get(i), other)) {
                        ties.add(Tie.of(members.get(i).member(), other.member()));
                    }
                }
            }
        });
        Collection<MemberId> everybody = histories.members().keySet();
        return Network.of(new Basis(window(histories, asOf), ZoneOffset.UTC, Population.MEMBERS), everybody, ties);
    }

    private static boolean shareADay(MemberHistory one, MemberHistory other) {
        return one.periods().stream()
                .map(Days::of)
                .anyMatch(days -> other.periods().stream().map(Days::of).anyMatch(days::meets));
    }

    /** From the first day of all to the end of the day looked from, or of the last that is planned. */
    private static TimeWindow window(Histories histories, LocalDate asOf) {
        List<Days> all =
                histories.members().values().stream().flatMap(List::stream).toList();
        LocalDate first =
                all.stream().map(Days::first).min(Comparator.naturalOrder()).orElse(asOf);
        LocalDate last = all.stream()
                .map(days -> days.last().orElse(asOf))
                .max(Comparator.naturalOrder())
                .filter(asOf::isBefore)
                .orElse(asOf);
        return new TimeWindow(UtcDays.instant(first), UtcDays.instant(last.plusDays(1)));
    }
}
