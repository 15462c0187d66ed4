package io.copkit.commands.transformation;

import io.copkit.MemberId;
import io.copkit.membership.Membership;
import io.copkit.membership.Profile;
import io.copkit.membership.Sanction;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.role.Scope;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who comes from one community or several into an heir, by what that person is there. Pure.
 *
 * @param member who
 * @param ban what keeps the person out, if anything does
 * @param suspension what the person may do nothing for, if suspended somewhere
 * @param dormant whether the person has long given no sign of life anywhere
 * @param profile what the person brings and expects
 * @param grants the roles held, each once: with the later end, and for as much as either was given for
 */
record Arrival(
        MemberId member,
        Optional<Sanction> ban,
        Optional<Sanction> suspension,
        boolean dormant,
        Profile profile,
        List<RoleGrant> grants) {

    Arrival {
        grants = List.copyOf(grants);
    }

    /** By what somebody is to each of the communities now. */
    static Arrival of(MemberId member, List<Membership> memberships, Instant now) {
        List<Membership> present =
                memberships.stream().map(membership -> membership.at(now)).toList();
        List<Membership.Belonging> belonging = present.stream()
                .filter(Membership.Belonging.class::isInstance)
                .map(Membership.Belonging.class::cast)
                .toList();
        Map<Role, RoleGrant> grants = new LinkedHashMap<>();
        belonging.stream()
                .flatMap(each -> each.membership().grants().stream())
                .filter(grant -> grant.holdsAt(now))
                .forEach(grant -> grants.merge(grant.role(), grant, Arrival::wider));
        return new Arrival(
                member,
                present.stream()
                        .filter(Membership.Banned.class::isInstance)
                        .flatMap(banned -> banned.sanction().stream())
                        .reduce(Arrival::longer),
                belonging.stream()
                        .filter(Membership.Suspended.class::isInstance)
                        .flatMap(suspended -> suspended.sanction().stream())
                        .reduce(Arrival::longer),
                !belonging.isEmpty() && belonging.stream().allMatch(Membership.Dormant.class::isInstance),
                belonging.stream()
                        .map(each -> each.membership().profile())
                        .filter(profile -> !profile.equals(Profile.EMPTY))
                        .findFirst()
                        .orElse(Profile.EMPTY),
                List.copyOf(grants.values()));
    }

    /** The same person with none but these roles. */
    Arrival holding(Set<Role> roles) {
        return new Arrival(
                member,
                ban,
                suspension,
                dormant,
                profile,
                grants.stream().filter(grant -> roles.contains(grant.role())).toList());
    }

    private static RoleGrant wider(RoleGrant one, RoleGrant other) {
        Set<Scope> scopes = new HashSet<>();
        if (!one.scopes().isEmpty() && !other.scopes().isEmpty()) {
            scopes.addAll(one.scopes());
            scopes.addAll(other.scopes());
        }
        Optional<Instant> until =
                one.until().flatMap(end -> other.until().map(otherEnd -> end.isAfter(otherEnd) ? end : otherEnd));
        return new RoleGrant(one.role(), one.since(), until, scopes, one.by());
    }

    private static Sanction longer(Sanction one, Sanction other) {
        return one.until().isEmpty()
                        || other.until()
                                .filter(end -> end.isBefore(one.until().get()))
                                .isPresent()
                ? one
                : other;
    }
}
