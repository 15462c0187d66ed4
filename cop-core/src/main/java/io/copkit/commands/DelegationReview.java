package io.copkit.commands;

import io.copkit.MemberId;
import io.copkit.policy.BookPolicy;
import io.copkit.policy.RightsFinding;
import io.copkit.role.CommunityAccessView;
import io.copkit.role.Decision;
import io.copkit.role.Delegation;
import io.copkit.role.Permission;
import io.copkit.role.PermissionMatrix;
import io.copkit.role.RightsChange;
import io.copkit.role.Standing;
import io.copkit.role.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which delegations in a community outlive the right of whoever gave them. What was passed on again stands on what it was
 * passed on from, down to somebody who may do it by a role or a level: two who delegate to each other hold each other up by
 * nothing.
 */
final class DelegationReview {

    private final CommunityAccessView view;
    private final PermissionMatrix matrix;
    private final Set<Held> standing = new HashSet<>();

    private record Held(MemberId member, Delegation delegation) {}

    DelegationReview(CommunityAccessView view, PermissionMatrix matrix) {
        this.view = view;
        this.matrix = matrix;
    }

    List<RightsFinding> findings() {
        List<Held> open = new ArrayList<>();
        for (MemberId member : view.members()) {
            view.standing(member)
                    .ifPresent(
                            known -> known.delegations().forEach(delegation -> open.add(new Held(member, delegation))));
        }
        boolean more = true;
        while (more) {
            List<Held> founded = open.stream().filter(this::isFounded).toList();
            standing.addAll(founded);
            open.removeAll(founded);
            more = !founded.isEmpty();
        }
        return open.stream().map(DelegationReview::finding).toList();
    }

    /** What the host has delegated needs nobody; nor does what somebody gave who has been erased, whom nobody can ask. */
    private boolean isFounded(Held held) {
        Delegation delegation = held.delegation();
        return delegation.by().isEmpty()
                || delegation
                        .by()
                        .flatMap(giver -> founded(giver).filter(now -> mayPassOn(giver, now, delegation)))
                        .isPresent();
    }

    /** What a giver is to the community, by no other delegations than those that stand. */
    private Optional<Standing> founded(MemberId giver) {
        return view.standing(giver)
                .map(now -> new Standing(
                        now.stage(),
                        now.content(),
                        now.book(),
                        now.grants(),
                        now.delegations().stream()
                                .filter(delegation ->
                                        delegation.further() && standing.contains(new Held(giver, delegation)))
                                .toList(),
                        now.level(),
                        false,
                        now.until()));
    }

    private boolean mayPassOn(MemberId giver, Standing now, Delegation delegation) {
        return delegation.permissions().stream()
                .allMatch(permission -> targets(delegation).allMatch(target -> allows(giver, now, permission, target)));
    }

    private boolean allows(MemberId giver, Standing now, Permission permission, Target target) {
        Decision decision = matrix.decide(view.community().id(), giver, now, permission, target);
        return decision.allowed() || decision.rule() == Decision.Rule.STAGE_SHUTS;
    }

    private static Stream<Target> targets(Delegation delegation) {
        return delegation.scopes().isEmpty()
                ? Stream.of(Target.COMMUNITY)
                : delegation.scopes().stream().map(Target::in);
    }

    private static RightsFinding finding(Held held) {
        return new RightsFinding(
                BookPolicy.NAME,
                BookPolicy.DELEGATION_OUTLIVES_RIGHT,
                Optional.of(held.member()),
                Optional.empty(),
                List.of(new RightsChange.Withdraw(
                        held.member(), held.delegation().id())));
    }
}
