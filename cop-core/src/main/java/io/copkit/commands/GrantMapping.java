package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.NotUnderstoodException;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.role.Scope;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Between a role that a member holds and its part of the body. */
final class GrantMapping {

    private static final String HELD_OVER_SINCE = "heldOverSince";
    private static final String TELL_AGAIN_AT = "tellAgainAt";

    private GrantMapping() {}

    static RoleGrant read(Body part, People people) {
        return new RoleGrant(
                Role.stored(part.text("role")),
                part.instant("since"),
                part.optionalInstant("until"),
                scopes(part, people),
                part.optionalNumber("by").flatMap(people::at),
                part.optionalInstant(HELD_OVER_SINCE)
                        .map(since -> new RoleGrant.HeldOver(since, part.instant(TELL_AGAIN_AT))));
    }

    static Body write(RoleGrant grant, People people) {
        Body part = Body.empty().set("role", grant.role().code()).set("since", grant.since());
        part.set("until", grant.until())
                .set(HELD_OVER_SINCE, grant.heldOver().map(RoleGrant.HeldOver::since))
                .set(TELL_AGAIN_AT, grant.heldOver().map(RoleGrant.HeldOver::tellAgainAt));
        writeScopes(grant.scopes(), part, people);
        grant.by().ifPresentOrElse(who -> part.set("by", people.position(who)), () -> part.without("by"));
        return part;
    }

    static void writeScopes(Set<Scope> scopes, Body part, People people) {
        if (scopes.isEmpty()) {
            part.without("scopes");
        } else {
            part.setParts(
                    "scopes",
                    "of",
                    scopes.stream()
                            .map(scope -> part(scope, people))
                            .sorted(Comparator.comparing(Body::json))
                            .toList());
        }
    }

    /** What a role was given for; a person who has been erased leaves nothing that it could be used for. */
    static Set<Scope> scopes(Body part, People people) {
        return part.parts("scopes").stream().map(scope -> scope(scope, people)).collect(Collectors.toSet());
    }

    private static Scope scope(Body part, People people) {
        String kind = part.text("kind");
        return switch (kind) {
            case "theme" -> new Scope.Theme(part.text("of"));
            case "event" -> new Scope.Event(part.text("of"));
            case "boundary" -> new Scope.Boundary(CommunityId.of(part.text("of")));
            case "mentee" ->
                part.optionalNumber("of")
                        .flatMap(people::at)
                        .<Scope>map(Scope.Mentee::new)
                        .orElseGet(Scope.Gone::new);
            case "gone" -> new Scope.Gone();
            default -> throw new NotUnderstoodException(kind);
        };
    }

    private static Body part(Scope scope, People people) {
        Body part = Body.empty();
        if (scope instanceof Scope.Theme theme) {
            return part.set("kind", "theme").set("of", theme.id());
        } else if (scope instanceof Scope.Event event) {
            return part.set("kind", "event").set("of", event.id());
        } else if (scope instanceof Scope.Boundary boundary) {
            return part.set("kind", "boundary").set("of", boundary.community().value());
        }
        if (scope instanceof Scope.Gone) {
            return part.set("kind", "gone").set("of", "nobody");
        }
        MemberId mentee = ((Scope.Mentee) scope).member();
        return part.set("kind", "mentee").set("of", people.position(mentee));
    }
}
