package io.copkit.commands.bulk;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.AdmissionGate;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.correction.Amendment;
import io.copkit.history.MemberHistory;
import io.copkit.history.Reason;
import io.copkit.history.Replay;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.Application;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkResult;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Adds a time of membership to what is known of somebody: past, present, or to come. */
final class TimeOfMembership {

    private static final Replay NOTHING = Replay.of(List.of());

    private final Desk desk;
    private final Plans plans;

    TimeOfMembership(Desk desk, Actor actor) {
        this.desk = desk;
        this.plans = new Plans(desk, actor);
    }

    Outcome<BulkResult> decide(Work work, Stored<Community, CommunityRecord> community, BulkItem.Belong item) {
        Optional<Refusal> unfit = unfit(item);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        CommunityId id = community.value().id();
        Optional<Stored<Membership, MembershipRecord>> stored = work.membership(id, item.member());
        MembershipChange change = MembershipChange.of(work, id, item.member(), stored);
        if (item.from().isAfter(work.at())) {
            return plans.plan(work, item);
        }
        Amendment past = new Amendment(item.member(), stored.isPresent() ? work.past(id, item.member()) : NOTHING);
        MemberHistory before = past.history();
        add(past, item, end(community.value(), item, work.at()), work.at());
        if (past.rows().isEmpty()) {
            return Outcome.accepted(BulkResult.UNCHANGED, List.of());
        }
        Optional<Refusal> refused = past.refusal();
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Set<Role> gained = past.gained(before, work.at());
        Optional<Refusal> withheld = withheld(work, community, past, gained);
        if (withheld.isPresent()) {
            return Outcome.refused(withheld.get());
        }
        boolean belongs = past.history().at(work.at()).isPresent();
        boolean comesIn = belongs && !(change.now().orElse(null) instanceof Membership.Belonging);
        return comesIn ? letIn(work, community, change, past) : amended(work, community, change, past);
    }

    private Outcome<BulkResult> letIn(
            Work work, Stored<Community, CommunityRecord> community, MembershipChange change, Amendment past) {
        Admission admission =
                new AdmissionGate(work, desk.settings(), community).decide(change, past.member(), AdmissionPath.IMPORT);
        if (admission.waits()) {
            change.queue(admission, Application.BLANK, Optional.empty(), Reason.HOST);
            change.write();
            return Outcome.accepted(BulkResult.WAITING, change.events());
        }
        if (!admission.letsIn()) {
            return Outcome.refused(admission.refusals());
        }
        change.admit(admission, past, Reason.HOST);
        change.write();
        return Outcome.accepted(BulkResult.DONE, change.events());
    }

    private static Outcome<BulkResult> amended(
            Work work, Stored<Community, CommunityRecord> community, MembershipChange change, Amendment past) {
        work.require(community);
        change.amend(past, Reason.HOST, Optional.empty());
        change.write();
        return Outcome.accepted(BulkResult.DONE, change.events());
    }

    /** Why one of the roles that would be held from now on cannot be, if so; otherwise sees to it that it still can at commit. */
    private static Optional<Refusal> withheld(
            Work work, Stored<Community, CommunityRecord> community, Amendment past, Set<Role> gained) {
        RoleBook book = community.value().roleBook();
        for (Role role : gained) {
            Set<Role> others =
                    new HashSet<>(past.history().at(work.at()).orElseThrow().roles());
            others.remove(role);
            Optional<Role> incompatible = book.incompatibleWith(role, others);
            OptionalInt maximum = book.maximum(role);
            if (!book.uses(role)) {
                return Optional.of(refusal(RefusalCode.ROLE_NOT_IN_USE, role));
            } else if (incompatible.isPresent()) {
                return Optional.of(Refusal.of(
                        RefusalCode.ROLES_INCOMPATIBLE,
                        Map.of("role", role.code(), "other", incompatible.get().code())));
            } else if (maximum.isPresent()) {
                if (work.people().belonging(community.value().id(), role) >= maximum.getAsInt()) {
                    return Optional.of(Refusal.of(
                            RefusalCode.ROLE_FULL,
                            Map.of("role", role.code(), "maximum", String.valueOf(maximum.getAsInt()))));
                }
                work.rewrite(community);
            }
        }
        return Optional.empty();
    }

    private static Refusal refusal(RefusalCode code, Role role) {
        return Refusal.of(code, Map.of("role", role.code()));
    }

    private static void add(Amendment past, BulkItem.Belong item, Optional<Instant> end, Instant now) {
        past.belong(item.from(), end, now);
        item.roles().forEach(role -> past.hold(role, item.from(), end, now));
    }

    /** Where no end is given, the term of the community's memberships begins now. */
    private static Optional<Instant> end(Community community, BulkItem.Belong item, Instant now) {
        return item.to().or(() -> community.admission().term().map(now::plus));
    }

    private static Optional<Refusal> unfit(BulkItem.Belong item) {
        if (item.to().filter(end -> !end.isAfter(item.from())).isPresent()) {
            return Optional.of(Refusal.of(RefusalCode.DATES_REVERSED));
        }
        return item.roles().stream()
                .filter(role -> !role.isAppointable())
                .findFirst()
                .map(role -> refusal(RefusalCode.ROLE_NOT_APPOINTABLE, role));
    }
}
