package io.copkit.structure;

import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.role.Permission;
import io.copkit.role.PermissionMatrix;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleOverride;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people can do under a regime: the difference between two of them is who gains and who loses what. A pure policy. */
public final class Abilities {

    private Abilities() {}

    /**
     * What people can do under one regime and not under another.
     *
     * @param matrix what the host allows where a community has settled nothing
     */
    public static Set<Ability> gained(Regime before, Regime after, PermissionMatrix matrix) {
        Set<Ability> gained = new HashSet<>();
        openings(after.access())
                .filter(opening -> openings(before.access()).noneMatch(opening::equals))
                .map(Ability.Open::new)
                .forEach(gained::add);
        Stream.concat(before.roleBook().overrides().stream(), after.roleBook().overrides().stream())
                .map(override -> new Ability.Right(override.role(), override.permission()))
                .filter(right -> allows(after.roleBook(), right, matrix) && !allows(before.roleBook(), right, matrix))
                .forEach(gained::add);
        return gained;
    }

    private static Stream<Opening> openings(CommunityAccess access) {
        return Stream.of(
                        opening(Opening.ANYBODY_FINDS, access.discoverability() == Discoverability.PUBLIC),
                        opening(Opening.EVERYBODY_FINDS, access.discoverability() != Discoverability.HIDDEN),
                        opening(Opening.EVERYBODY_READS, access.contentAccess() == ContentAccess.EVERYBODY),
                        opening(Opening.MEMBERS_READ, access.contentAccess() != ContentAccess.CORE),
                        opening(Opening.EVERYBODY_JOINS, access.joinPolicy() == JoinPolicy.OPEN),
                        opening(
                                Opening.EVERYBODY_APPLIES,
                                access.joinPolicy() == JoinPolicy.OPEN || access.joinPolicy() == JoinPolicy.REQUEST),
                        opening(Opening.INVITED_JOIN, access.joinPolicy() != JoinPolicy.CLOSED))
                .flatMap(Optional::stream);
    }

    private static Optional<Opening> opening(Opening opening, boolean open) {
        return open ? Optional.of(opening) : Optional.empty();
    }

    private static boolean allows(RoleBook book, Ability.Right right, PermissionMatrix matrix) {
        return book.overrides().stream()
                .filter(override -> override.role().equals(right.role()) && override.permission() == right.permission())
                .findFirst()
                .map(override -> override.effect() == RoleOverride.Effect.ALLOW)
                .orElseGet(() -> allows(matrix, right.role(), right.permission()));
    }

    private static boolean allows(PermissionMatrix matrix, Role role, Permission permission) {
        return switch (matrix.cell(role, permission)) {
            case ALLOW, IN_SCOPE, BY_DELEGATION, ABOUT_ONESELF -> true;
            case NONE, PROHIBIT -> false;
        };
    }
}
