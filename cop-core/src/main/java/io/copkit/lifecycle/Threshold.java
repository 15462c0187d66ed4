package io.copkit.lifecycle;

import io.copkit.Coded;

/**
 * How much a guard needs. Every default is a recommendation of this library; none is measured in the literature, which knows
 * that these things matter and not how much of them. Where a community differs, the host sets its own by
 * {@link LifecyclePolicy#with}.
 */
public enum Threshold implements Coded {

    /** {@link Guard#MEMBERS_COMMITTED}: members, at least 3. */
    MEMBERS_COMMITTED("members_committed", 3),
    /** {@link Guard#NEED_FELT}: the least mean, 2 of 4: half of the scale. */
    NEED_FELT("need_felt", 2.0),

    /** {@link Guard#CORE_FORMED} and {@link Guard#IDENTITY_WEAK}: members of the core, at least 3. */
    CORE("core", 3),
    /** {@link Guard#MEMBERS_GATHERED}: members, at least 8: below that shares say nothing. */
    MEMBERS("members", 8),
    /** {@link Guard#EVENTS_HELD}: events, at least 2. */
    EVENTS("events", 2),
    /** {@link Guard#VALUE_DELIVERED}: help requests resolved, at least 3. */
    HELP_RESOLVED("help_resolved", 3),
    /** {@link Guard#VALUE_DELIVERED}: resources validated instead, at least 1. */
    FIRST_RESOURCES("first_resources", 1),
    /** {@link Guard#WEEKS_LIVE}: live weeks, at least 6. */
    LIVE_WEEKS("live_weeks", 6),
    /** {@link Guard#WEEKS_LIVE}: the complete weeks looked at, 8. */
    LIVE_WEEKS_SPAN("live_weeks_span", 8),

    /** {@link Guard#STAGE_AGED}: days in the stage, at least 183: half a year. */
    STAGE_DAYS("stage_days", 183),
    /** {@link Guard#LOAD_SPREAD}: the contributor absence factor of CHAOSS, at least 3. */
    ABSENCE_FACTOR("absence_factor", 3),
    /** {@link Guard#RHYTHM_KEPT}: the share of weeks in which somebody contributed, at least 0.75. */
    RHYTHM("rhythm", 0.75),
    /** {@link Guard#RHYTHM_KEPT}, {@link Guard#LOAD_SPREAD}, {@link Guard#LEADERSHIP_SHARED}: the weeks looked at, 26. */
    RHYTHM_SPAN("rhythm_span", 26),
    /** {@link Guard#LEADERSHIP_SHARED}: members who led and do not facilitate, at least 2. */
    OTHER_LEADERS("other_leaders", 2),
    /** {@link Guard#RESOURCES_VALIDATED}: resources, at least 5. */
    RESOURCES("resources", 5),
    /** {@link Guard#NEWCOMERS_ARRIVE}: members who joined of late, at least 1. */
    NEWCOMERS("newcomers", 1),
    /** {@link Guard#NEWCOMERS_ARRIVE} and {@link Guard#MEMBERSHIP_RENEWED}: the days that count as of late, 90. */
    RECENT_DAYS("recent_days", 90),

    /** {@link Guard#IDENTITY_WEAK}: the mean of a survey of identity, 0 to 4, below 2. */
    IDENTITY("identity", 2.0),
    /**
     * {@link Guard#MEMBERSHIP_RENEWED}: the turnover, at least 0.20: half of those who came and those who went of late, as a
     * share of the members.
     */
    TURNOVER("turnover", 0.20),

    /** {@link Guard#SILENCE_LASTS}: days for which the community has been {@link ActivityStatus#DORMANT}, at least 90. */
    DORMANT_DAYS("dormant_days", 90),
    /** {@link Guard#INTEREST_LOST}: the share that wants to go on, below 0.30. */
    CONTINUE_SHARE("continue_share", 0.30),
    /** {@link Guard#MEMBERS_RECOMMITTED}: members, at least 3. */
    MEMBERS_RECOMMITTED("members_recommitted", 3),
    /** {@link Guard#EVENT_AHEAD}: events within the next 30 days, at least 1. */
    EVENTS_AHEAD("events_ahead", 1),
    /** {@link Guard#LIVE_AGAIN}: live weeks, at least 4. */
    REVIVED_WEEKS("revived_weeks", 4),
    /** {@link Guard#LIVE_AGAIN}: the complete weeks looked at, 6. */
    REVIVED_WEEKS_SPAN("revived_weeks_span", 6),

    /** {@link Guard#NOTICE_GIVEN}: days since the notice, at least 30. */
    NOTICE_DAYS("notice_days", 30),
    /** {@link Guard#FEW_OBJECT}: objections, fewer than 3, or than the share below where that is more. */
    OBJECTIONS("objections", 3),
    /** {@link Guard#FEW_OBJECT}: objections as a share of the members, 0.10, rounded up. */
    OBJECTION_SHARE("objection_share", 0.10),
    /** {@link Guard#STARTED_IN_VAIN}: days in the stage, at least 180. */
    STALLED_DAYS("stalled_days", 180),
    /** {@link Guard#FORMERS_CONSENT}: former members, at least 3. */
    FORMERS("formers", 3);

    private final String code;
    private final double standard;

    Threshold(String code, double standard) {
        this.code = code;
        this.standard = standard;
    }

    @Override
    public String code() {
        return code;
    }

    /** What is needed unless the host says otherwise. */
    public double standard() {
        return standard;
    }
}
