package io.copkit.commands.bulk;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.NotUnderstoodException;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipCommands;
import io.copkit.commands.OrganisationMetException;
import io.copkit.commands.RoleCommands;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.membership.SanctionCommands;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOutcome;
import io.copkit.membership.BulkResult;
import io.copkit.storage.CommunityRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides one item like the single step that it stands for; what is refused leaves nothing in the change set. */
final class ItemDecision {

    private final Desk desk;
    private final RoleCommands roles;
    private final SanctionCommands sanctions;
    private final TimeOfMembership times;
    private final SourceDecision sources;

    ItemDecision(Desk desk, Actor actor) {
        this.desk = desk;
        this.roles = new RoleCommands(desk, actor);
        this.sanctions = new SanctionCommands(desk, actor);
        this.times = new TimeOfMembership(desk, actor);
        this.sources = new SourceDecision(desk);
    }

    BulkOutcome decide(Work work, Stored<Community, CommunityRecord> community, BulkItem item, List<CopEvent> events) {
        Optional<Refusal> closed = community.value().conduct().refusal();
        if (closed.isPresent()) {
            return refused(closed.get());
        }
        try {
            Outcome<BulkResult> outcome = work.part(() -> outcome(work, community, item));
            events.addAll(outcome.events());
            return outcome.fold(accepted -> BulkOutcome.of(accepted.value()), BulkOutcome::refused);
        } catch (NotUnderstoodException newer) {
            return refused(Refusal.of(RefusalCode.CODE_NOT_UNDERSTOOD, Map.of("code", newer.code())));
        } catch (OrganisationMetException met) {
            return refused(met.refusal());
        }
    }

    private Outcome<BulkResult> outcome(Work work, Stored<Community, CommunityRecord> community, BulkItem item) {
        if (item instanceof BulkItem.Belong belong) {
            return times.decide(work, community, belong);
        } else if (item instanceof BulkItem.Vouch vouch) {
            return sources.vouch(work, community, vouch);
        } else if (item instanceof BulkItem.Withdraw withdraw) {
            return sources.withdraw(work, community, withdraw);
        } else if (item instanceof BulkItem.Appoint appoint) {
            return single(
                    roles.appoint(work, community, appoint.member(), appoint.role(), appoint.terms()),
                    RefusalCode.ROLE_ALREADY_HELD);
        } else if (item instanceof BulkItem.Revoke revoke) {
            return single(
                    roles.revoke(work, community, revoke.member(), revoke.role()),
                    RefusalCode.NOT_A_MEMBER,
                    RefusalCode.ROLE_NOT_HELD);
        } else if (item instanceof BulkItem.Remove remove) {
            return single(
                    sanctions.remove(work, community, remove.member(), remove.measure()), RefusalCode.NOT_A_MEMBER);
        }
        return single(new MembershipCommands(desk, item.member()).leave(work, community), RefusalCode.NOT_A_MEMBER);
    }

    /**
     * The outcome of a single step.
     *
     * @param soAlready what says that things are already as the item wants them
     */
    private static Outcome<BulkResult> single(Outcome<?> outcome, RefusalCode... soAlready) {
        if (!outcome.isAccepted()
                && outcome.refusals().stream().map(Refusal::code).allMatch(Set.of(soAlready)::contains)) {
            return Outcome.accepted(BulkResult.UNCHANGED, List.of());
        }
        return outcome.map(done -> BulkResult.DONE);
    }

    private static BulkOutcome refused(Refusal refusal) {
        return BulkOutcome.refused(List.of(refusal));
    }
}
