package io.copkit.policy;

import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.membership.Membership;
import io.copkit.role.RightsChange;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleGrant;
import io.copkit.role.RoleLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What the library itself verifies: that everybody's roles are as the community's book wants them. A book may be settled
 * while somebody holds what it no longer wants, so findings are no broken things.
 */
public final class BookPolicy implements RightsPolicy {

    /** A role that the community does without, or has never had, is held. */
    public static final String NOT_IN_USE = "role_not_in_use";

    /** Two roles are held by one that nobody may hold at once; the one that was given later is to go. */
    public static final String INCOMPATIBLE = "roles_incompatible";

    /** More hold a role than may; whoever got it last is to lose it. */
    public static final String ABOVE_MAXIMUM = "role_above_maximum";

    /** Fewer hold a role than must; somebody has to decide who gets it. */
    public static final String BELOW_MINIMUM = "role_below_minimum";

    /** What somebody has delegated, and may do no more; it is to be withdrawn. */
    public static final String DELEGATION_OUTLIVES_RIGHT = "delegation_outlives_right";

    /** What findings call the library's own rules. */
    public static final String NAME = "role-book";

    /** The one that is asked first, and always. */
    public BookPolicy() {
        // nothing to set
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RightsFinding> verify(Community community, List<Membership.Active> members, Instant at) {
        RoleBook book = community.roleBook();
        List<RightsFinding> findings = new ArrayList<>();
        Map<Role, List<Holder>> holders = new TreeMap<>();
        for (Membership.Active member : members) {
            Map<Role, RoleGrant> kept = new HashMap<>();
            for (RoleGrant grant : member.grants()) {
                Optional<String> wrong = !book.uses(grant.role())
                        ? Optional.of(NOT_IN_USE)
                        : book.incompatibleWith(grant.role(), kept.keySet()).map(other -> INCOMPATIBLE);
                wrong.ifPresentOrElse(
                        code -> findings.add(finding(code, member.member(), grant.role())),
                        () -> kept.put(grant.role(), grant));
            }
            kept.values()
                    .forEach(grant -> holders.computeIfAbsent(grant.role(), role -> new ArrayList<>())
                            .add(new Holder(member.member(), grant.since())));
        }
        holders.forEach((role, held) -> findings.addAll(above(book, role, held)));
        for (RoleLimit limit : book.limits()) {
            int held = holders.getOrDefault(limit.role(), List.of()).size();
            if (held < book.minimum(limit.role(), community.stage())) {
                findings.add(new RightsFinding(
                        name(), BELOW_MINIMUM, Optional.empty(), Optional.of(limit.role()), List.of()));
            }
        }
        return findings;
    }

    private record Holder(MemberId member, Instant since) {}

    private List<RightsFinding> above(RoleBook book, Role role, List<Holder> held) {
        OptionalInt maximum = book.maximum(role);
        return maximum.isEmpty()
                ? List.of()
                : held.stream()
                        .sorted((one, other) -> one.since().compareTo(other.since()))
                        .skip(maximum.getAsInt())
                        .map(holder -> finding(ABOVE_MAXIMUM, holder.member(), role))
                        .toList();
    }

    private RightsFinding finding(String code, MemberId member, Role role) {
        List<RightsChange> repair = role.isAppointable() ? List.of(new RightsChange.Revoke(member, role)) : List.of();
        return new RightsFinding(name(), code, Optional.of(member), Optional.of(role), repair);
    }
}
