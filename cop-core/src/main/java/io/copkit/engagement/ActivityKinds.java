package io.copkit.engagement;

import static io.copkit.engagement.ActivityClass.ATTEND;
import static io.copkit.engagement.ActivityClass.COLLABORATE;
import static io.copkit.engagement.ActivityClass.CONSUME;
import static io.copkit.engagement.ActivityClass.CONTRIBUTE;
import static io.copkit.engagement.ActivityClass.LEAD;
import static io.copkit.engagement.ActivityClass.SOCIAL;

import io.copkit.engagement.ActivityKind.Edge;
import io.copkit.storage.Limits;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of activity that can be recorded: the standard vocabulary, and what the host adds to it. Weights are on the
 * 1 to 12 scale of the Orbit model. Immutable.
 *
 * <pre>{@code
 * ActivityKinds kinds = ActivityKinds.standard().with(ActivityKind.of("stand_up", ActivityClass.ATTEND, 3));
 * }</pre>
 */
public final class ActivityKinds {

    /** View. */
    public static final ActivityKind VIEW = new ActivityKind("view", CONSUME, 1, Edge.NONE, "View", "Consulter");

    /** Read. */
    public static final ActivityKind READ = new ActivityKind("read", CONSUME, 1, Edge.NONE, "Read", "Lire");

    /** Download. */
    public static final ActivityKind DOWNLOAD =
            new ActivityKind("download", CONSUME, 1, Edge.NONE, "Download", "Télécharger");

    /** Search. */
    public static final ActivityKind SEARCH = new ActivityKind("search", CONSUME, 1, Edge.NONE, "Search", "Rechercher");

    /** Open a digest. */
    public static final ActivityKind DIGEST_OPEN =
            new ActivityKind("digest_open", CONSUME, 1, Edge.NONE, "Open a digest", "Ouvrir l'infolettre");

    /** React. */
    public static final ActivityKind REACT = new ActivityKind("react", SOCIAL, 2, Edge.DIRECT, "React", "Réagir");

    /** Thank. */
    public static final ActivityKind THANK = new ActivityKind("thank", SOCIAL, 2, Edge.DIRECT, "Thank", "Remercier");

    /** Endorse an expertise. */
    public static final ActivityKind ENDORSE =
            new ActivityKind("endorse", SOCIAL, 3, Edge.DIRECT, "Endorse an expertise", "Recommander une expertise");

    /** Answer a questionnaire. */
    public static final ActivityKind SURVEY_ANSWER = new ActivityKind(
            "survey_answer", SOCIAL, 3, Edge.NONE, "Answer a questionnaire", "Répondre à un questionnaire");

    /** Attend an event. */
    public static final ActivityKind EVENT_ATTEND =
            new ActivityKind("event_attend", ATTEND, 5, Edge.INDIRECT, "Attend an event", "Participer à un évènement");

    /** Complete a training. */
    public static final ActivityKind LEARNING_COMPLETE = new ActivityKind(
            "learning_complete", ATTEND, 5, Edge.INDIRECT, "Complete a training", "Terminer une formation");

    /** Post. */
    public static final ActivityKind POST = new ActivityKind("post", CONTRIBUTE, 4, Edge.NONE, "Post", "Publier");

    /** Comment. */
    public static final ActivityKind COMMENT =
            new ActivityKind("comment", CONTRIBUTE, 4, Edge.NONE, "Comment", "Commenter");

    /** Reply. */
    public static final ActivityKind REPLY = new ActivityKind("reply", CONTRIBUTE, 4, Edge.DIRECT, "Reply", "Répondre");

    /** Ask for help. */
    public static final ActivityKind ASK =
            new ActivityKind("ask", CONTRIBUTE, 4, Edge.NONE, "Ask for help", "Demander de l'aide");

    /** Answer a request for help. */
    public static final ActivityKind ANSWER = new ActivityKind(
            "answer", CONTRIBUTE, 6, Edge.DIRECT, "Answer a request for help", "Répondre à une demande d'aide");

    /** Propose an idea. */
    public static final ActivityKind IDEA_PROPOSE =
            new ActivityKind("idea_propose", CONTRIBUTE, 5, Edge.NONE, "Propose an idea", "Proposer une idée");

    /** Share a resource. */
    public static final ActivityKind RESOURCE_SHARE =
            new ActivityKind("resource_share", CONTRIBUTE, 6, Edge.NONE, "Share a resource", "Partager une ressource");

    /** Report an experience. */
    public static final ActivityKind EXPERIENCE_REPORT = new ActivityKind(
            "experience_report", CONTRIBUTE, 6, Edge.NONE, "Report an experience", "Faire un retour d'expérience");

    /** Reuse somebody's work. */
    public static final ActivityKind REUSE =
            new ActivityKind("reuse", CONTRIBUTE, 5, Edge.DIRECT, "Reuse somebody's work", "Réutiliser un travail");

    /** Submit a watch item. */
    public static final ActivityKind WATCH_SUBMIT = new ActivityKind(
            "watch_submit", CONTRIBUTE, 4, Edge.NONE, "Submit a watch item", "Signaler un élément de veille");

    /** Present. */
    public static final ActivityKind PRESENT =
            new ActivityKind("present", CONTRIBUTE, 8, Edge.INDIRECT, "Present", "Présenter");

    /** Edit a resource together. */
    public static final ActivityKind RESOURCE_EDIT = new ActivityKind(
            "resource_edit", COLLABORATE, 7, Edge.DIRECT, "Edit a resource together", "Coéditer une ressource");

    /** Review. */
    public static final ActivityKind REVIEW =
            new ActivityKind("review", COLLABORATE, 7, Edge.DIRECT, "Review", "Relire");

    /** Work on a joint project. */
    public static final ActivityKind PROJECT_CONTRIBUTE = new ActivityKind(
            "project_contribute",
            COLLABORATE,
            8,
            Edge.DIRECT,
            "Work on a joint project",
            "Contribuer à un projet commun");

    /** Run a pilot. */
    public static final ActivityKind PILOT_RUN =
            new ActivityKind("pilot_run", COLLABORATE, 8, Edge.DIRECT, "Run a pilot", "Mener un essai pilote");

    /** Carry across communities. */
    public static final ActivityKind CROSS_POST = new ActivityKind(
            "cross_post", COLLABORATE, 7, Edge.DIRECT, "Carry across communities", "Relayer entre communautés");

    /** Carry to one's own unit. */
    public static final ActivityKind RELAY =
            new ActivityKind("relay", COLLABORATE, 7, Edge.NONE, "Carry to one's own unit", "Relayer dans son service");

    /** Mentor. */
    public static final ActivityKind MENTOR_SESSION =
            new ActivityKind("mentor_session", LEAD, 9, Edge.DIRECT, "Mentor", "Mentorer");

    /** Coach. */
    public static final ActivityKind COACH_SESSION =
            new ActivityKind("coach_session", LEAD, 9, Edge.DIRECT, "Coach", "Coacher");

    /** Validate a resource. */
    public static final ActivityKind VALIDATE =
            new ActivityKind("validate", LEAD, 8, Edge.DIRECT, "Validate a resource", "Valider une ressource");

    /** Synthesise. */
    public static final ActivityKind SYNTHESISE =
            new ActivityKind("synthesise", LEAD, 8, Edge.NONE, "Synthesise", "Synthétiser");

    /** Write the minutes. */
    public static final ActivityKind MINUTES =
            new ActivityKind("minutes", LEAD, 8, Edge.NONE, "Write the minutes", "Rédiger le compte rendu");

    /** Moderate. */
    public static final ActivityKind MODERATE =
            new ActivityKind("moderate", LEAD, 9, Edge.DIRECT, "Moderate", "Modérer");

    /** Mediate. */
    public static final ActivityKind MEDIATE =
            new ActivityKind("mediate", LEAD, 9, Edge.DIRECT, "Mediate", "Faire une médiation");

    /** Welcome a newcomer. */
    public static final ActivityKind WELCOME =
            new ActivityKind("welcome", LEAD, 7, Edge.DIRECT, "Welcome a newcomer", "Accueillir un nouveau");

    /** Introduce people. */
    public static final ActivityKind INTRODUCE =
            new ActivityKind("introduce", LEAD, 7, Edge.DIRECT, "Introduce people", "Mettre en relation");

    /** Organise an event. */
    public static final ActivityKind EVENT_ORGANISE =
            new ActivityKind("event_organise", LEAD, 11, Edge.INDIRECT, "Organise an event", "Organiser un évènement");

    /** Facilitate. */
    public static final ActivityKind FACILITATE =
            new ActivityKind("facilitate", LEAD, 11, Edge.INDIRECT, "Facilitate", "Animer");

    /** Brief a stakeholder. */
    public static final ActivityKind BRIEF_STAKEHOLDER = new ActivityKind(
            "brief_stakeholder", LEAD, 10, Edge.NONE, "Brief a stakeholder", "Informer une partie prenante");

    /** Act as a sponsor. */
    public static final ActivityKind SPONSOR_ACT =
            new ActivityKind("sponsor_act", LEAD, 10, Edge.NONE, "Act as a sponsor", "Parrainer");

    private static final List<ActivityKind> STANDARD = List.of(
            VIEW,
            READ,
            DOWNLOAD,
            SEARCH,
            DIGEST_OPEN,
            REACT,
            THANK,
            ENDORSE,
            SURVEY_ANSWER,
            EVENT_ATTEND,
            LEARNING_COMPLETE,
            POST,
            COMMENT,
            REPLY,
            ASK,
            ANSWER,
            IDEA_PROPOSE,
            RESOURCE_SHARE,
            EXPERIENCE_REPORT,
            REUSE,
            WATCH_SUBMIT,
            PRESENT,
            RESOURCE_EDIT,
            REVIEW,
            PROJECT_CONTRIBUTE,
            PILOT_RUN,
            CROSS_POST,
            RELAY,
            MENTOR_SESSION,
            COACH_SESSION,
            VALIDATE,
            SYNTHESISE,
            MINUTES,
            MODERATE,
            MEDIATE,
            WELCOME,
            INTRODUCE,
            EVENT_ORGANISE,
            FACILITATE,
            BRIEF_STAKEHOLDER,
            SPONSOR_ACT);

    /** Before the class's code in the label of a kind, so that no kind can be taken for a class. */
    private static final String CLASS = "class ";

    private final Map<String, ActivityKind> byCode;

    private ActivityKinds(Map<String, ActivityKind> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
    }

    /** The standard kinds. */
    public static ActivityKinds standard() {
        return only(STANDARD);
    }

    /** These kinds and no others, for a host whose vocabulary is its own. */
    public static ActivityKinds only(Collection<ActivityKind> kinds) {
        return new ActivityKinds(new LinkedHashMap<>()).with(kinds);
    }

    /** These kinds as well; one with a known code takes the place of the known one. */
    public ActivityKinds with(ActivityKind... kinds) {
        return with(List.of(kinds));
    }

    /** These kinds as well; one with a known code takes the place of the known one. */
    public ActivityKinds with(Collection<ActivityKind> kinds) {
        Map<String, ActivityKind> both = new LinkedHashMap<>(byCode);
        kinds.forEach(kind -> both.put(kind.code(), kind));
        return new ActivityKinds(both);
    }

    /** The kind with this code, if it is registered. */
    public Optional<ActivityKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All kinds, in the order in which they were registered. */
    public Collection<ActivityKind> all() {
        return byCode.values();
    }

    /**
     * What a storage is to call each kind so that it counts by class: as many kinds as one query takes; the others come back by
     * their own code. {@link #classOf} reads both.
     */
    public Map<String, String> byClass() {
        return all().stream()
                .limit(Limits.FILTER_VALUES)
                .collect(Collectors.toMap(
                        ActivityKind::code, kind -> CLASS + kind.activityClass().code()));
    }

    /** The class that a label of {@link #byClass} stands for, or of the kind of this code; empty for a kind not registered. */
    public Optional<ActivityClass> classOf(String labelOrCode) {
        return Stream.of(ActivityClass.values())
                .filter(each -> labelOrCode.equals(CLASS + each.code()))
                .findFirst()
                .or(() -> find(labelOrCode).map(ActivityKind::activityClass));
    }
}
