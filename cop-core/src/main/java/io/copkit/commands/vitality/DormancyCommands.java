package io.copkit.commands.vitality;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.history.Happening;
import io.copkit.internal.TextRules;
import io.copkit.lifecycle.ActivityStatus;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import io.copkit.vitality.Dormancy;
import io.copkit.vitality.DormancyCare;
import io.copkit.vitality.DormancyEvent;
import io.copkit.vitality.DormancyPolicy;
import io.copkit.vitality.Hiatus;
import io.copkit.vitality.KeepAlive;
import io.copkit.vitality.VitalSigns;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a community that it falls silent, and takes the answers. */
public final class DormancyCommands implements DormancyCare {

    private static final int TEXT_LENGTH = 1_000;
    private static final ZoneId ZONE = CommunityCalendar.UTC.zone();

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public DormancyCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Dormancy> keepAlive(CommunityId community, String why) {
        return run(community, now -> {
            List<Refusal> unfit = words(why).refusals();
            if (!unfit.isEmpty()) {
                return Outcome.refused(unfit);
            }
            if (now.signs()
                    .filter(signs -> signs.status() == ActivityStatus.DORMANT)
                    .isEmpty()) {
                return Desk.refused(RefusalCode.NOT_DORMANT);
            }
            Work work = now.permitted().work();
            return now.become(
                    now.dormancy().with(new KeepAlive(work.at(), work.actingMember(), why)),
                    Happening.DORMANCY_ANSWERED,
                    DormancyEvent.KeptAlive::new);
        });
    }

    @Override
    public Outcome<Dormancy> pause(CommunityId community, Instant until, String why) {
        return run(community, now -> {
            Work work = now.permitted().work();
            long days = Duration.between(work.at(), until).toDays();
            List<Refusal> unfit = words(why)
                    .range("hiatus_days", days, 1, LONGEST_HIATUS_DAYS)
                    .refusals();
            if (!unfit.isEmpty()) {
                return Outcome.refused(unfit);
            }
            if (now.dormancy().hiatusAt(work.at()).isPresent()) {
                return Desk.refused(RefusalCode.HIATUS_UNDER_WAY);
            }
            return now.become(
                    now.dormancy().with(new Hiatus(work.at(), until, work.actingMember(), why, false)),
                    Happening.HIATUS_BEGUN,
                    DormancyEvent.HiatusBegun::new);
        });
    }

    @Override
    public Outcome<Dormancy> resume(CommunityId community) {
        return run(community, now -> {
            Instant at = now.permitted().work().at();
            return now.dormancy().hiatusAt(at).isPresent()
                    ? now.become(now.dormancy().resumed(at), Happening.HIATUS_ENDED, DormancyEvent.HiatusEnded::new)
                    : Desk.refused(RefusalCode.NO_HIATUS);
        });
    }

    @Override
    public Outcome<Dormancy> look(CommunityId community) {
        List<CopEvent> events = new ArrayList<>();
        Outcome<Dormancy> told = tellNext(community);
        while (!told.events().isEmpty()) {
            events.addAll(told.events());
            told = tellNext(community);
        }
        return told.fold(last -> Outcome.accepted(last.value(), events), Outcome::refused);
    }

    /** When there may be something to tell; empty if the community is at rest. */
    Optional<Instant> nextLook(Community community, Instant at) {
        StoredVitality vitality = new StoredVitality(desk, community.id());
        Dormancy dormancy = vitality.dormancy();
        return vitality.signs(community, dormancy, at).map(signs -> policy().nextLook(signs, dormancy, at, ZONE));
    }

    private Outcome<Dormancy> tellNext(CommunityId community) {
        return run(community, now -> {
            Instant at = now.permitted().work().at();
            Dormancy dormancy = now.dormancy();
            DormancyPolicy.Step next = now.signs()
                    .map(signs -> policy().next(now.community().stage(), signs, dormancy, at, ZONE))
                    .orElse(DormancyPolicy.Step.NONE);
            return switch (next) {
                case NONE -> Outcome.accepted(dormancy, List.of());
                case HIATUS_OVER ->
                    now.become(dormancy.resumed(at), Happening.HIATUS_ENDED, DormancyEvent.HiatusEnded::new);
                case NOTICE ->
                    now.become(
                            dormancy.with(policy().notice(now.signs().orElseThrow(), at)),
                            Happening.DORMANCY_NOTICED,
                            DormancyEvent.Noticed::new);
                case LAPSE ->
                    now.become(dormancy.lapsed(), Happening.DORMANCY_NOTICE_LAPSED, DormancyEvent.NoticeLapsed::new);
            };
        });
    }

    private DormancyPolicy policy() {
        return desk.settings().dormancy();
    }

    private static TextRules words(String why) {
        return new TextRules().needed("reason", why).prose("reason", why, TEXT_LENGTH);
    }

    private interface Decision {
        Outcome<Dormancy> on(Now now);
    }

    private Outcome<Dormancy> run(CommunityId community, Decision decision) {
        return Permitted.run(
                desk,
                actor,
                community,
                Permission.LIFECYCLE_APPLY,
                permitted -> decision.on(new Now(
                        permitted,
                        permitted.work().document(DormancyMapping.INSTANCE, community.value(), DormancyMapping.ID))));
    }

    /** A community as one attempt finds it. */
    private final class Now {

        private final Permitted permitted;
        private final Optional<Stored<Dormancy, DocumentRecord>> stored;

        Now(Permitted permitted, Optional<Stored<Dormancy, DocumentRecord>> stored) {
            this.permitted = permitted;
            this.stored = stored;
        }

        Permitted permitted() {
            return permitted;
        }

        Community community() {
            return permitted.community().value();
        }

        Dormancy dormancy() {
            return stored.map(Stored::value).orElseGet(() -> Dormancy.none(permitted.id()));
        }

        Optional<VitalSigns> signs() {
            return new StoredVitality(desk, permitted.id())
                    .signs(community(), dormancy(), permitted.work().at());
        }

        Outcome<Dormancy> become(Dormancy after, Happening happening, Telling telling) {
            permitted.write(DormancyMapping.INSTANCE, stored, after, happening);
            return Outcome.accepted(
                    after, List.of(telling.of(actor, permitted.work().at(), after)));
        }
    }

    private interface Telling {
        DormancyEvent of(Actor actor, Instant at, Dormancy after);
    }
}
