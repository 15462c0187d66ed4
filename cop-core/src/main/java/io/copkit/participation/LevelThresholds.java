package io.copkit.participation;

import io.copkit.participation.Criterion.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much a level takes in the weeks looked at; 0 asks for nothing.
 *
 * @param weeks weeks with any activity
 * @param contributions activities that contribute, collaborate or lead
 * @param partners distinct other people interacted with
 * @param leads activities that lead, or an appointed leadership role in their place
 */
public record LevelThresholds(long weeks, long contributions, long partners, long leads) {

    private static final int STAY_OF_FOUR = 3;

    /** Checks that none is negative. */
    public LevelThresholds {
        if (Stream.of(weeks, contributions, partners, leads).anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("a threshold must not be negative");
        }
    }

    boolean atMost(LevelThresholds other) {
        return weeks <= other.weeks
                && contributions <= other.contributions
                && partners <= other.partners
                && leads <= other.leads;
    }

    /** The part of it that somebody owes who was there for a part of the time: rounded up, and never nothing. */
    LevelThresholds proRata(long days, long of) {
        return new LevelThresholds(
                part(weeks, days, of), part(contributions, days, of), part(partners, days, of), part(leads, days, of));
    }

    private static long part(long whole, long days, long of) {
        return whole == 0 ? 0 : Math.max(1, (whole * days + of - 1) / of);
    }

    /** What staying takes, of what entering does: three quarters, rounded down, and no act of leadership. */
    LevelThresholds toStay() {
        return new LevelThresholds(
                weeks * STAY_OF_FOUR / 4, contributions * STAY_OF_FOUR / 4, partners * STAY_OF_FOUR / 4, 0);
    }

    /** The greater of each. */
    LevelThresholds atLeast(LevelThresholds other) {
        return new LevelThresholds(
                Math.max(weeks, other.weeks),
                Math.max(contributions, other.contributions),
                Math.max(partners, other.partners),
                Math.max(leads, other.leads));
    }

    String code() {
        return weeks + "." + contributions + "." + partners + "." + leads;
    }

    List<Criterion> criteria(ParticipationInputs inputs, long contributed) {
        long leading = inputs.leadershipRole() ? Math.max(1, inputs.leads()) : inputs.leads();
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(new Criterion(Measure.WEEKS, weeks, inputs.weeks()));
        criteria.add(new Criterion(Measure.CONTRIBUTIONS, contributions, contributed));
        criteria.add(new Criterion(Measure.PARTNERS, partners, inputs.partners()));
        criteria.add(new Criterion(Measure.LEADERSHIP, leads, leading));
        criteria.removeIf(each -> each.required() == 0);
        return criteria;
    }
}
