package io.copkit.commands;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.membership.Membership;
import io.copkit.role.Delegation;
import io.copkit.role.Permission;
import io.copkit.role.Restriction;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was delegated to a member and what a member is restricted from, in the body of the membership's record. It counts for
 * the period of membership in which it was written: who leaves and comes back begins without.
 */
record RightsPart(List<Delegation> delegations, Optional<Restriction> restriction) {

    private static final String DELEGATIONS = "delegations";
    private static final String RESTRICTION = "restriction";

    /** How many delegations a member may have, and for how much a role or a delegation may be given. */
    private static final int MOST = 200;

    /** Why something has too many entries, if so. */
    static Optional<Refusal> tooMany(String field, int entries) {
        return entries > MOST
                ? Optional.of(
                        Refusal.of(RefusalCode.TOO_MANY_ENTRIES, Map.of("field", field, "limit", String.valueOf(MOST))))
                : Optional.empty();
    }

    /** What counts at an instant. */
    static RightsPart of(MembershipRecord record, Membership.Active membership, Instant at) {
        return of(Body.read(record.body(), MembershipMapping.SCHEMA), new People(record.people()), membership, at);
    }

    /** What counts at an instant, by a body that was read already. */
    static RightsPart of(Body body, People people, Membership.Active membership, Instant at) {
        return new RightsPart(
                body.parts(DELEGATIONS).stream()
                        .map(part -> delegation(part, people))
                        .filter(delegation ->
                                delegation.holdsAt(at) && !delegation.since().isBefore(membership.since()))
                        .toList(),
                body.part(RESTRICTION)
                        .map(part -> new Restriction(part.instant("since"), part.instant("until")))
                        .filter(restriction ->
                                restriction.holdsAt(at) && !restriction.since().isBefore(membership.since())));
    }

    /** The next record of a membership in which nothing else changes. */
    MembershipRecord next(Membership membership, MembershipRecord previous, Instant at) {
        MembershipRecord record = MembershipMapping.next(membership, previous, at);
        Body body = Body.read(record.body(), MembershipMapping.SCHEMA);
        People people = new People(record.people());
        body.setParts(
                DELEGATIONS,
                "id",
                delegations.stream().map(one -> part(one, people)).toList());
        writeRestriction(body);
        return MembershipMapping.with(record, record.level(), record.levelSince(), record.terms(), people.ids(), body);
    }

    /** Sets what the member is restricted from, and nothing else. */
    void writeRestriction(Body body) {
        restriction.ifPresentOrElse(
                open -> body.setPart(
                        RESTRICTION, Body.empty().set("since", open.since()).set("until", open.until())),
                () -> body.without(RESTRICTION));
    }

    private static Delegation delegation(Body part, People people) {
        return new Delegation(
                part.text("id"),
                part.texts("permissions").stream()
                        .map(code -> Codes.parse(Permission.class, code))
                        .collect(Collectors.toSet()),
                GrantMapping.scopes(part, people),
                part.instant("since"),
                part.instant("until"),
                part.flag("further"),
                part.optionalNumber("by").flatMap(people::at));
    }

    private static Body part(Delegation delegation, People people) {
        Body part = Body.empty()
                .set("id", delegation.id())
                .setTexts(
                        "permissions",
                        delegation.permissions().stream()
                                .map(Permission::code)
                                .sorted()
                                .toList())
                .set("since", delegation.since())
                .set("until", delegation.until())
                .set("further", delegation.further());
        GrantMapping.writeScopes(delegation.scopes(), part, people);
        delegation.by().ifPresent(who -> part.set("by", people.position(who)));
        return part;
    }
}
