package io.copkit.vitality;

import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.lifecycle.ActivityStatus;
import io.copkit.structure.Ritual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A community whose contributions are told day by day, counted from the Monday on which it begins. */
final class Silence {

    static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);

    private static final VitalityPolicy POLICY = VitalityPolicy.standard();

    private final ContributionDays.Builder contributions = ContributionDays.keeping(POLICY.liveMembers());
    private final Set<LocalDate> affirmed = new HashSet<>();
    private final List<Pause> pauses = new ArrayList<>();
    private List<Ritual> rituals = List.of();

    Silence contribution(int day, MemberId... members) {
        for (MemberId member : members) {
            contributions.add(day(day), member);
        }
        return this;
    }

    /** Two members who contribute on a day. */
    Silence both(int... days) {
        for (int day : days) {
            contribution(day, World.ANA, World.BEN);
        }
        return this;
    }

    Silence affirmed(int day) {
        affirmed.add(day(day));
        return this;
    }

    Silence pause(int from, int to) {
        pauses.add(new Pause(day(from), day(to)));
        return this;
    }

    Silence planning(Ritual... planned) {
        rituals = List.of(planned);
        return this;
    }

    VitalFacts facts() {
        return new VitalFacts(
                BEGUN, contributions.build(), affirmed, pauses, POLICY.calibrate(rituals), DayOfWeek.MONDAY);
    }

    VitalDay on(int day) {
        List<VitalDay> days = POLICY.replay(facts(), day(day));
        return days.get(days.size() - 1);
    }

    ActivityStatus statusOn(int day) {
        return on(day).status();
    }

    /** Since when there was an episode of dormancy on each day; as many as there are alerts. */
    long episodesUntil(int day) {
        return POLICY.replay(facts(), day(day)).stream()
                .flatMap(each -> each.episode().stream())
                .distinct()
                .count();
    }

    static LocalDate day(int number) {
        return BEGUN.plusDays(number);
    }
}
