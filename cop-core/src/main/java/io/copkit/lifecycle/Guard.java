package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * A condition of a move. A hard one must be met; a soft one that fails can be overridden with a reason. How much is needed,
 * {@link Threshold} says.
 */
public enum Guard implements Labelled {

    /** The charter has a domain and at least one objective. */
    CHARTER_COMPLETE("charter_complete", true),
    /** It is known who founded the community. */
    FOUNDER_NAMED("founder_named", true),
    /** Somebody has taken on the role of facilitator. */
    FACILITATOR_PRESENT("facilitator_present", true),
    /** The readiness of the people and the organisation was looked into, and the decision was to go. */
    READINESS_DECIDED("readiness_decided", false),
    /** Enough members have committed themselves by joining. */
    MEMBERS_COMMITTED("members_committed", false),
    /** Members feel the need, on a scale of 0 to 4. */
    NEED_FELT("need_felt", false),
    /** A sponsor is there. */
    SPONSOR_IDENTIFIED("sponsor_identified", false),

    /** Norms are published and in force. */
    NORMS_IN_FORCE("norms_in_force", true),
    /** A launch event was held, or it was decided to do without. */
    LAUNCH_HELD("launch_held", true),
    /** There is a core. */
    CORE_FORMED("core_formed", false),
    /** There are enough members. */
    MEMBERS_GATHERED("members_gathered", false),
    /** Enough events were held. */
    EVENTS_HELD("events_held", false),
    /** There is immediate value: help requests were resolved, or resources validated. */
    VALUE_DELIVERED("value_delivered", false),
    /** Most of the last weeks were live. */
    WEEKS_LIVE("weeks_live", false),

    /** The stage has lasted long enough. */
    STAGE_AGED("stage_aged", false),
    /** The work does not hang on one or two: the contributor absence factor. */
    LOAD_SPREAD("load_spread", false),
    /** Something goes on in most weeks. */
    RHYTHM_KEPT("rhythm_kept", false),
    /** Others than the facilitator lead as well. */
    LEADERSHIP_SHARED("leadership_shared", false),
    /** Enough resources were validated. */
    RESOURCES_VALIDATED("resources_validated", false),
    /** New members come. */
    NEWCOMERS_ARRIVE("newcomers_arrive", false),

    /** A plan of the transformation was declared. */
    PLAN_DECLARED("plan_declared", true),
    /** The community itself has decided on it. */
    COMMUNITY_DECIDED("community_decided", false),
    /** The charter has a version that it did not have when the transformation began. */
    CHARTER_RENEWED("charter_renewed", true),
    /** What was planned is done. */
    PLAN_COMPLETED("plan_completed", false),
    /** The plan was given up. */
    PLAN_CANCELLED("plan_cancelled", true),
    /** Members hardly identify with the community, or there is no core. */
    IDENTITY_WEAK("identity_weak", false),
    /** Many members are new, or the scope is wider. */
    MEMBERSHIP_RENEWED("membership_renewed", false),

    /** It has been silent for long, or a facilitator says that it has dispersed. */
    SILENCE_LASTS("silence_lasts", false),
    /** Few want to go on, by a poll. */
    INTEREST_LOST("interest_lost", false),
    /** Enough members commit themselves anew. */
    MEMBERS_RECOMMITTED("members_recommitted", false),
    /** An event is scheduled for the days to come. */
    EVENT_AHEAD("event_ahead", false),
    /** Most of the last weeks were live; looked at only where the move leads straight to {@link Stage#MATURING}. */
    LIVE_AGAIN("live_again", false),

    /** A caretaker or a sponsor has decided on it, or does so by this move. */
    CLOSING_DECIDED("closing_decided", true),
    /** The members were given notice long enough ago. */
    NOTICE_GIVEN("notice_given", true),
    /** Few have objected. */
    FEW_OBJECT("few_object", false),
    /** It is recorded who decided to give up, and when. */
    DECISION_RECORDED("decision_recorded", true),
    /** The community was found not ready, or did not get further for long. */
    STARTED_IN_VAIN("started_in_vain", false),
    /** What came of it is said, and where it was merged or split, in which communities it lives on. */
    SUCCESSORS_NAMED("successors_named", true),
    /** Where it was institutionalised, the unit that takes over is named. */
    OWNER_NAMED("owner_named", true),
    /** Who looks after all communities of the organisation does it. */
    PORTFOLIO_ACTS("portfolio_acts", true),
    /** Enough of those who were members want it. */
    FORMERS_CONSENT("formers_consent", false);

    private final String code;
    private final boolean hard;

    Guard(String code, boolean hard) {
        this.code = code;
        this.hard = hard;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("guard." + code, locale);
    }

    /** Whether it must be met, whatever the reason. */
    public boolean isHard() {
        return hard;
    }

    /** Whether the activities of the community have to be looked at for it. */
    public boolean looksAtActivity() {
        return switch (this) {
            case CORE_FORMED,
                    EVENTS_HELD,
                    WEEKS_LIVE,
                    LOAD_SPREAD,
                    RHYTHM_KEPT,
                    LEADERSHIP_SHARED,
                    NEWCOMERS_ARRIVE,
                    IDENTITY_WEAK,
                    MEMBERSHIP_RENEWED,
                    SILENCE_LASTS,
                    LIVE_AGAIN -> true;
            default -> false;
        };
    }
}
