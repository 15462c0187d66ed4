package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;

import io.copkit.ParticipationLevel;
import io.copkit.role.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rule that turns behaviour into a level: a pure function of one person's inputs. Thresholds are absolute, so that
 * nobody's level depends on what others do among themselves; shares of a community are reported, never enforced.
 *
 * <p>Every number can be set. A changed rule should carry a version of its own, since each assessment names it.
 *
 * @param version what an assessment names as its rule
 * @param weeks how many whole weeks before the assessment are looked at
 * @param enterCore what it takes to become core
 * @param stayCore what it takes to stay core, at most as much
 * @param enterActive what it takes to become active
 * @param stayActive what it takes to stay active, at most as much
 * @param newcomerDays up to how many days after joining somebody is a newcomer, of whom thresholds ask their part
 * @param coreAfterDays how many days of membership core takes, except for the founder
 * @param lapsedAfterDays after how many days without activity a peripheral member counts as lapsed
 * @param leadingRoles the appointed roles that keep somebody active, and that stand in for an act of leadership
 */
public record ParticipationPolicy(
        String version,
        int weeks,
        LevelThresholds enterCore,
        LevelThresholds stayCore,
        LevelThresholds enterActive,
        LevelThresholds stayActive,
        int newcomerDays,
        int coreAfterDays,
        int lapsedAfterDays,
        Set<Role> leadingRoles) {

    /**
     * The default. Its numbers are this library's own recommendation for communities that meet weekly to monthly; they
     * are indicative and carry no authority of the literature. Thresholds to stay are three quarters of those to enter,
     * rounded down: a factor of 0.9 would leave no room on such small numbers.
     */
    public static final ParticipationPolicy BEHAVIOURAL_V1 = new ParticipationPolicy(
            "BEHAVIOURAL_V1",
            13,
            new LevelThresholds(8, 12, 5, 1),
            new LevelThresholds(6, 9, 3, 0),
            new LevelThresholds(4, 3, 0, 0),
            new LevelThresholds(3, 2, 0, 0),
            30,
            60,
            180,
            Set.of(Role.FACILITATOR));

    private static final int DAYS_PER_WEEK = 7;

    /**
     * Copies the set, and checks that staying never takes more than entering.
     *
     * @throws IllegalArgumentException if it does, or if a number of weeks or days is not positive
     */
    public ParticipationPolicy {
        leadingRoles = Set.copyOf(leadingRoles);
        if (!stayCore.atMost(enterCore) || !stayActive.atMost(enterActive)) {
            throw new IllegalArgumentException("it must not take more to stay on a level than to enter it");
        }
        if (!enterActive.atMost(enterCore)) {
            throw new IllegalArgumentException("it must not take more to become active than to become core");
        }
        if (weeks < 1 || newcomerDays < 0 || coreAfterDays < 0 || lapsedAfterDays < 1) {
            throw new IllegalArgumentException("weeks and days must be positive");
        }
    }

    /** The level that somebody's behaviour enters, whatever level they had before. */
    public LevelAssessment assess(ParticipationInputs inputs) {
        return new LevelAssessment(this, inputs, byBehaviour(inputs));
    }

    /**
     * The level after a review: at most one level up or down, and down only for who does not even meet what staying
     * takes. How long a level must have been held before it may change is for whoever keeps the levels.
     *
     * @param previous the level that they had before
     */
    public LevelAssessment review(ParticipationInputs inputs, ParticipationLevel previous) {
        ParticipationLevel entered = byBehaviour(inputs);
        if (entered == OUTSIDER || previous == OUTSIDER || entered == previous) {
            return new LevelAssessment(this, inputs, entered);
        }
        if (entered.compareTo(previous) > 0) {
            return new LevelAssessment(this, inputs, previous == PERIPHERAL ? ACTIVE : CORE);
        }
        if (unmet(toStay(previous, inputs)).isEmpty()) {
            return new LevelAssessment(this, inputs, previous);
        }
        return new LevelAssessment(this, inputs, previous == CORE ? ACTIVE : PERIPHERAL);
    }

    private ParticipationLevel byBehaviour(ParticipationInputs inputs) {
        if (!inputs.member()) {
            return OUTSIDER;
        }
        if (unmet(toEnter(CORE, inputs)).isEmpty()) {
            return CORE;
        }
        return inputs.leadershipRole() || unmet(toEnter(ACTIVE, inputs)).isEmpty() ? ACTIVE : PERIPHERAL;
    }

    /** What entering a level takes of this person; nothing for the levels below active. */
    List<Criterion> toEnter(ParticipationLevel level, ParticipationInputs inputs) {
        return switch (level) {
            case OUTSIDER, PERIPHERAL -> List.of();
            case ACTIVE -> owed(enterActive, inputs).criteria(inputs);
            case CORE -> {
                List<Criterion> criteria =
                        new ArrayList<>(owed(enterCore, inputs).criteria(inputs));
                if (!inputs.founder() && inputs.tenureDays().isPresent() && coreAfterDays > 0) {
                    criteria.add(new Criterion(
                            Criterion.Measure.TENURE,
                            coreAfterDays,
                            inputs.tenureDays().getAsLong()));
                }
                yield List.copyOf(criteria);
            }
        };
    }

    private List<Criterion> toStay(ParticipationLevel level, ParticipationInputs inputs) {
        return switch (level) {
            case OUTSIDER, PERIPHERAL -> List.of();
            case ACTIVE -> owed(stayActive, inputs).criteria(inputs);
            case CORE -> owed(stayCore, inputs).criteria(inputs);
        };
    }

    boolean newcomer(ParticipationInputs inputs) {
        return inputs.member()
                && inputs.tenureDays().isPresent()
                && inputs.tenureDays().getAsLong() < newcomerDays;
    }

    private LevelThresholds owed(LevelThresholds whole, ParticipationInputs inputs) {
        return newcomer(inputs) ? whole.proRata(inputs.tenureDays().getAsLong(), (long) weeks * DAYS_PER_WEEK) : whole;
    }

    private static List<Criterion> unmet(List<Criterion> criteria) {
        return criteria.stream().filter(each -> !each.met()).toList();
    }
}
