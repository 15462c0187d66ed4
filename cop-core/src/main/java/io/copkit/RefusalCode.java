package io.copkit;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/** Every reason for which a command may be refused. The names in the comments are those of the parameters. */
public enum RefusalCode implements Coded {

    /** No such community. */
    COMMUNITY_UNKNOWN("community_unknown"),
    /** The actor's roles do not allow it: {@code permission}, {@code rule}. */
    NOT_PERMITTED("not_permitted", "permission", "rule"),
    /** The community's stage does not allow it: {@code stage}. */
    STAGE_FORBIDS("stage_forbids", "stage"),
    /** Somebody else changed the same at the same time, more often than the settings let us try. */
    CONCURRENT_CHANGE("concurrent_change"),
    /** A stored code or schema is not known to this version of the library: {@code code}. */
    CODE_NOT_UNDERSTOOD("code_not_understood", "code"),

    /** A text is blank: {@code field}. */
    TEXT_MISSING("text_missing", "field"),
    /** A text is too long: {@code field}, {@code limit} in characters. */
    TEXT_TOO_LONG("text_too_long", "field", "limit"),
    /** A text holds control characters, marks that turn the direction of writing, or what is no character: {@code field}. */
    TEXT_UNPRINTABLE("text_unprintable", "field"),
    /** The charter has no objective. */
    OBJECTIVE_MISSING("objective_missing"),
    /** The charter has too many objectives: {@code limit}. */
    TOO_MANY_OBJECTIVES("too_many_objectives", "limit"),
    /** A list in the charter has too many entries: {@code field}, {@code limit}. */
    TOO_MANY_ENTRIES("too_many_entries", "field", "limit"),
    /** All texts of the charter together are too long: {@code limit} in characters. */
    CHARTER_TOO_LONG("charter_too_long", "limit"),
    /** An objective to be reached does not say by when. */
    DUE_DATE_MISSING("due_date_missing"),
    /** An objective was due before the community was founded: {@code due}, {@code founded}. */
    DUE_BEFORE_FOUNDING("due_before_founding", "due", "founded"),
    /** Somebody has changed the charter since it was read: {@code version} that it has now. */
    CHARTER_CHANGED("charter_changed", "version"),
    /** The charter never had this version: {@code version}. */
    CHARTER_VERSION_UNKNOWN("charter_version_unknown", "version"),
    /** The name gives no slug. */
    SLUG_EMPTY("slug_empty"),
    /** Another community has this slug, or is about to: {@code slug}. */
    SLUG_TAKEN("slug_taken", "slug"),
    /** A hidden community has no slug that could be changed. */
    HIDDEN_HAS_NO_SLUG("hidden_has_no_slug"),
    /** A hidden community could be joined or applied to: {@code join_policy}. */
    HIDDEN_YET_JOINABLE("hidden_yet_joinable", "join_policy"),
    /** The content of a hidden community would be there for everybody. */
    HIDDEN_YET_READABLE("hidden_yet_readable"),

    /** The member belongs to the community already. */
    ALREADY_A_MEMBER("already_a_member"),
    /** The member does not belong to the community. */
    NOT_A_MEMBER("not_a_member"),
    /** There would be no facilitator left. */
    LAST_FACILITATOR("last_facilitator"),

    /** The person is banned here, or from above: {@code until}, an instant or {@code unlimited}. */
    BANNED("banned", "until"),
    /** The person is suspended: {@code until}, an instant or {@code unlimited}. */
    SUSPENDED("suspended", "until"),
    /** The person has to wait before coming again: {@code until}. */
    COOLING_OFF("cooling_off", "until"),
    /** The host says that the person may not belong: {@code code}, and an explanation in either language. */
    NOT_ELIGIBLE("not_eligible", "code", "explanation_en", "explanation_fr"),
    /** Who wants to belong has to apply. */
    APPLICATION_NEEDED("application_needed"),
    /** Nobody comes in without an invitation. */
    INVITATION_NEEDED("invitation_needed"),
    /** Nobody is let in. */
    ADMISSION_CLOSED("admission_closed"),
    /** What was pending has ended with a change of the join policy. */
    PENDING_ENDED("pending_ended"),
    /** There is no free place: {@code capacity}. */
    COMMUNITY_FULL("community_full", "capacity"),
    /** There is no free place, and a waiting list for those who apply: {@code capacity}. */
    WAITING_LIST_ONLY("waiting_list_only", "capacity"),
    /** The person waits for a place already. */
    ALREADY_WAITING("already_waiting"),
    /** There is an application already, on which nobody has decided. */
    ALREADY_APPLIED("already_applied"),
    /** There is no application. */
    NO_APPLICATION("no_application"),
    /** Nobody decides on the own application or membership. */
    OWN_APPLICATION("own_application"),
    /** A term would be over before it begins. */
    TERM_IN_THE_PAST("term_in_the_past"),
    /** Only the host itself may. */
    HOST_ONLY("host_only"),
    /** The person is invited and has not answered. */
    INVITATION_PENDING("invitation_pending"),
    /** The person, or the address, is invited already. */
    ALREADY_INVITED("already_invited"),
    /** There is no such invitation for this person. */
    NOT_INVITED("not_invited"),
    /** There is no such invitation. */
    INVITATION_UNKNOWN("invitation_unknown"),
    /** The invitation was answered, taken back or sent anew, or its time is over. */
    INVITATION_NOT_OPEN("invitation_not_open"),
    /** The inviter has sent as many as may be sent in a day: {@code limit}. */
    TOO_MANY_INVITATIONS("too_many_invitations", "limit"),
    /** Nobody does this to oneself. */
    NOT_ON_ONESELF("not_on_oneself"),
    /** The member is not suspended. */
    NOT_SUSPENDED("not_suspended"),
    /** The person is not banned. */
    NOT_BANNED("not_banned"),
    /** A question that must be answered is not: {@code question}. */
    ANSWER_MISSING("answer_missing", "question"),
    /** An answer is to a question that is not asked: {@code question}. */
    QUESTION_UNKNOWN("question_unknown", "question"),
    /** Two questions have one id: {@code question}. */
    QUESTION_TWICE("question_twice", "question"),
    /** There are too many questions: {@code limit}. */
    TOO_MANY_QUESTIONS("too_many_questions", "limit"),

    /** The past of the member holds no such step. */
    PAST_STEP_UNKNOWN("past_step_unknown"),
    /** What such a step says cannot be corrected: {@code happening}. */
    STEP_NOT_CORRECTABLE("step_not_correctable", "happening"),
    /** Nobody corrects the own past. */
    CORRECTION_OF_ONESELF("correction_of_oneself"),
    /** What is still to come cannot be corrected. */
    CORRECTION_IN_FUTURE("correction_in_future"),
    /** The past reads like this already. */
    CORRECTION_CHANGES_NOTHING("correction_changes_nothing"),
    /** The past would make no sense any more: {@code happening}, {@code at}. */
    CORRECTION_CONTRADICTS("correction_contradicts", "happening", "at"),
    /** Somebody would be a member now, or hold a role now, without having been let in or given it. */
    CORRECTION_BRINGS_BACK("correction_brings_back"),

    /** A time ends before it begins, or at once. */
    DATES_REVERSED("dates_reversed"),
    /** Something else was begun under this id of an operation. */
    OPERATION_MISMATCH("operation_mismatch"),
    /** A source would withdraw more memberships at once than the limit allows: {@code withdrawals}, {@code allowed}. */
    MASS_WITHDRAWAL("mass_withdrawal", "withdrawals", "allowed"),
    /** There is no such plan, or it has come to its end. */
    PLAN_UNKNOWN("plan_unknown"),

    /** The role comes by itself and can be neither given nor taken: {@code role}. */
    ROLE_NOT_APPOINTABLE("role_not_appointable", "role"),
    /** The role, or the member who holds it, ranks above the actor: {@code role}. */
    ROLE_ABOVE_OWN("role_above_own", "role"),
    /** The member holds the role already: {@code role}. */
    ROLE_ALREADY_HELD("role_already_held", "role"),
    /** The member does not hold the role: {@code role}. */
    ROLE_NOT_HELD("role_not_held", "role"),

    /** The community does without this role, or has never had it: {@code role}. */
    ROLE_NOT_IN_USE("role_not_in_use", "role"),
    /** The role is one that every community has: {@code role}. */
    ROLE_NOT_REMOVABLE("role_not_removable", "role"),
    /** Somebody still holds the role that is to go: {@code role}, {@code holders}. */
    ROLE_STILL_HELD("role_still_held", "role", "holders"),
    /** The role is given for a theme, and none was named: {@code role}. */
    SCOPE_MISSING("scope_missing", "role"),
    /** Nobody may hold both roles: {@code role}, {@code other}. */
    ROLES_INCOMPATIBLE("roles_incompatible", "role", "other"),
    /** An organisation holds roles here, and neither acts nor becomes a member. */
    ORGANISATION_NEVER_ACTS("organisation_never_acts"),
    /** Whoever stands here under this key is a person, not an organisation. */
    HOLDER_IS_A_PERSON("holder_is_a_person"),
    /** Whoever holds the role has to act, which an organisation does not: {@code role}. */
    ROLE_NEEDS_A_PERSON("role_needs_a_person", "role"),
    /** As many hold the role as may: {@code role}, {@code maximum}. */
    ROLE_FULL("role_full", "role", "maximum"),
    /** No more hold the role than must: {@code role}, {@code minimum}. */
    ROLE_AT_MINIMUM("role_at_minimum", "role", "minimum"),
    /** Roles up to the actor's rank are not allowed this by the host: {@code permission}. */
    PERMISSION_ABOVE_OWN("permission_above_own", "permission"),
    /** The actor has no right to this that could be passed on, or not there, or not for so long: {@code permission}. */
    NOT_YOURS_TO_DELEGATE("not_yours_to_delegate", "permission"),
    /** There is no permission in what is to be delegated. */
    NOTHING_TO_DELEGATE("nothing_to_delegate"),
    /** The member has no such delegation. */
    DELEGATION_UNKNOWN("delegation_unknown"),
    /** The member is under no restriction. */
    NOT_RESTRICTED("not_restricted"),
    /** The community has settled that this takes two people: ask, and let another confirm: {@code permission}. */
    FOUR_EYES_NEEDED("four_eyes_needed", "permission"),
    /** This cannot take two people: it is recorded as it happens, or changes nothing: {@code permission}. */
    FOUR_EYES_IMPOSSIBLE("four_eyes_impossible", "permission"),
    /** No such request. */
    REQUEST_UNKNOWN("request_unknown"),
    /** The request has been decided on, or it is too late. */
    REQUEST_CLOSED("request_closed"),
    /** A rule of the host's own does not allow it: {@code policy}, {@code reason}. */
    POLICY_FORBIDS("policy_forbids", "policy", "reason"),
    /** Nobody does this in a case of their own: {@code duty}. */
    OWN_CASE("own_case", "duty"),

    /** The move does not start in the present stage: {@code transition}, {@code stage}. */
    NOT_FROM_THIS_STAGE("not_from_this_stage", "transition", "stage"),
    /** No move leads from the present stage to this one: {@code stage} to which it would lead. */
    NO_SUCH_MOVE("no_such_move", "stage"),
    /** That cannot come of the move: {@code stage_outcome}, {@code transition}. */
    OUTCOME_IMPOSSIBLE("outcome_impossible", "stage_outcome", "transition"),
    /** The same move is proposed already: {@code transition}. */
    ALREADY_PROPOSED("already_proposed", "transition"),
    /** The proposal is decided, withdrawn or overtaken: {@code stage_proposal}. */
    STAGE_PROPOSAL_CLOSED("stage_proposal_closed", "stage_proposal"),
    /** Somebody else has made the proposal. */
    PROPOSAL_OF_ANOTHER("proposal_of_another"),
    /** No transformation is under way. */
    NO_TRANSFORMATION("no_transformation"),
    /** Only a dispersed community can be given notice of its closing. */
    NOT_DISPERSED("not_dispersed"),
    /** The closing is announced already. */
    CLOSING_ANNOUNCED("closing_announced"),
    /** The closing is not announced. */
    CLOSING_NOT_ANNOUNCED("closing_not_announced"),
    /** The member has objected already. */
    ALREADY_OBJECTED("already_objected"),
    /** The community has moved here already. */
    ALREADY_MOVED("already_moved"),
    /** What is taken over lies before the founding, before what comes before it, or in the future: {@code since}. */
    IMPORT_OUT_OF_TIME("import_out_of_time", "since"),
    /** There is no such model: {@code model}. */
    MODEL_UNKNOWN("model_unknown", "model"),
    /** A published model has this code: {@code model}. */
    MODEL_RESERVED("model_reserved", "model"),
    /** A code of a model or a phase is not made of {@code a-z0-9_-}, or is too long: {@code code}. */
    MODEL_CODE_ILLEGAL("model_code_illegal", "code"),
    /** There is no phase. */
    PHASE_MISSING("phase_missing"),
    /** The model has no such phase: {@code phase}. */
    PHASE_UNKNOWN("phase_unknown", "phase"),
    /** Two phases have one code: {@code phase}. */
    PHASE_TWICE("phase_twice", "phase"),
    /** A phase stands for no stage: {@code phase}. */
    PHASE_WITHOUT_STAGE("phase_without_stage", "phase"),
    /** No start leads to a phase: {@code phase}. */
    PHASE_UNREACHABLE("phase_unreachable", "phase"),
    /** A phase leads to none where a life may end or remain: {@code phase}. */
    PHASE_DEAD_END("phase_dead_end", "phase"),
    /** The model does not let the community enter this phase next: {@code phase}. */
    PHASE_NOT_NEXT("phase_not_next", "phase"),
    /** A hard guard is not known to be met: {@code guard}, {@code found}, {@code needed}. */
    GUARD_BLOCKS("guard_blocks", "guard", "found", "needed"),
    /** A soft guard is not met, and no reason was given: {@code guard}, {@code found}, {@code needed}. */
    GUARD_NEEDS_OVERRIDE("guard_needs_override", "guard", "found", "needed"),

    /** A number is too small or too large: {@code field}, {@code least}, {@code most}. */
    NUMBER_OUT_OF_RANGE("number_out_of_range", "field", "least", "most"),

    /** The member's plan as a newcomer has begun already. */
    ONBOARDING_RUNNING("onboarding_running"),
    /** The member has no plan as a newcomer that is under way. */
    ONBOARDING_NOT_RUNNING("onboarding_not_running"),
    /** There is no such step in the plan: {@code step}. */
    STEP_UNKNOWN("step_unknown", "step"),
    /** The step has been done before: {@code step}. */
    STEP_ALREADY_DONE("step_already_done", "step"),
    /** A template has no step. */
    STEP_MISSING("step_missing"),
    /** Two steps have the same code: {@code step}. */
    STEP_TWICE("step_twice", "step"),
    /** A template has too many steps: {@code limit}. */
    TOO_MANY_STEPS("too_many_steps", "limit"),
    /** A newcomer cannot be the own buddy. */
    BUDDY_IS_NEWCOMER("buddy_is_newcomer"),
    /** The roles of whoever would be the buddy do not allow it. */
    BUDDY_WITHOUT_PERMISSION("buddy_without_permission"),
    /** The buddy helps as many newcomers as one may: {@code limit}. */
    BUDDY_BUSY("buddy_busy", "limit"),

    /** There is no such sponsorship. */
    SPONSORSHIP_UNKNOWN("sponsorship_unknown"),
    /** The sponsorship has ended. */
    SPONSORSHIP_ENDED("sponsorship_ended"),
    /** There is no such promise of support. */
    SUPPORT_UNKNOWN("support_unknown"),
    /** The promise has been judged or taken back. */
    SUPPORT_SETTLED("support_settled"),
    /** Nobody judges what they have taken on themselves. */
    OWN_COMMITMENT("own_commitment"),

    /** The community has no such proposal to its charter. */
    PROPOSAL_UNKNOWN("proposal_unknown"),
    /** The proposal is no longer open: {@code proposal}. */
    PROPOSAL_CLOSED("proposal_closed", "proposal"),
    /** The charter says already what is proposed. */
    PROPOSAL_CHANGES_NOTHING("proposal_changes_nothing"),
    /** Nobody is asked to accept the present version of the charter. */
    CONSENT_NOT_ASKED("consent_not_asked"),

    /** Too many deputies: {@code limit}. */
    TOO_MANY_DEPUTIES("too_many_deputies", "limit"),
    /** The same deputy is named twice. */
    DEPUTY_TWICE("deputy_twice"),
    /** There is no review in the stage of the community. */
    NO_REVIEW("no_review"),
    /** The community is not dormant, so there is nothing to answer. */
    NOT_DORMANT("not_dormant"),
    /** The community is in a hiatus already. */
    HIATUS_UNDER_WAY("hiatus_under_way"),
    /** The community is in no hiatus. */
    NO_HIATUS("no_hiatus"),
    /** Somebody else is asked to take over at this moment. */
    SUCCESSION_UNDER_WAY("succession_under_way"),
    /** The member is not asked to take over, or was and has not answered in time. */
    NO_OFFER("no_offer"),
    /** Nobody is called to step forward. */
    NOT_CALLED_FOR("not_called_for"),
    /** The member joined too short a time ago: {@code days} that it takes. */
    TENURE_TOO_SHORT("tenure_too_short", "days"),

    /** The community has no such tool. */
    TOOL_UNKNOWN("tool_unknown"),
    /** The tool is no longer in use. */
    TOOL_RETIRED("tool_retired"),
    /** A tool has too many settings: {@code limit}. */
    TOO_MANY_SETTINGS("too_many_settings", "limit"),
    /** A review of access is going on already. */
    ACCESS_REVIEW_OPEN("access_review_open"),
    /** There is no such review of access. */
    ACCESS_REVIEW_UNKNOWN("access_review_unknown"),
    /** The review of access has come to its end. */
    ACCESS_REVIEW_COMPLETED("access_review_completed"),
    /** The review of access has lines that nobody has decided on. */
    ACCESS_REVIEW_INCOMPLETE("access_review_incomplete"),
    /** It has been decided on this line already. */
    ACCESS_DECIDED("access_decided"),
    /** Nobody reviews their own rights. */
    OWN_ACCESS("own_access"),

    /** What members are asked to agree to would be late before it begins. */
    DEADLINE_NOT_AHEAD("deadline_not_ahead"),
    /** The version agreed to is not the one in force: {@code version}, {@code current}. */
    VERSION_NOT_CURRENT("version_not_current", "version", "current"),
    /** The member has agreed to this version already. */
    CONSENT_ALREADY_GIVEN("consent_already_given"),

    /** The community has no such norm. */
    NORM_UNKNOWN("norm_unknown"),
    /** There is no draft to publish. */
    NORM_UNCHANGED("norm_unchanged"),
    /** The norm was never published, or has been retired. */
    NORM_NOT_IN_FORCE("norm_not_in_force"),
    /** A norm has no clause. */
    CLAUSE_MISSING("clause_missing"),
    /** Two clauses have the same code: {@code clause}. */
    CLAUSE_TWICE("clause_twice", "clause"),
    /** A norm has too many clauses: {@code limit}. */
    TOO_MANY_CLAUSES("too_many_clauses", "limit"),

    /** The kind of an activity is neither a standard one nor registered: {@code kind}. */
    UNKNOWN_ACTIVITY_KIND("unknown_activity_kind", "kind"),
    /** An activity is stored under this id with other content: {@code activity}. */
    ACTIVITY_MISMATCH("activity_mismatch", "activity"),
    /** An activity names an actor other than the acting member: {@code activity}. */
    ACTOR_MISMATCH("actor_mismatch", "activity"),
    /** An activity that the host records does not say who acted: {@code activity}. */
    ACTOR_MISSING("actor_missing", "activity"),
    /** A row of an import is no exported row: {@code row}, {@code line}. */
    IMPORT_ROW_UNREADABLE("import_row_unreadable", "row", "line"),
    /** A field of a row of an import is missing, or holds what it must not: {@code row}, {@code line}, {@code field}. */
    IMPORT_FIELD_UNREADABLE("import_field_unreadable", "row", "line", "field"),
    /** A row of an import is of another schema or version: {@code row}, {@code line}, {@code schema}. */
    IMPORT_SCHEMA_UNKNOWN("import_schema_unknown", "row", "line", "schema"),
    /** A row of an import is of a kind of activity that is not registered: {@code row}, {@code line}, {@code kind}. */
    IMPORT_KIND_UNKNOWN("import_kind_unknown", "row", "line", "kind"),

    /** A community would be nested in itself. */
    NESTING_CYCLE("nesting_cycle"),
    /** More communities would stand one inside the other than the settings let: {@code limit}. */
    NESTING_TOO_DEEP("nesting_too_deep", "limit"),
    /** There is no such blueprint. */
    BLUEPRINT_UNKNOWN("blueprint_unknown"),
    /** Somebody else has written a later version of the blueprint. */
    BLUEPRINT_CHANGED("blueprint_changed"),
    /** A blueprint lays down too many rituals: {@code limit}. */
    TOO_MANY_RITUALS("too_many_rituals", "limit"),
    /** A community would be linked with itself. */
    LINK_TO_ONESELF("link_to_oneself"),
    /** The communities are linked in this way already. */
    LINK_EXISTS("link_exists"),
    /** There is no such link. */
    LINK_UNKNOWN("link_unknown"),

    /** Everything is as the plan wants it. */
    PLAN_CHANGES_NOTHING("plan_changes_nothing"),
    /** The plan is not where it could be carried out or taken back: {@code plan_state}. */
    PLAN_STATE_FORBIDS("plan_state_forbids", "plan_state"),
    /** The community is no longer what the plan was made for, or has left of it. */
    PLAN_OVERTAKEN("plan_overtaken"),
    /** The community has declared that it wants to become something else. */
    ANOTHER_TRANSFORMATION("another_transformation", "transformation_kind"),
    /** The community has neither been opened again nor revived. */
    NOT_REVIVED("not_revived"),
    /** The time during which a withdrawn community could be brought back is over. */
    RETENTION_OVER("retention_over"),
    /** A community is none of those that another is to become, or was once merged from. */
    HEIR_UNKNOWN("heir_unknown"),

    /** There is no such space, or not for the actor. */
    SPACE_UNKNOWN("space_unknown"),
    /** The space has been closed. */
    SPACE_CLOSED("space_closed"),
    /** A hidden community has no space for everybody. */
    PUBLIC_SPACE_IN_HIDDEN_COMMUNITY("public_space_in_hidden_community"),
    /** A space for two is opened by one of them for another. */
    PAIR_NEEDS_TWO("pair_needs_two"),
    /** The two have a space of theirs already. */
    PAIR_EXISTS("pair_exists"),

    /** There is no such theme: {@code theme}, its id. */
    THEME_UNKNOWN("theme_unknown", "theme"),
    /** Another theme under the same parent is called alike: {@code name}. */
    THEME_NAME_TAKEN("theme_name_taken", "name"),
    /** A theme would be below itself. */
    THEME_CYCLE("theme_cycle"),
    /** A theme's state does not allow it: {@code theme}, its name, and {@code theme_state}. */
    THEME_STATE_FORBIDS("theme_state_forbids", "theme", "theme_state"),
    /** What is below the theme has to go first: {@code theme}, its name. */
    THEME_HAS_SUBTHEMES("theme_has_subthemes", "theme"),
    /** The tree holds as many themes as it can: {@code limit}. */
    TOO_MANY_THEMES("too_many_themes", "limit"),
    /** Something is about too much: {@code limit} of themes and tags. */
    TOO_MANY_SUBJECTS("too_many_subjects", "limit"),
    /** The glossary has this term already: {@code term}. */
    TERM_TAKEN("term_taken", "term"),
    /** The glossary does not have this term: {@code term}. */
    TERM_UNKNOWN("term_unknown", "term"),

    /** A ladder makes no sense: the {@code defect}, and {@code what} has it. */
    LADDER_UNFIT("ladder_unfit", "defect", "what"),
    /** The community goes by no ladder. */
    NO_LADDER("no_ladder"),
    /** The ladder has no such rung. */
    RUNG_UNKNOWN("rung_unknown"),
    /** Nobody vouches there. */
    VOUCH_UNKNOWN("vouch_unknown"),

    /** Only levels of members can be decided about. */
    LEVEL_OF_OUTSIDERS("level_of_outsiders"),
    /** The lowest level that was decided is above the highest: {@code floor}, {@code ceiling}. */
    LEVEL_BOUNDS_CONTRADICT("level_bounds_contradict", "floor", "ceiling"),
    /** Nothing of the kind was decided about the level: {@code level_bound}. */
    LEVEL_NOT_BOUND("level_not_bound", "level_bound"),
    /** It is so already. */
    PERIPHERY_AS_CHOSEN("periphery_as_chosen"),
    /** The period that figures are asked of is not over: {@code until}. */
    PERIOD_NOT_OVER("period_not_over", "until"),
    /** The figures are not meant for whoever asks. */
    FIGURE_NOT_SHOWN("figure_not_shown");

    private final String code;
    private final ImmutableSet<String> parameters;

    RefusalCode(String code, String... parameters) {
        this.code = code;
        this.parameters = ImmutableSet.copyOf(parameters);
    }

    @Override
    public String code() {
        return code;
    }

    /** The names of the parameters that a refusal of this code carries. */
    public Set<String> parameters() {
        return parameters;
    }
}
