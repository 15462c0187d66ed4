package io.copkit.role;

import io.copkit.Described;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A role as one catalogue of roles of communities of practice knows it, made of roles of the library. The catalogues merge
 * what the library keeps apart: a community gives the whole preset to one person, or its parts to several.
 */
public interface RolePreset extends Described {

    /** The roles it is made of, at least one. Each can be given, and done without, by itself where the role itself can. */
    Set<Role> roles();

    /** What its roles together allow in the whole community: neither for a scope only, nor only once it is delegated. */
    default Set<Permission> rights(PermissionMatrix matrix) {
        Set<Permission> rights = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission ->
                        roles().stream().anyMatch(role -> matrix.cell(role, permission) == PermissionMatrix.Cell.ALLOW))
                .forEach(rights::add);
        return Collections.unmodifiableSet(rights);
    }
}
