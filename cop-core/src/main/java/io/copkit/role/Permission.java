package io.copkit.role;

import io.copkit.Labelled;
import io.copkit.community.ContentAccess;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Optional;

/** What can be allowed in a community. Which role may do it, {@link PermissionMatrix} says. */
public enum Permission implements Labelled {
    /** Read what the community shares. */
    COMMUNITY_READ("community_read", true),
    /** Change the charter. */
    CHARTER_EDIT("charter_edit", false),
    /** Propose a change of the charter. */
    CHARTER_PROPOSE("charter_propose", false),
    /** Vote on decisions. */
    DECISION_VOTE("decision_vote", false),
    /** Invite people. */
    MEMBER_INVITE("member_invite", false),
    /** Approve who applies. */
    MEMBER_APPROVE("member_approve", false),
    /** Remove members. */
    MEMBER_REMOVE("member_remove", false),
    /** Suspend members. */
    MEMBER_SUSPEND("member_suspend", false),
    /** Give and take roles. */
    ROLE_ASSIGN("role_assign", false),
    /** Delegate one's own role. */
    ROLE_DELEGATE("role_delegate", false),
    /** Open a space. */
    SPACE_OPEN("space_open", false),
    /** Read the space of the core. */
    SPACE_CORE_READ("space_core_read", true),
    /** Post. */
    POST("post", false),
    /** Reply. */
    REPLY("reply", false),
    /** Ask for help. */
    ASK("ask", false),
    /** Answer a request for help. */
    ANSWER("answer", false),
    /** React. */
    REACT("react", false),
    /** Move, close and pin threads, take contributions back. */
    THREAD_MODERATE("thread_moderate", false),
    /** Contribute resources. */
    RESOURCE_CONTRIBUTE("resource_contribute", false),
    /** Tag, merge and version resources. */
    RESOURCE_ORGANISE("resource_organise", false),
    /** Publish resources. */
    RESOURCE_PUBLISH("resource_publish", false),
    /** Validate resources. */
    RESOURCE_VALIDATE("resource_validate", false),
    /** Archive resources. */
    RESOURCE_ARCHIVE("resource_archive", false),
    /** Submit a watch item. */
    WATCH_ITEM_SUBMIT("watch_item_submit", false),
    /** Decide on watch items. */
    WATCH_ITEM_DECIDE("watch_item_decide", false),
    /** Change the themes. */
    TAXONOMY_EDIT("taxonomy_edit", false),
    /** Schedule events. */
    EVENT_SCHEDULE("event_schedule", false),
    /** Write minutes. */
    MINUTES_WRITE("minutes_write", false),
    /** Write syntheses. */
    SYNTHESIS_WRITE("synthesis_write", false),
    /** Create trainings. */
    LEARNING_CREATE("learning_create", false),
    /** Bring mentors and mentees together. */
    MENTORSHIP_MATCH("mentorship_match", false),
    /** Manage the welcome of newcomers. */
    ONBOARDING_MANAGE("onboarding_manage", false),
    /** Explain the norms. */
    NORMS_EXPLAIN("norms_explain", false),
    /** Change the norms. */
    NORMS_EDIT("norms_edit", false),
    /** Report a problem. */
    REPORT_SUBMIT("report_submit", false),
    /** Mediate a conflict. */
    CONFLICT_MEDIATE("conflict_mediate", false),
    /** Warn somebody. */
    SANCTION_WARN("sanction_warn", false),
    /** Limit what somebody may do. */
    SANCTION_LIMIT("sanction_limit", false),
    /** Exclude somebody. */
    SANCTION_EXCLUDE("sanction_exclude", false),
    /** Call on everybody. */
    BROADCAST_CALL("broadcast_call", false),
    /** Link to another community. */
    LINK_COMMUNITY("link_community", false),
    /** Commit resources and time. */
    SUPPORT_COMMIT("support_commit", false),
    /** Award recognition. */
    RECOGNITION_AWARD("recognition_award", false),
    /** Propose and assess a move to another stage. */
    LIFECYCLE_PROPOSE("lifecycle_propose", false),
    /** Move the community to another stage. */
    LIFECYCLE_APPLY("lifecycle_apply", false),
    /** Run a questionnaire. */
    INSTRUMENT_RUN("instrument_run", false),
    /** Answer a questionnaire. */
    INSTRUMENT_ANSWER("instrument_answer", false),
    /** Read the community's figures. */
    METRICS_COMMUNITY_READ("metrics_community_read", true),
    /** Read the figures of a member. */
    METRICS_MEMBER_READ("metrics_member_read", true),
    /** Configure the tools. */
    TOOL_CONFIGURE("tool_configure", false),
    /** Review who has access. */
    ACCESS_REVIEW("access_review", false),
    /** Read the history of changes. */
    AUDIT_READ("audit_read", true),
    /** Export the community. */
    EXPORT("export", true);

    private final String code;
    private final boolean reading;

    Permission(String code, boolean reading) {
        this.code = code;
        this.reading = reading;
    }

    /** The permission that reading what a community shares needs; none if whoever may know of the community may read it. */
    public static Optional<Permission> toRead(ContentAccess access) {
        return switch (access) {
            case EVERYBODY -> Optional.empty();
            case MEMBERS -> Optional.of(COMMUNITY_READ);
            case CORE -> Optional.of(SPACE_CORE_READ);
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("permission." + code, locale);
    }

    /** Whether it brings something of one's own into the community; an open sanction keeps from it. */
    public boolean isContributing() {
        return switch (this) {
            case POST,
                    REPLY,
                    ASK,
                    ANSWER,
                    REACT,
                    RESOURCE_CONTRIBUTE,
                    RESOURCE_PUBLISH,
                    WATCH_ITEM_SUBMIT,
                    MINUTES_WRITE,
                    SYNTHESIS_WRITE,
                    LEARNING_CREATE,
                    CHARTER_PROPOSE,
                    EVENT_SCHEDULE,
                    SPACE_OPEN,
                    BROADCAST_CALL -> true;
            default -> false;
        };
    }

    /** Whether it changes nothing; a closed community allows nothing else but to be opened again. */
    public boolean isReading() {
        return reading;
    }
}
