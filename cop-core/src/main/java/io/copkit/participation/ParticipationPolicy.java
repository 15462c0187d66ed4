package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;

import io.copkit.ParticipationLevel;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param dwell how slowly levels are lost
 * @param attendancesPerContribution how many attendances count as one contribution; 0 if attending does not
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
        Set<Role> leadingRoles,
        Dwell dwell,
        int attendancesPerContribution)
        implements LevelRule {

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
            Set.of(Role.FACILITATOR),
            Dwell.STANDARD,
            0);

    private static final int DAYS_PER_WEEK = 7;
    private static final int ATTENDANCES_WHERE_EVENTS_COUNT = 2;

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
        if (weeks < 1
                || newcomerDays < 0
                || coreAfterDays < 0
                || lapsedAfterDays < 1
                || attendancesPerContribution < 0) {
            throw new IllegalArgumentException("weeks and days must be positive");
        }
    }

    @Override
    public LevelDecision step(ParticipationInputs inputs, LevelKeeping before, Instant at) {
        return new LevelSteps(this, dwell).step(inputs, before, byBehaviour(inputs), at);
    }

    /**
     * The same rule for a community that asks for something else: what staying takes is three quarters of it, rounded down,
     * and who enters the core meets what the active do too. The version says so.
     */
    @Override
    public LevelRule asking(Map<ParticipationLevel, LevelThresholds> thresholds) {
        LevelThresholds active = thresholds.getOrDefault(ACTIVE, enterActive);
        LevelThresholds core = thresholds.getOrDefault(CORE, enterCore).atLeast(active);
        if (active.equals(enterActive) && core.equals(enterCore)) {
            return this;
        }
        return new ParticipationPolicy(
                version + "/" + active.code() + "/" + core.code(),
                weeks,
                core,
                core.equals(enterCore) ? stayCore : core.toStay(),
                active,
                active.equals(enterActive) ? stayActive : active.toStay(),
                newcomerDays,
                coreAfterDays,
                lapsedAfterDays,
                leadingRoles,
                dwell,
                attendancesPerContribution);
    }

    /** The same rule for a community that lives by its events: to attend twice counts as to contribute once. */
    @Override
    public LevelRule ofEvents() {
        return new ParticipationPolicy(
                version + "/events",
                weeks,
                enterCore,
                stayCore,
                enterActive,
                stayActive,
                newcomerDays,
                coreAfterDays,
                lapsedAfterDays,
                leadingRoles,
                dwell,
                ATTENDANCES_WHERE_EVENTS_COUNT);
    }

    private ParticipationLevel byBehaviour(ParticipationInputs inputs) {
        if (!inputs.member()) {
            return OUTSIDER;
        }
        if (isMet(toEnter(CORE, inputs))) {
            return CORE;
        }
        return inputs.leadershipRole() || isMet(toEnter(ACTIVE, inputs)) ? ACTIVE : PERIPHERAL;
    }

    @Override
    public List<Criterion> toEnter(ParticipationLevel level, ParticipationInputs inputs) {
        return switch (level) {
            case OUTSIDER, PERIPHERAL -> List.of();
            case ACTIVE -> owed(enterActive, inputs).criteria(inputs, contributions(inputs));
            case CORE -> {
                List<Criterion> criteria = owed(enterCore, inputs).criteria(inputs, contributions(inputs));
                if (!inputs.founder() && inputs.tenureDays().isPresent() && coreAfterDays > 0) {
                    criteria.add(new Criterion(
                            Criterion.Measure.TENURE,
                            coreAfterDays,
                            inputs.tenureDays().getAsLong()));
                }
                yield criteria;
            }
        };
    }

    @Override
    public List<Criterion> toStay(ParticipationLevel level, ParticipationInputs inputs) {
        return switch (level) {
            case OUTSIDER, PERIPHERAL -> List.of();
            case ACTIVE -> owed(stayActive, inputs).criteria(inputs, contributions(inputs));
            case CORE -> owed(stayCore, inputs).criteria(inputs, contributions(inputs));
        };
    }

    @Override
    public boolean newcomer(ParticipationInputs inputs) {
        return inputs.member()
                && inputs.tenureDays().isPresent()
                && inputs.tenureDays().getAsLong() < newcomerDays;
    }

    @Override
    public boolean lapsed(ParticipationInputs inputs) {
        return !newcomer(inputs)
                && inputs.activities() == 0
                && inputs.idleDays().orElse(0) >= lapsedAfterDays;
    }

    private long contributions(ParticipationInputs inputs) {
        return attendancesPerContribution == 0
                ? inputs.contributions()
                : inputs.contributions() + inputs.attendances() / attendancesPerContribution;
    }

    private LevelThresholds owed(LevelThresholds whole, ParticipationInputs inputs) {
        return newcomer(inputs) ? whole.proRata(inputs.tenureDays().getAsLong(), (long) weeks * DAYS_PER_WEEK) : whole;
    }

    private static boolean isMet(List<Criterion> criteria) {
        return criteria.stream().allMatch(Criterion::met);
    }
}
