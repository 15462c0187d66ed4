package io.copkit.journey;

import io.copkit.Coded;

/** A number that states and personas are decided by. */
public enum StateThreshold implements Coded {

    /** Up to so many days after joining somebody has just arrived. */
    ARRIVED_DAYS("arrived_days", 30, "CopKit, the newcomers of BEHAVIOURAL_V1"),
    /** Up to so many days after the first activity ever somebody is newly active. */
    NEW_DAYS("new_days", 30, "CopKit, the newcomers of BEHAVIOURAL_V1"),
    /** From so many whole weeks of silence on, being there again is a return. */
    RETURN_WEEKS("return_weeks", 8, "CopKit"),
    /** Up to so many weeks after a return somebody has returned. */
    RETURNED_WEEKS("returned_weeks", 4, "CopKit"),
    /** Weeks with activity of the last thirteen that make a member consistent. */
    CONSISTENT_WEEKS("consistent_weeks", 4, "CopKit, the active of BEHAVIOURAL_V1"),
    /** Weeks with activity of the last thirteen that make a member vital. */
    VITAL_WEEKS("vital_weeks", 8, "CopKit, the core of BEHAVIOURAL_V1"),
    /** Other people, interacted with in the last thirteen weeks, that make a member vital. */
    VITAL_PARTNERS("vital_partners", 5, "CopKit, the core of BEHAVIOURAL_V1"),
    /** Days of silence after which a consistent or vital member is about to disengage. */
    WAVERING_DAYS("wavering_days", 14, "CopKit"),
    /** Days of silence that make a pause. */
    PAUSED_DAYS("paused_days", 30, "CopKit"),
    /** Days of silence that make a member disengaged. */
    DISENGAGED_DAYS("disengaged_days", 90, "a quarter, CHAOSS"),
    /** Days of silence that make a member lapsed. */
    LAPSED_DAYS("lapsed_days", 180, "CopKit, the lapsed of BEHAVIOURAL_V1; half a year as in GrimoireLab"),
    /** Acts of leadership in the last thirteen weeks that make an organiser. */
    ORGANISER_ACTS("organiser_acts", 3, "CopKit"),
    /** Threads opened in the last thirteen weeks, and answered by others, that make a catalyst. */
    CATALYST_THREADS("catalyst_threads", 3, "CopKit"),
    /** Threads of others of the last thirteen weeks, answered first, that make a responder. */
    RESPONDER_THREADS("responder_threads", 3, "CopKit"),
    /** Other people, interacted with in the last thirteen weeks, that make a connector. */
    CONNECTOR_PARTNERS("connector_partners", 10, "CopKit"),
    /** Acts of joint work in the last thirteen weeks that make a collaborator. */
    COLLABORATOR_ACTS("collaborator_acts", 3, "CopKit");

    private final String code;
    private final int standard;
    private final String source;

    StateThreshold(String code, int standard, String source) {
        this.code = code;
        this.standard = standard;
        this.source = source;
    }

    @Override
    public String code() {
        return code;
    }

    /** The number unless set otherwise. */
    public int standard() {
        return standard;
    }

    /** Where it comes from. */
    public String source() {
        return source;
    }
}
