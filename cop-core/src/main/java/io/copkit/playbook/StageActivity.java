package io.copkit.playbook;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.lifecycle.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What communities typically do in a stage: after Wenger (1998) and Wenger, McDermott and Snyder (2002). */
public enum StageActivity implements Labelled {

    /** Finding out who already talks to whom. */
    MAP_NETWORKS(Stage.POTENTIAL, "map_networks"),
    /** Asking those who might join. */
    INTERVIEW_PROSPECTS(Stage.POTENTIAL, "interview_prospects"),
    /** Finding the problems that they share. */
    FIND_COMMON_PROBLEMS(Stage.POTENTIAL, "find_common_problems"),
    /** Putting the purpose into words. */
    DRAFT_CHARTER(Stage.POTENTIAL, "draft_charter"),
    /** Finding who backs and who facilitates it. */
    FIND_SPONSOR_AND_FACILITATOR(Stage.POTENTIAL, "find_sponsor_and_facilitator"),
    /** Meeting for the first time. */
    LAUNCH_EVENT(Stage.COALESCING, "launch_event"),
    /** Talking to members one by one. */
    PRIVATE_LINKS(Stage.COALESCING, "private_links"),
    /** Letting members get to know each other. */
    BUILD_TRUST(Stage.COALESCING, "build_trust"),
    /** Agreeing on what it is about. */
    DEFINE_ENTERPRISE(Stage.COALESCING, "define_enterprise"),
    /** Helping somebody for the first time. */
    SOLVE_FIRST_PROBLEM(Stage.COALESCING, "solve_first_problem"),
    /** Writing down the first ideas. */
    DOCUMENT_EARLY_IDEAS(Stage.COALESCING, "document_early_ideas"),
    /** Doing things together. */
    JOINT_ACTIVITIES(Stage.MATURING, "joint_activities"),
    /** Making things that last. */
    PRODUCE_ARTEFACTS(Stage.MATURING, "produce_artefacts"),
    /** Settling on routines. */
    CORE_ROUTINES(Stage.MATURING, "core_routines"),
    /** Saying what it is not about. */
    DEFINE_BOUNDARIES(Stage.MATURING, "define_boundaries"),
    /** Taking in those who come. */
    INTEGRATE_NEWCOMERS(Stage.MATURING, "integrate_newcomers"),
    /** Putting in order what was learnt. */
    ORGANISE_REPOSITORY(Stage.MATURING, "organise_repository"),
    /** Taking up new topics. */
    RENEW_TOPICS(Stage.STEWARDSHIP, "renew_topics"),
    /** Finding new people for the core. */
    RECRUIT_CORE(Stage.STEWARDSHIP, "recruit_core"),
    /** Having a say in the organisation. */
    INFLUENCE_ORGANISATION(Stage.STEWARDSHIP, "influence_organisation"),
    /** Comparing with others. */
    BENCHMARK(Stage.STEWARDSHIP, "benchmark"),
    /** Asking what should be different. */
    REJUVENATION_WORKSHOP(Stage.STEWARDSHIP, "rejuvenation_workshop"),
    /** Inviting somebody from outside. */
    GUEST_SPEAKERS(Stage.STEWARDSHIP, "guest_speakers"),
    /** Deciding what becomes of it. */
    DECIDE_DIRECTION(Stage.TRANSFORMING, "decide_direction"),
    /** Handing over what others will go on with. */
    HAND_OVER(Stage.TRANSFORMING, "hand_over"),
    /** Keeping contact. */
    STAY_IN_TOUCH(Stage.DISPERSED, "stay_in_touch"),
    /** Meeting again from time to time. */
    REUNIONS(Stage.DISPERSED, "reunions"),
    /** Asking each other for advice. */
    CALLS_FOR_ADVICE(Stage.DISPERSED, "calls_for_advice"),
    /** Telling what happened. */
    TELL_STORIES(Stage.CLOSED, "tell_stories"),
    /** Keeping what was made. */
    PRESERVE_ARTEFACTS(Stage.CLOSED, "preserve_artefacts"),
    /** Keeping what reminds of it. */
    MEMORABILIA(Stage.CLOSED, "memorabilia");

    private final Stage stage;
    private final String code;

    StageActivity(Stage stage, String code) {
        this.stage = stage;
        this.code = code;
    }

    /** Those of a stage, in the order in which they mostly come. */
    public static List<StageActivity> of(Stage stage) {
        return Arrays.stream(values())
                .filter(activity -> activity.stage == stage)
                .toList();
    }

    /** In which stage. */
    public Stage stage() {
        return stage;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("stage-activity." + code, locale);
    }
}
