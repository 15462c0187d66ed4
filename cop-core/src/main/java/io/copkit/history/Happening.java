package io.copkit.history;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What can happen in a community, by the code under which it stands in the history. */
public enum Happening implements Labelled {

    /** A community was founded. */
    COMMUNITY_FOUNDED("community.founded"),
    /** A version of a blueprint was written; stands in the history of the tenant. */
    BLUEPRINT_LAID_DOWN("blueprint.laid_down"),
    /** Two communities were linked; stands in the history of the tenant. */
    COMMUNITIES_LINKED("communities.linked"),
    /** A link was taken away; stands in the history of the tenant. */
    COMMUNITIES_UNLINKED("communities.unlinked"),
    /** Something else was said of what a community is about. */
    SUBJECTS_CHANGED("subjects.changed"),

    /** A change of the structure was planned; stands in the history of the tenant. */
    STRUCTURE_PLANNED("structure.planned"),
    /** Carrying out a plan began; stands in the history of the tenant. */
    STRUCTURE_APPLIED("structure.applied"),
    /** Taking a plan back began; stands in the history of the tenant. */
    STRUCTURE_UNDONE("structure.undone"),
    /** A plan came to its end; stands in the history of the tenant. */
    STRUCTURE_SETTLED("structure.settled"),
    /** A community was nested elsewhere, or converted. */
    COMMUNITY_PLACED("community.placed"),
    /** What stands above a community changed, or what flows down from there. */
    COMMUNITY_RESETTLED("community.resettled"),

    /** It was planned what is to become of communities; stands in the history of the tenant. */
    RESHAPING_PLANNED("reshaping.planned"),
    /** Carrying it out began. */
    RESHAPING_BEGUN("reshaping.begun"),
    /** It was carried out; stands in the history of the tenant. */
    RESHAPING_SETTLED("reshaping.settled"),
    /** It was taken back. */
    RESHAPING_UNDONE("reshaping.undone"),
    /** A member chose where to go on when a community splits. */
    HEIR_CHOSEN("reshaping.heir_chosen"),
    /** Something was taken along from another community, which is the code before. */
    DOCUMENT_REHOMED("document.rehomed"),

    /** A bundle was written of a closed community, and its seal kept. */
    BUNDLE_SEALED("archive.sealed"),
    /** A community was withdrawn, until an instant. */
    COMMUNITY_WITHDRAWN("community.withdrawn"),
    /** A community was brought back. */
    COMMUNITY_RESTORED("community.restored"),
    /** A community whose time in the bin was over was removed, step by step. */
    COMMUNITY_PURGED("community.purged"),

    /** A space was opened. */
    SPACE_OPENED("space.opened"),
    /** A space was closed. */
    SPACE_CLOSED("space.closed"),

    /** A theme was proposed. */
    THEME_PROPOSED("theme.proposed"),
    /** A theme was retained. */
    THEME_RETAINED("theme.retained"),
    /** A theme was retired. */
    THEME_RETIRED("theme.retired"),
    /** A theme was called otherwise. */
    THEME_RENAMED("theme.renamed"),
    /** A theme was moved within the tree. */
    THEME_MOVED("theme.moved"),
    /** A term was defined. */
    TERM_DEFINED("term.defined"),
    /** A term was defined otherwise. */
    TERM_REVISED("term.revised"),
    /** A term was taken out of the glossary. */
    TERM_WITHDRAWN("term.withdrawn"),

    /** The community moved to another stage. */
    STAGE_MOVED("stage.moved"),
    /** A move to another stage was proposed. */
    STAGE_PROPOSED("stage.proposed"),
    /** A proposal to move was taken back. */
    STAGE_PROPOSAL_WITHDRAWN("stage.proposal_withdrawn"),
    /** A proposal to move was decided against. */
    STAGE_PROPOSAL_DECLINED("stage.proposal_declined"),
    /** The community was moved as proposed. */
    STAGE_PROPOSAL_APPLIED("stage.proposal_applied"),
    /** What was planned for a transformation is done, or was given up. */
    TRANSFORMATION_SETTLED("transformation.settled"),
    /** Members were given notice that the community is to be closed. */
    CLOSING_ANNOUNCED("closing.announced"),
    /** The notice was taken back. */
    CLOSING_CALLED_OFF("closing.called_off"),
    /** A member objected to the closing. */
    CLOSING_OBJECTED("closing.objected"),
    /** The community entered a phase of a model of the host's own. */
    PHASE_ENTERED("phase.entered"),
    /** A model of the life of communities was declared; stands in the history of the tenant. */
    LIFECYCLE_MODEL_DECLARED("lifecycle_model.declared"),
    /** A member joined. */
    MEMBER_JOINED("membership.joined"),
    /** A member left. */
    MEMBER_LEFT("membership.left"),

    /** Somebody was invited or nominated. */
    MEMBER_INVITED("membership.invited"),
    /** Somebody applied. */
    MEMBER_APPLIED("membership.applied"),
    /** Somebody was let in and waits for a free place. */
    MEMBER_WAITING("membership.waiting"),
    /** An application or an invitation came to nothing. */
    MEMBER_REFUSED("membership.refused"),
    /** A member fell dormant. */
    MEMBER_DORMANT("membership.dormant"),
    /** A dormant member was told that the membership will end. */
    MEMBER_NOTICED("membership.noticed"),
    /** A dormant member gave a sign of life. */
    MEMBER_AWOKE("membership.awoke"),
    /** A member said to stay. */
    MEMBER_AFFIRMED("membership.affirmed"),
    /** A membership got another term. */
    MEMBER_RENEWED("membership.renewed"),
    /** The membership of the last facilitator should have ended, or fallen dormant, and was held over instead. */
    MEMBER_HELD_OVER("membership.held_over"),
    /** A member was suspended. */
    MEMBER_SUSPENDED("membership.suspended"),
    /** A suspension was lifted, or is over. */
    SUSPENSION_LIFTED("membership.suspension_lifted"),
    /** A member was removed. */
    MEMBER_REMOVED("membership.removed"),
    /** Somebody was banned. */
    MEMBER_BANNED("membership.banned"),
    /** A ban was lifted, or is over. */
    BAN_LIFTED("membership.ban_lifted"),
    /** What a member brings and expects was written anew. */
    PROFILE_CHANGED("membership.profile_changed"),
    /** A sweep has looked after the community, and said when it is due again. */
    COMMUNITY_TENDED("community.tended"),
    /** An invitation was sent, perhaps once more. */
    INVITATION_SENT("invitation.sent"),
    /** An invitation was answered, or came to nothing. */
    INVITATION_CLOSED("invitation.closed"),
    /** The terms of admission were changed. */
    ADMISSION_CHANGED("admission.changed"),

    /** A role was given. */
    ROLE_APPOINTED("role.appointed"),
    /** A role was taken back. */
    ROLE_REVOKED("role.revoked"),
    /** A role was given to an organisation. */
    ORGANISATION_APPOINTED("organisation.appointed"),
    /** A role was taken back from an organisation, or its term is over. */
    ORGANISATION_REVOKED("organisation.revoked"),
    /** The community settled something about its roles; the editions of its book are the codes before and after. */
    ROLES_SETTLED("roles.settled"),
    /** The term of a role was over, and its holder kept it because nobody else had it. */
    ROLE_HELD_OVER("role.held_over"),
    /** Somebody came by an invitation and did not get a role that it promised; why not is noted by its code. */
    ROLE_NOT_GIVEN("role.not_given"),
    /** Somebody passed permissions on. */
    PERMISSIONS_DELEGATED("permissions.delegated"),
    /** A delegation was ended before its time. */
    DELEGATION_WITHDRAWN("delegation.withdrawn"),
    /** Somebody asked for a change that takes two people. */
    RIGHTS_ASKED("rights.asked"),
    /** A second person confirmed it. */
    RIGHTS_CONFIRMED("rights.confirmed"),
    /** A second person declined it, or the first took it back. */
    RIGHTS_DECLINED("rights.declined"),
    /** What takes two people was done after it was confirmed. */
    RIGHTS_USED("rights.used"),
    /** A member was kept from contributing. */
    MEMBER_RESTRICTED("membership.restricted"),
    /** A member may contribute again before the time was over. */
    MEMBER_RELIEVED("membership.relieved"),
    /** The charter got another version. */
    CHARTER_AMENDED("charter.amended"),
    /** The community moved to another slug. */
    SLUG_CHANGED("slug.changed"),
    /** The community became one of another type. */
    TYPE_CHANGED("type.changed"),
    /** The community opened or closed itself. */
    ACCESS_CHANGED("access.changed"),
    /** The community was described. */
    COMMUNITY_DESCRIBED("community.described"),
    /** A step was taken back: it never happened. */
    STEP_STRUCK("history.struck"),

    /** A source vouches for a member. */
    SOURCE_ADDED("source.added"),
    /** A source vouches for a member no more. */
    SOURCE_WITHDRAWN("source.withdrawn"),

    /** An operation on many memberships was begun; stands in the history of the tenant. */
    OPERATION_BEGUN("bulk.begun"),
    /** A step of an operation on many memberships was taken. */
    BULK_STEP_TAKEN("bulk.step_taken"),

    /** A membership is to begin at a time to come. */
    MEMBERSHIP_PLANNED("plan.made"),
    /** What was planned was carried out. */
    PLAN_CARRIED_OUT("plan.carried_out"),
    /** The time of a plan had come, and the member was not let in. */
    PLAN_TURNED_AWAY("plan.turned_away"),
    /** A plan was given up before its time. */
    PLAN_CANCELLED("plan.cancelled"),

    /** A slug was claimed for a community about to be founded; stands in the history of the tenant. */
    SLUG_CLAIMED("slug.claimed"),
    /** A slug was released; stands in the history of the tenant. */
    SLUG_RELEASED("slug.released"),
    /** A founding that never came to its end was given up. */
    FOUNDING_ABANDONED("founding.abandoned"),

    /** A norm, or its next version, was drafted. */
    NORM_DRAFTED("norm.drafted"),
    /** A version of a norm was published. */
    NORM_PUBLISHED("norm.published"),
    /** A norm went out of force. */
    NORM_RETIRED("norm.retired"),
    /** A member acknowledged a version of a norm. */
    NORM_ACKNOWLEDGED("norm.acknowledged"),
    /** A member got more time to acknowledge a norm. */
    NORM_TIME_GIVEN("norm.time_given"),

    /** The steps of newcomers were laid down. */
    ONBOARDING_LAID_DOWN("onboarding.laid_down"),
    /** A newcomer's plan began. */
    ONBOARDING_STARTED("onboarding.started"),
    /** A newcomer got a buddy. */
    BUDDY_ASSIGNED("onboarding.buddy_assigned"),
    /** A newcomer's step was done. */
    ONBOARDING_STEP_DONE("onboarding.step_done"),
    /** A newcomer's plan was ended before its last step. */
    ONBOARDING_ENDED("onboarding.ended"),

    /** A sponsorship began. */
    SPONSORSHIP_BEGUN("sponsorship.begun"),
    /** A sponsorship was looked at. */
    SPONSORSHIP_REVIEWED("sponsorship.reviewed"),
    /** A sponsorship ended. */
    SPONSORSHIP_ENDED("sponsorship.ended"),
    /** Support was promised. */
    SUPPORT_PROMISED("support.promised"),
    /** It was judged whether a promise was kept. */
    SUPPORT_JUDGED("support.judged"),
    /** A promise was taken back. */
    SUPPORT_WITHDRAWN("support.withdrawn"),

    /** Somebody proposed another charter. */
    PROPOSAL_MADE("proposal.made"),
    /** A proposal was brought up to date with the charter. */
    PROPOSAL_REBASED("proposal.rebased"),
    /** A proposal was taken back. */
    PROPOSAL_WITHDRAWN("proposal.withdrawn"),
    /** A proposal became the charter. */
    PROPOSAL_ADOPTED("proposal.adopted"),
    /** A proposal was turned down. */
    PROPOSAL_REJECTED("proposal.rejected"),
    /** Members were asked to accept the charter. */
    CHARTER_CONSENT_ASKED("charter.consent_asked"),
    /** A member accepted a version of the charter. */
    CHARTER_ACCEPTED("charter.accepted"),
    /** A member got more time to accept the charter. */
    CHARTER_TIME_GIVEN("charter.time_given"),

    /** It was laid down how somebody is found who takes over. */
    SUCCESSION_LAID_DOWN("succession.laid_down"),
    /** It was announced that facilitation will be lost. */
    SUCCESSION_WARNED("succession.warned"),
    /** Somebody was asked to take over. */
    SUCCESSOR_ASKED("succession.asked"),
    /** Somebody who was asked to take over said no. */
    SUCCESSOR_DECLINED("succession.declined"),
    /** Nobody was left to ask. */
    SUCCESSION_ESCALATED("succession.escalated"),
    /** Nobody had facilitated for long. */
    SUCCESSION_ALERTED("succession.alerted"),
    /** Somebody took over, or nobody needed to any more. */
    SUCCESSION_SETTLED("succession.settled"),

    /** A review is due, and somebody was called upon to see to it. */
    REVIEW_CALLED("review.called"),
    /** A review was held. */
    REVIEW_DECIDED("review.decided"),
    /** The community moved to another stage before a review was held. */
    REVIEW_OVERTAKEN("review.overtaken"),
    /** A community was told that it is dormant. */
    DORMANCY_NOTICED("dormancy.noticed"),
    /** Nobody answered the notice in time. */
    DORMANCY_NOTICE_LAPSED("dormancy.notice_lapsed"),
    /** Somebody said that a dormant community lives. */
    DORMANCY_ANSWERED("dormancy.answered"),
    /** The community said that it would be silent for a while. */
    HIATUS_BEGUN("hiatus.begun"),
    /** The time of silence was over, early or as planned. */
    HIATUS_ENDED("hiatus.ended"),

    /** A tool was bound. */
    TOOL_BOUND("tool.bound"),
    /** A tool was set up anew. */
    TOOL_CONFIGURED("tool.configured"),
    /** A setting of a tool changed. */
    TOOL_SETTING_CHANGED("tool.setting_changed"),
    /** A tool was put out of use. */
    TOOL_RETIRED("tool.retired"),
    /** A member said how useful a tool is. */
    TOOL_RATED("tool.rated"),
    /** A review of access was opened. */
    ACCESS_REVIEW_OPENED("access_review.opened"),
    /** A line of a review of access was decided on. */
    ACCESS_DECIDED("access_review.decided"),
    /** A review of access was completed. */
    ACCESS_REVIEW_COMPLETED("access_review.completed"),

    /** A member came to another level of participation, or to the first. */
    LEVEL_CHANGED("level.changed"),
    /** A monthly review did not find what staying on the level takes. */
    LEVEL_WARNED("level.warned"),
    /** A review after that found it again. */
    LEVEL_REGAINED("level.regained"),
    /** Somebody decided about a member's level. */
    LEVEL_BOUND("level.bound"),
    /** What was decided about a member's level was lifted. */
    LEVEL_UNBOUND("level.unbound"),
    /** A member chose to stay at the periphery. */
    PERIPHERY_CHOSEN("level.periphery_chosen"),
    /** A member did not choose to stay at the periphery any more. */
    PERIPHERY_LEFT("level.periphery_left"),
    /** A community took another ladder as its rule, or none. */
    LADDER_ADOPTED("ladder.adopted"),
    /** A member came to another rung of the ladder. */
    RUNG_CHANGED("ladder.rung_changed"),
    /** Somebody put a member on a rung. */
    RUNG_GIVEN("ladder.rung_given"),
    /** It was asked whether a member stays on a rung, and the member does. */
    RUNG_ASKED("ladder.rung_asked"),
    /** A member vouched for another. */
    VOUCH_GIVEN("ladder.vouch_given"),
    /** A member took a vouch back. */
    VOUCH_WITHDRAWN("ladder.vouch_withdrawn");

    private final String code;

    Happening(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("happening." + code, locale);
    }
}
