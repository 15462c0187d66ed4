package io.copkit.commands.participation;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.ParticipationLevel;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.internal.TextRules;
import io.copkit.participation.LevelBinding;
import io.copkit.participation.LevelBound;
import io.copkit.participation.LevelBound.Kind;
import io.copkit.participation.LevelKeeping;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides about single levels. */
class LevelBindingCommands implements LevelBinding {

    private static final int REASON_LENGTH = 1_000;

    private final Desk desk;
    private final Actor actor;

    LevelBindingCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<LevelKeeping> lock(
            CommunityId community, MemberId member, ParticipationLevel level, String reason, Optional<Instant> until) {
        return bind(community, member, Kind.LOCK, level, reason, until);
    }

    @Override
    public Outcome<LevelKeeping> floor(
            CommunityId community, MemberId member, ParticipationLevel level, String reason, Optional<Instant> until) {
        return bind(community, member, Kind.FLOOR, level, reason, until);
    }

    @Override
    public Outcome<LevelKeeping> ceiling(
            CommunityId community, MemberId member, ParticipationLevel level, String reason, Optional<Instant> until) {
        return bind(community, member, Kind.CEILING, level, reason, until);
    }

    @Override
    public Outcome<LevelKeeping> lift(CommunityId community, MemberId member, Kind kind) {
        return LevelAuthority.on(desk, actor, community, member, (permitted, found) -> {
            Instant at = permitted.work().at();
            LevelKeeping after = found.keeping().without(kind, at);
            return found.keeping()
                    .bound(kind, at)
                    .map(bound -> Outcome.accepted(after, LevelChange.unbound(permitted.work(), found, bound, after)))
                    .orElseGet(() -> Desk.refused(RefusalCode.LEVEL_NOT_BOUND, Map.of("level_bound", kind.code())));
        });
    }

    private Outcome<LevelKeeping> bind(
            CommunityId community,
            MemberId member,
            Kind kind,
            ParticipationLevel level,
            String reason,
            Optional<Instant> until) {
        return LevelAuthority.on(desk, actor, community, member, (permitted, found) -> {
            Instant at = permitted.work().at();
            List<Refusal> refusals = refusals(found.keeping(), kind, level, reason, until, at);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            LevelBound bound = new LevelBound(kind, level, permitted.work().actingMember(), reason, at, until);
            LevelKeeping after = found.keeping().with(bound).settled(found.sanctioned(), at);
            List<CopEvent> events = LevelChange.bound(permitted.work(), found, bound, after);
            return Outcome.accepted(after, events);
        });
    }

    private static List<Refusal> refusals(
            LevelKeeping keeping,
            Kind kind,
            ParticipationLevel level,
            String reason,
            Optional<Instant> until,
            Instant at) {
        TextRules rules = new TextRules().needed("reason", reason).prose("reason", reason, REASON_LENGTH);
        if (level == ParticipationLevel.OUTSIDER) {
            rules.refuse(RefusalCode.LEVEL_OF_OUTSIDERS, Map.of());
        }
        if (until.filter(end -> !end.isAfter(at)).isPresent()) {
            rules.refuse(RefusalCode.DEADLINE_NOT_AHEAD, Map.of());
        }
        Optional<ParticipationLevel> floor = bound(Kind.FLOOR, keeping, kind, level, at);
        Optional<ParticipationLevel> ceiling = bound(Kind.CEILING, keeping, kind, level, at);
        if (kind != Kind.LOCK
                && floor.isPresent()
                && ceiling.isPresent()
                && floor.get().compareTo(ceiling.get()) > 0) {
            rules.refuse(
                    RefusalCode.LEVEL_BOUNDS_CONTRADICT,
                    Map.of("floor", floor.get().code(), "ceiling", ceiling.get().code()));
        }
        return rules.refusals();
    }

    private static Optional<ParticipationLevel> bound(
            Kind of, LevelKeeping keeping, Kind deciding, ParticipationLevel level, Instant at) {
        return of == deciding ? Optional.of(level) : keeping.bound(of, at).map(LevelBound::level);
    }
}
