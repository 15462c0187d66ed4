package io.copkit.ladder;

import static io.copkit.ladder.Requirement.all;
import static io.copkit.ladder.Requirement.atLeast;
import static io.copkit.ladder.Requirement.atMost;

import io.copkit.ParticipationLevel;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.ladder.Source.Count;
import java.time.Duration;
import java.util.List;

/**
 * Discourse's trust levels as a ladder, and how its figures are recorded as activities:
 *
 * <ul>
 *   <li>a topic viewed is a {@code view} in the thread of the topic;
 *   <li>posts read are the amounts of {@code read}, minutes of reading those of {@link #READING_TIME};
 *   <li>a topic created is a {@code post}, a post a {@code post} or {@code reply}, each in the thread of its topic;
 *   <li>a like is a {@code react} toward the author;
 *   <li>a flag that the staff agreed with is a {@link #FLAG} of the flagger toward the author, about the post;
 *   <li>a silence or suspension is a {@link #PENALTY} toward the member.
 * </ul>
 *
 * The last three kinds are no part of the standard vocabulary: a host that uses these ladders registers {@link #kinds()}.
 */
public final class DiscourseLadder {

    /** Reading; the amount is in minutes. */
    public static final ActivityKind READING_TIME =
            ActivityKind.of("reading_time", ActivityClass.CONSUME, 1).labelled("Time of reading", "Temps de lecture");

    /** A flag that the staff agreed with. */
    public static final ActivityKind FLAG =
            ActivityKind.of("flag_agreed", ActivityClass.SOCIAL, 1).labelled("Flag agreed with", "Signalement retenu");

    /** A silence or a suspension. */
    public static final ActivityKind PENALTY =
            ActivityKind.of("penalty", ActivityClass.LEAD, 1).labelled("Penalty", "Sanction");

    private static final int LOW_WATER = 90;
    private static final int DAYS_OF_PENALTIES = 182;

    private final DiscourseSettings settings;
    private final Span recently;

    private final Metric topicsEver = metric(
            "topics_ever",
            "topics entered",
            "sujets ouverts",
            Measure.THREADS,
            Side.DONE,
            Span.ALL_TIME,
            ActivityKinds.VIEW);
    private final Metric postsEver = metric(
            "posts_ever", "posts read", "messages lus", Measure.AMOUNT, Side.DONE, Span.ALL_TIME, ActivityKinds.READ);
    private final Metric minutesEver = metric(
            "minutes_ever",
            "minutes of reading",
            "minutes de lecture",
            Measure.AMOUNT,
            Side.DONE,
            Span.ALL_TIME,
            READING_TIME);
    private final Metric daysEver = new Metric(
            "days_ever",
            "days visited",
            "jours de visite",
            new Count(Measure.DAYS, Side.DONE, Selection.EVERYTHING, Span.ALL_TIME));
    private final Metric likesReceivedEver = metric(
            "likes_received_ever",
            "likes received",
            "appréciations reçues",
            Measure.ACTIVITIES,
            Side.RECEIVED,
            Span.ALL_TIME,
            ActivityKinds.REACT);
    private final Metric likesGivenEver = metric(
            "likes_given_ever",
            "likes given",
            "appréciations données",
            Measure.ACTIVITIES,
            Side.DONE,
            Span.ALL_TIME,
            ActivityKinds.REACT);
    private final Metric repliedEver = metric(
            "topics_replied_ever",
            "topics replied to",
            "sujets avec réponse",
            Measure.THREADS,
            Side.DONE,
            Span.ALL_TIME,
            ActivityKinds.REPLY);

    private final Metric daysVisited;
    private final Metric topicsReplied;
    private final Metric topicsViewed;
    private final Metric postsRead;
    private final Metric likesGiven;
    private final Metric likesReceived;
    private final Metric likingUsers;
    private final Metric likingDays;
    private final Metric flaggedPosts;
    private final Metric flaggers;
    private final Metric penalties;
    private final Metric topicsCreated;
    private final Metric postsCreated;

    private DiscourseLadder(DiscourseSettings settings) {
        this.settings = settings;
        this.recently = Span.days(settings.period());
        this.daysVisited = recent(
                "days_visited", "days with reading", "jours avec lecture", Measure.DAYS, Side.DONE, ActivityKinds.READ);
        this.topicsReplied = recent(
                "topics_replied_to",
                "topics replied to",
                "sujets avec réponse",
                Measure.THREADS,
                Side.DONE,
                ActivityKinds.REPLY);
        this.topicsViewed = recent(
                "topics_viewed", "topics viewed", "sujets consultés", Measure.THREADS, Side.DONE, ActivityKinds.VIEW);
        this.postsRead =
                recent("posts_read", "posts read", "messages lus", Measure.AMOUNT, Side.DONE, ActivityKinds.READ);
        this.likesGiven = recent(
                "likes_given",
                "likes given",
                "appréciations données",
                Measure.ACTIVITIES,
                Side.DONE,
                ActivityKinds.REACT);
        this.likesReceived = recent(
                "likes_received",
                "likes received",
                "appréciations reçues",
                Measure.ACTIVITIES,
                Side.RECEIVED,
                ActivityKinds.REACT);
        this.likingUsers = recent(
                "likes_received_users",
                "people who liked",
                "personnes ayant apprécié",
                Measure.PEOPLE,
                Side.RECEIVED,
                ActivityKinds.REACT);
        this.likingDays = recent(
                "likes_received_days",
                "days with likes received",
                "jours avec appréciation",
                Measure.DAYS,
                Side.RECEIVED,
                ActivityKinds.REACT);
        this.flaggedPosts =
                recent("flagged_posts", "posts flagged", "messages signalés", Measure.SUBJECTS, Side.RECEIVED, FLAG);
        this.flaggers = recent(
                "flagged_by_users",
                "people who flagged",
                "personnes ayant signalé",
                Measure.PEOPLE,
                Side.RECEIVED,
                FLAG);
        this.penalties = metric(
                "penalties",
                "silences and suspensions",
                "mises en sourdine et suspensions",
                Measure.ACTIVITIES,
                Side.RECEIVED,
                Span.days(DAYS_OF_PENALTIES),
                PENALTY);
        this.topicsCreated = recent(
                "topics_created",
                "topics created by all",
                "sujets créés par tous",
                Measure.ACTIVITIES,
                Side.COMMUNITY,
                ActivityKinds.POST);
        this.postsCreated = recent(
                "posts_created",
                "posts created by all",
                "messages créés par tous",
                Measure.ACTIVITIES,
                Side.COMMUNITY,
                ActivityKinds.POST,
                ActivityKinds.REPLY);
    }

    /** A ladder with these settings, under a name of its own. */
    public static Ladder of(String id, DiscourseSettings settings) {
        return new DiscourseLadder(settings).ladder(id);
    }

    /** The kinds that these ladders count by and the standard vocabulary has not. */
    public static List<ActivityKind> kinds() {
        return List.of(READING_TIME, FLAG, PENALTY);
    }

    private Ladder ladder(String id) {
        return new Ladder(
                id,
                1,
                "Discourse trust levels",
                "Niveaux de confiance de Discourse",
                Climb.EACH_RUNG,
                Keeping.daysAfterRising(settings.daysHeld()),
                List.of(
                        topicsEver,
                        postsEver,
                        minutesEver,
                        daysEver,
                        likesReceivedEver,
                        likesGivenEver,
                        repliedEver,
                        daysVisited,
                        topicsReplied,
                        topicsViewed,
                        postsRead,
                        likesGiven,
                        likesReceived,
                        likingUsers,
                        likingDays,
                        flaggedPosts,
                        flaggers,
                        penalties,
                        topicsCreated,
                        postsCreated),
                List.of(
                        Rung.of(
                                "tl0",
                                "New user",
                                "Nouvel utilisateur",
                                ParticipationLevel.PERIPHERAL,
                                Requirement.nothing()),
                        Rung.of(
                                        "tl1",
                                        "Basic user",
                                        "Utilisateur de base",
                                        ParticipationLevel.PERIPHERAL,
                                        reading(settings.basic()))
                                .keptBy(new Staying.ForGood()),
                        Rung.of("tl2", "Member", "Membre", ParticipationLevel.ACTIVE, member(settings.member()))
                                .keptBy(new Staying.ForGood()),
                        Rung.of("tl3", "Regular", "Habitué", ParticipationLevel.CORE, regular())
                                .keptBy(new Staying.LowWater(LOW_WATER)),
                        Rung.byHand("tl4", "Leader", "Meneur", ParticipationLevel.CORE)),
                List.of());
    }

    private Requirement reading(DiscourseSettings.Reading reading) {
        return all(
                atLeast(topicsEver, reading.topics()),
                atLeast(postsEver, reading.posts()),
                atLeast(minutesEver, reading.minutes()),
                new Requirement.Seniority(Duration.ofMinutes(reading.minutes())));
    }

    private Requirement member(DiscourseSettings.Member member) {
        return all(
                reading(member.reading()),
                atLeast(daysEver, member.daysVisited()),
                atLeast(likesReceivedEver, member.likesReceived()),
                atLeast(likesGivenEver, member.likesGiven()),
                atLeast(repliedEver, member.topicsReplied()));
    }

    private Requirement regular() {
        return all(
                atLeast(daysVisited, settings.daysVisited()),
                atLeast(topicsReplied, settings.topicsReplied()),
                atLeast(topicsViewed, Threshold.percent(settings.percent(), topicsCreated, settings.topicsCap())),
                atLeast(postsRead, Threshold.percent(settings.percent(), postsCreated, settings.postsCap())),
                atLeast(topicsEver, settings.topicsEver()).firmly(),
                atLeast(postsEver, settings.postsEver()).firmly(),
                atLeast(likesGiven, settings.likesGiven()),
                atLeast(likesReceived, settings.likesReceived()),
                atLeast(likingUsers, settings.likingUsers()),
                atLeast(likingDays, settings.likingDays()),
                atMost(flaggedPosts, settings.maxFlags()),
                atMost(flaggers, settings.maxFlags()),
                atMost(penalties, 0),
                new Requirement.Unsanctioned(),
                new Requirement.Unpenalised(DAYS_OF_PENALTIES));
    }

    private Metric recent(
            String code, String english, String french, Measure measure, Side side, ActivityKind... kinds) {
        return metric(code, english, french, measure, side, recently, kinds);
    }

    private static Metric metric(
            String code, String english, String french, Measure measure, Side side, Span span, ActivityKind... kinds) {
        return new Metric(code, english, french, new Count(measure, side, Selection.of(kinds), span));
    }
}
