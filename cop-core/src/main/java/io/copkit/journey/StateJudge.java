package io.copkit.journey;

import static io.copkit.journey.StateThreshold.ARRIVED_DAYS;
import static io.copkit.journey.StateThreshold.CATALYST_THREADS;
import static io.copkit.journey.StateThreshold.COLLABORATOR_ACTS;
import static io.copkit.journey.StateThreshold.CONNECTOR_PARTNERS;
import static io.copkit.journey.StateThreshold.CONSISTENT_WEEKS;
import static io.copkit.journey.StateThreshold.DISENGAGED_DAYS;
import static io.copkit.journey.StateThreshold.LAPSED_DAYS;
import static io.copkit.journey.StateThreshold.NEW_DAYS;
import static io.copkit.journey.StateThreshold.ORGANISER_ACTS;
import static io.copkit.journey.StateThreshold.PAUSED_DAYS;
import static io.copkit.journey.StateThreshold.RESPONDER_THREADS;
import static io.copkit.journey.StateThreshold.RETURNED_WEEKS;
import static io.copkit.journey.StateThreshold.RETURN_WEEKS;
import static io.copkit.journey.StateThreshold.VITAL_PARTNERS;
import static io.copkit.journey.StateThreshold.VITAL_WEEKS;
import static io.copkit.journey.StateThreshold.WAVERING_DAYS;

import java.util.ArrayList;
import java.util.List;

/** One judgement on one member: each number that is looked at is kept as a reason. */
final class StateJudge {

    private static final int DAYS_PER_WEEK = 7;

    private final StatePolicy policy;
    private final MemberFacts facts;
    private final List<StateCriterion> because = new ArrayList<>();

    StateJudge(StatePolicy policy, MemberFacts facts) {
        this.policy = policy;
        this.facts = facts;
    }

    MemberJourney journey() {
        MemberState state = state();
        return new MemberJourney(
                policy.version(),
                facts,
                state,
                because,
                personas(),
                Regularity.of(facts.quarters(), facts.contributionsEver()));
    }

    private MemberState state() {
        if (facts.dormant()) {
            return MemberState.DORMANT;
        }
        if (facts.silentDays().isEmpty()) {
            return reaches(ARRIVED_DAYS, facts.tenureDays()) ? MemberState.NEVER_SEEN : MemberState.ARRIVED;
        }
        long silent = facts.silentDays().getAsLong();
        if (reaches(LAPSED_DAYS, silent)) {
            return MemberState.LAPSED;
        }
        if (reaches(DISENGAGED_DAYS, silent)) {
            return disengaged(silent);
        }
        return reaches(PAUSED_DAYS, silent) ? MemberState.PAUSED : present(silent);
    }

    /** By what they were when they were last seen. */
    private MemberState disengaged(long silent) {
        if (!reaches(NEW_DAYS, first() - silent)) {
            return MemberState.DISENGAGED_FROM_NEWLY_ACTIVE;
        }
        int weeks = facts.weeksFrom(
                facts.activeWeeks().isEmpty() ? 0 : facts.activeWeeks().first());
        if (isVital(weeks, facts.partnersThen())) {
            return MemberState.DISENGAGED_FROM_VITAL;
        }
        return reaches(CONSISTENT_WEEKS, weeks)
                ? MemberState.DISENGAGED_FROM_CONSISTENT
                : MemberState.DISENGAGED_FROM_OCCASIONAL;
    }

    private MemberState present(long silent) {
        if (!reaches(NEW_DAYS, first())) {
            return MemberState.NEWLY_ACTIVE;
        }
        if (isReturned()) {
            return MemberState.RETURNED;
        }
        int weeks = facts.weeksFrom(1);
        boolean vital = isVital(weeks, facts.partners());
        if (!vital && !reaches(CONSISTENT_WEEKS, weeks)) {
            return MemberState.OCCASIONAL;
        }
        if (reaches(WAVERING_DAYS, silent)) {
            return MemberState.ABOUT_TO_DISENGAGE;
        }
        return vital ? MemberState.VITAL : MemberState.CONSISTENT;
    }

    private boolean isVital(int weeks, int partners) {
        return reaches(VITAL_WEEKS, weeks) && reaches(VITAL_PARTNERS, partners);
    }

    /** Whether the weeks since the last long break are few. */
    private boolean isReturned() {
        List<Integer> weeks = new ArrayList<>(facts.activeWeeks());
        int beyond = StatePolicy.WEEKS * StatePolicy.QUARTERS + 1;
        if (first() / DAYS_PER_WEEK >= beyond) {
            weeks.add(beyond);
        }
        for (int i = 1; i < weeks.size(); i++) {
            int silence = weeks.get(i) - weeks.get(i - 1) - 1;
            if (silence >= policy.of(RETURN_WEEKS)) {
                reaches(RETURN_WEEKS, silence);
                return !reaches(RETURNED_WEEKS, weeks.get(i - 1));
            }
        }
        return false;
    }

    private long first() {
        return facts.firstDays().orElse(0);
    }

    private boolean reaches(StateThreshold threshold, long actual) {
        StateCriterion criterion = new StateCriterion(threshold, policy.of(threshold), actual);
        because.add(criterion);
        return criterion.met();
    }

    private List<Persona> personas() {
        MemberFacts.Did did = facts.did();
        List<Persona> personas = new ArrayList<>();
        add(personas, Persona.ORGANISER, ORGANISER_ACTS, did.leads());
        add(personas, Persona.CATALYST, CATALYST_THREADS, did.threadsAnswered());
        add(personas, Persona.RESPONDER, RESPONDER_THREADS, did.firstResponses());
        add(personas, Persona.CONNECTOR, CONNECTOR_PARTNERS, facts.partners());
        add(personas, Persona.COLLABORATOR, COLLABORATOR_ACTS, did.collaborations());
        if (personas.isEmpty()) {
            boolean observes = did.activities() > 0;
            personas.add(did.contributions() > 0 ? Persona.CONTRIBUTOR : observes ? Persona.OBSERVER : Persona.ABSENT);
        }
        return personas;
    }

    private void add(List<Persona> personas, Persona persona, StateThreshold threshold, long actual) {
        if (actual >= policy.of(threshold)) {
            personas.add(persona);
        }
    }
}
