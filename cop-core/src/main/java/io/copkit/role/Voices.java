package io.copkit.role;

import io.copkit.ParticipationLevel;
import io.copkit.community.ContentAccess;
import io.copkit.role.PermissionMatrix.Cell;
import io.copkit.role.Voice.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what everything that a member is to a community has to say to a permission. */
final class Voices {

    private final PermissionMatrix matrix;
    private final Standing standing;
    private final Target target;
    private final boolean aboutOneself;
    private final List<Voice> voices = new ArrayList<>();

    Voices(PermissionMatrix matrix, Standing standing, Target target, boolean aboutOneself) {
        this.matrix = matrix;
        this.standing = standing;
        this.target = target;
        this.aboutOneself = aboutOneself;
    }

    /** What the community shows to everybody. */
    static List<Voice> ofVisibility(ContentAccess content, Permission permission) {
        return content == ContentAccess.EVERYBODY && permission == Permission.COMMUNITY_READ
                ? List.of(Voice.of(Source.VISIBILITY, content, Cell.ALLOW, true))
                : List.of();
    }

    List<Voice> on(Permission permission) {
        boolean coreOnly = standing.content() == ContentAccess.CORE && permission == Permission.COMMUNITY_READ;
        Permission asked = coreOnly ? Permission.SPACE_CORE_READ : permission;
        standing.effectiveRoles().stream().sorted().forEach(role -> add(role, asked));
        standing.delegations().stream()
                .filter(delegation -> delegation.permissions().contains(asked))
                .forEach(this::add);
        standing.level().filter(level -> standing.book().allows(level, asked)).ifPresent(this::add);
        voices.addAll(ofVisibility(standing.content(), permission));
        return voices;
    }

    private void add(Role role, Permission asked) {
        Set<Scope> scopes = scopes(role);
        Cell cell = matrix.cell(standing.book(), role, asked);
        Cell says = cell == Cell.ALLOW && !scopes.isEmpty() && !matrix.isScoped(standing.book(), role)
                ? Cell.IN_SCOPE
                : cell;
        boolean met = switch (says) {
            case ALLOW, PROHIBIT -> true;
            case IN_SCOPE -> target.touches(scopes);
            case ABOUT_ONESELF -> aboutOneself;
            case BY_DELEGATION, NONE -> false;
        };
        if (says != Cell.NONE) {
            voices.add(Voice.of(Source.ROLE, role, says, met));
        }
    }

    private void add(Delegation delegation) {
        Cell says = delegation.scopes().isEmpty() ? Cell.ALLOW : Cell.IN_SCOPE;
        String id = delegation.id();
        voices.add(new Voice(Source.DELEGATION, id, id, id, says, delegation.covers(target)));
    }

    private void add(ParticipationLevel level) {
        voices.add(Voice.of(Source.LEVEL, level, Cell.ALLOW, true));
    }

    private Set<Scope> scopes(Role role) {
        return standing.grants().stream()
                .filter(grant -> grant.role().equals(role))
                .findFirst()
                .map(RoleGrant::scopes)
                .orElse(Set.of());
    }
}
