package io.copkit.commands.correction;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.RoleHolders;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.Corrections;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.history.MemberHistory;
import io.copkit.history.Reason;
import io.copkit.internal.Checks;
import io.copkit.internal.TextRules;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Corrects the past of members: the steps about one are read, rows are added, and the membership of today follows. */
public final class CorrectionCommands implements Corrections {

    private static final int REASON_LENGTH = 1_000;

    private static final Set<String> CORRECTABLE = Set.of(
            Happening.MEMBER_JOINED.code(),
            Happening.MEMBER_LEFT.code(),
            Happening.ROLE_APPOINTED.code(),
            Happening.ROLE_REVOKED.code());

    private final Desk desk;
    private final Actor actor;

    /** Corrects on behalf of somebody. */
    public CorrectionCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<MemberHistory> date(CommunityId community, MemberId member, String step, Instant at, String reason) {
        Instant when = Checks.instant("at", at);
        return correct(
                community, member, reason, Optional.of(when), onStep(step, (past, found) -> past.date(found, when)));
    }

    @Override
    public Outcome<MemberHistory> end(CommunityId community, MemberId member, String step, Instant at, String reason) {
        Instant when = Checks.instant("at", at);
        return correct(community, member, reason, Optional.of(when), (rights, past) -> {
            Optional<Refusal> elsewise =
                    past.step(step).filter(past::isEndedOtherwise).map(CorrectionCommands::notCorrectable);
            return elsewise.isPresent()
                    ? elsewise
                    : onStep(step, (known, found) -> known.end(found, when)).apply(rights, past);
        });
    }

    @Override
    public Outcome<MemberHistory> strike(CommunityId community, MemberId member, String step, String reason) {
        return correct(community, member, reason, Optional.empty(), onStep(step, Amendment::strike));
    }

    @Override
    public Outcome<MemberHistory> belonged(CommunityId community, MemberId member, TimeWindow period, String reason) {
        return correct(community, member, reason, Optional.of(period.to()), (rights, past) -> {
            Optional<Refusal> denied = rights.denies(Optional.empty());
            if (denied.isEmpty()) {
                past.belong(period.from(), Optional.of(period.to()), rights.now());
            }
            return denied;
        });
    }

    @Override
    public Outcome<MemberHistory> held(
            CommunityId community, MemberId member, Role role, TimeWindow period, String reason) {
        return correct(community, member, reason, Optional.of(period.to()), (rights, past) -> {
            Optional<Refusal> denied = rights.denies(Optional.of(role));
            if (denied.isEmpty()) {
                past.hold(role, period.from(), Optional.of(period.to()), rights.now());
            }
            return denied;
        });
    }

    /** What is done to the past, unless the actor may not. */
    private interface Change {
        Optional<Refusal> apply(Rights rights, Amendment past);
    }

    private interface StepChange {
        void apply(Amendment past, HistoryEntry step);
    }

    private static Change onStep(String id, StepChange change) {
        return (rights, past) -> {
            Optional<HistoryEntry> step = past.step(id);
            if (step.isEmpty()) {
                return Optional.of(Refusal.of(RefusalCode.PAST_STEP_UNKNOWN));
            }
            if (!CORRECTABLE.contains(step.get().what())) {
                return step.map(CorrectionCommands::notCorrectable);
            }
            Optional<Refusal> denied = rights.denies(Amendment.role(step.get()));
            if (denied.isEmpty()) {
                change.apply(past, step.get());
            }
            return denied;
        };
    }

    private static Refusal notCorrectable(HistoryEntry step) {
        return Refusal.of(RefusalCode.STEP_NOT_CORRECTABLE, Map.of("happening", step.what()));
    }

    private Outcome<MemberHistory> correct(
            CommunityId community, MemberId member, String reason, Optional<Instant> latest, Change change) {
        List<Refusal> unfit = new TextRules()
                .needed("reason", reason)
                .prose("reason", reason, REASON_LENGTH)
                .refusals();
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        return desk.run(
                actor,
                work -> work.inOpenCommunity(community, stored -> {
                    Rights rights =
                            new Rights(work, Authority.of(work, desk.settings().permissions(), stored));
                    Optional<Refusal> forbidden = rights.forbids(member, latest);
                    return forbidden.isPresent()
                            ? Outcome.refused(forbidden.get())
                            : correct(work, stored, member, reason, rights, change);
                }));
    }

    private Outcome<MemberHistory> correct(
            Work work,
            Stored<Community, CommunityRecord> stored,
            MemberId member,
            String reason,
            Rights rights,
            Change change) {
        CommunityId community = stored.value().id();
        MembershipChange membership = MembershipChange.of(work, community, member, work.membership(community, member));
        Amendment past = new Amendment(member, work.past(community, member));
        MemberHistory before = past.history();
        Optional<Refusal> denied = change.apply(rights, past);
        if (denied.isPresent()) {
            return Outcome.refused(denied.get());
        }
        Optional<Refusal> refused = past.refusal().or(() -> past.bringsBack(before, work.at()));
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<Refusal> kept = RoleHolders.release(work, stored, past.lost(before, work.at()));
        if (kept.isPresent()) {
            return Outcome.refused(kept.get());
        }
        membership.amend(past, Reason.CORRECTED, Optional.of(reason));
        membership.write();
        return Outcome.accepted(work.past(community, member).member(member), membership.events());
    }

    /** What the actor may correct. */
    private record Rights(Work work, Authority authority) {

        Instant now() {
            return work.at();
        }

        Optional<Refusal> forbids(MemberId member, Optional<Instant> latest) {
            if (authority.isOf(member)) {
                return Optional.of(Refusal.of(RefusalCode.CORRECTION_OF_ONESELF));
            }
            return authority
                    .denies(Permission.AUDIT_READ)
                    .or(() -> latest.filter(at -> at.isAfter(work.at()))
                            .map(at -> Refusal.of(RefusalCode.CORRECTION_IN_FUTURE)));
        }

        Optional<Refusal> denies(Optional<Role> role) {
            if (role.isEmpty()) {
                return authority.denies(Permission.MEMBER_REMOVE);
            }
            return authority
                    .denies(Permission.ROLE_ASSIGN)
                    .or(() -> authority.isBelow(Set.of(role.get()))
                            ? Optional.of(Refusal.of(
                                    RefusalCode.ROLE_ABOVE_OWN,
                                    Map.of("role", role.get().code())))
                            : Optional.empty());
        }
    }
}
