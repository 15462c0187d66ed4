package io.copkit.report;

import io.copkit.ActingHost;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.IdSource;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.blueprint.Blueprint;
import io.copkit.blueprint.Template;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activities;
import io.copkit.engagement.Activity;
import io.copkit.engagement.Recording;
import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.LoggedActivity;
import io.copkit.report.log.RegisteredMember;
import io.copkit.report.text.Texts;
import io.copkit.storage.CopStorage;
import io.copkit.structure.Cadence;
import io.copkit.structure.Practice;
import io.copkit.structure.Ritual;
import io.copkit.structure.StructurePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Does over again, through the library, what a log tells: somebody founds the community, members join, and the host records
 * what everybody did. What an earlier run has done is left as it is, so that a log can be imported again.
 */
final class LogImport {

    private static final int BATCH = 10_000;
    private static final String REASON = "import";

    private final CopStorage storage;
    private final LogSurvey.OneCommunity log;
    private final CommunityId community;
    private final Locale locale;
    private final ImportClock clock = new ImportClock();
    private final CommunitiesOfPractice cop;

    LogImport(CopStorage storage, LogSurvey.OneCommunity log, Locale locale) {
        this.storage = storage;
        this.log = log;
        this.community = CommunityId.of(log.name());
        this.locale = locale;
        this.cop = library(IdSource.random());
    }

    private CommunitiesOfPractice library(IdSource ids) {
        return CommunitiesOfPractice.with(storage)
                .clock(clock)
                .ids(ids)
                .kinds(LogKinds.of(log.kinds()))
                .retries(0)
                .build();
    }

    /** The library, to be asked about the community. */
    CommunitiesOfPractice library() {
        return cop;
    }

    /** The community under its name in the log. */
    CommunityId community() {
        return community;
    }

    /**
     * Founds the community unless it is there, on the day of its earliest member or activity: by its earliest member, or
     * where no members are known by who acted first.
     *
     * @param rhythm how often it means to meet, if it says so
     */
    void found(List<RegisteredMember> members, Optional<Cadence> rhythm) {
        if (cop.community(community).isEmpty()) {
            found(members);
        }
        rhythm.ifPresent(this::declare);
        clock.goOn();
    }

    private void found(List<RegisteredMember> members) {
        RegisteredMember founder = members.stream()
                .min(Comparator.comparing(RegisteredMember::joined).thenComparing(RegisteredMember::actor))
                .orElse(new RegisteredMember(
                        log.earliest().actor(), log.earliest().at()));
        Instant earliest = log.earliest().at();
        clock.goTo(founder.joined().isBefore(earliest) ? founder.joined() : earliest);
        accepted(library(Takeover.beginningWith(community))
                .as(MemberId.of(founder.actor()))
                .communities()
                .found(charter(), Takeover.slug(log.name())));
    }

    /** Has the community declare how often it means to meet, in place of what it declared before. */
    private void declare(Cadence rhythm) {
        Template now = Template.of(cop.community(community).orElseThrow());
        if (now.practice().rituals().stream().map(Ritual::cadence).toList().equals(List.of(rhythm))) {
            return;
        }
        String name = Texts.of("io.copkit.report.Import", locale).text("ritual");
        Practice practice = new Practice(
                now.practice().source(),
                now.practice().stages(),
                now.practice().levels(),
                List.of(new Ritual(name, "", rhythm)),
                now.practice().ladder());
        Template then = new Template(now.type(), now.regime(), practice);
        ActingHost host = cop.asSystem(REASON);
        Blueprint blueprint = accepted(host.blueprints().define(name, then));
        StructurePlan plan = accepted(host.structure().planBlueprint(community, blueprint.id()));
        accepted(host.structure().apply(plan.id()));
    }

    private Charter charter() {
        Texts texts = Texts.of("io.copkit.report.Import", locale);
        return Charter.draft(log.name())
                .domain(log.name())
                .purpose(texts.text("purpose"))
                .objective(Objective.learn(texts.text("objective")));
    }

    /** Joins the members, each at their own time. */
    void join(List<RegisteredMember> members) {
        List<RegisteredMember> inOrder = new ArrayList<>(members);
        inOrder.sort(Comparator.comparing(RegisteredMember::joined));
        for (RegisteredMember member : inOrder) {
            clock.goTo(member.joined());
            Outcome<?> joined =
                    cop.as(MemberId.of(member.actor())).memberships().join(community);
            if (joined.refusals().stream().anyMatch(each -> each.code() != RefusalCode.ALREADY_A_MEMBER)) {
                accepted(joined);
            }
        }
        clock.goOn();
    }

    /** Goes to an instant, so that what the library is asked to do happens then. */
    void goTo(Instant instant) {
        clock.goTo(instant);
    }

    /**
     * Records the log.
     *
     * @param progress told how many activities are recorded by now
     */
    void record(ActivitySource source, LongConsumer progress) {
        Batches batches = new Batches(progress);
        source.read(activity -> {
            if (activity.community().equals(log.name())) {
                batches.add(activity);
            }
        });
        batches.flush();
    }

    /** What the library answered; a fault of the run if it refused. */
    <T> T accepted(Outcome<T> outcome) {
        return Takeover.accepted(outcome, locale);
    }

    /** Hands activities on in lists of a size that every storage takes well. */
    private final class Batches {

        private final Activities activities = cop.asSystem(REASON).activities();
        private final List<Activity> batch = new ArrayList<>();
        private final LongConsumer progress;
        private long recorded;

        private Batches(LongConsumer progress) {
            this.progress = progress;
        }

        void add(LoggedActivity logged) {
            batch.add(activity(logged));
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            Outcome<Recording> outcome = activities.recordAll(community, batch);
            accepted(outcome);
            List<Refusal> mismatched = outcome.orElseThrow().mismatched();
            if (!mismatched.isEmpty()) {
                throw Fault.refused(mismatched.subList(0, 1), locale);
            }
            recorded += batch.size();
            batch.clear();
            progress.accept(recorded);
        }

        private Activity activity(LoggedActivity logged) {
            Activity.Draft draft = Activity.of(logged.kind(), logged.id()).by(MemberId.of(logged.actor()));
            if (logged.target() != null) {
                draft = draft.toward(MemberId.of(logged.target()));
            }
            if (logged.thread() != null) {
                draft = draft.inThread(logged.thread());
            }
            return draft.at(logged.at());
        }
    }
}
