package io.copkit.role;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.TextRules;
import io.copkit.role.PermissionMatrix.Cell;
import io.copkit.role.RoleOverride.Effect;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a change of a book of roles by whoever makes it. Pure: what it needs to know of the members, such as whether
 * somebody still holds a role that is to go, {@link #removed} tells the command to ask.
 */
public final class RoleBookRules {

    /** How many roles of its own a community may have, how many overrides, and how many entries of any other kind. */
    public static final int MOST = 200;

    private static final int NAME_LENGTH = 60;
    private static final int MEANING_LENGTH = 500;
    private static final Set<Role> FIXED = Set.of(Role.MEMBER, Role.FOUNDER, Role.FACILITATOR);

    /** What is recorded as it happens, with nobody to wait for. */
    private static final Set<Permission> RECORDED = Set.of(
            Permission.POST,
            Permission.REPLY,
            Permission.ASK,
            Permission.ANSWER,
            Permission.REACT,
            Permission.RESOURCE_CONTRIBUTE);

    private final PermissionMatrix matrix;
    private final RoleBook before;
    private final RoleBook after;
    private final int rank;
    private final TextRules rules = new TextRules();

    /**
     * A change to be judged.
     *
     * @param rank how high whoever makes it stands
     */
    public RoleBookRules(PermissionMatrix matrix, RoleBook before, RoleBook after, int rank) {
        this.matrix = matrix;
        this.before = before;
        this.after = after;
        this.rank = rank;
    }

    /** The roles that the community will do without. */
    public Set<Role> removed() {
        Set<Role> removed = new TreeSet<>(gained(before.unused(), after.unused()));
        Set<String> kept = after.custom().stream().map(CustomRole::code).collect(Collectors.toSet());
        before.custom().stream()
                .filter(custom -> !kept.contains(custom.code()))
                .forEach(custom -> removed.add(custom.role()));
        return removed;
    }

    /** What stands against it. */
    public List<Refusal> refusals() {
        size("custom", after.custom());
        size("overrides", after.overrides());
        size("limits", after.limits());
        size("incompatible", after.incompatible());
        difference(before.custom(), after.custom()).forEach(this::custom);
        difference(before.unused(), after.unused()).forEach(this::unused);
        difference(before.overrides(), after.overrides()).forEach(override -> touch(override.role()));
        gained(before.overrides(), after.overrides()).forEach(this::override);
        difference(before.limits(), after.limits()).forEach(limit -> touch(limit.role()));
        gained(before.limits(), after.limits()).forEach(limit -> inUse(limit.role()));
        facilitators();
        difference(before.incompatible(), after.incompatible()).forEach(pair -> {
            touch(pair.one());
            touch(pair.other());
        });
        gained(before.incompatible(), after.incompatible()).forEach(pair -> {
            inUse(pair.one());
            inUse(pair.other());
        });
        difference(before.fourEyes(), after.fourEyes()).forEach(this::reach);
        gained(before.fourEyes(), after.fourEyes()).forEach(this::takesTwo);
        levels();
        return rules.refusals();
    }

    private void size(String field, Collection<?> entries) {
        if (entries.size() > MOST) {
            rules.refuse(RefusalCode.TOO_MANY_ENTRIES, Map.of("field", field, "limit", String.valueOf(MOST)));
        }
    }

    private void custom(CustomRole custom) {
        touch(custom.role());
        custom.template().ifPresent(this::touch);
        rules.needed("english", custom.english())
                .line("english", custom.english(), NAME_LENGTH)
                .needed("french", custom.french())
                .line("french", custom.french(), NAME_LENGTH);
        if (!custom.meansInEnglish().isEmpty() || !custom.meansInFrench().isEmpty()) {
            rules.needed("definition", custom.meansInEnglish())
                    .prose("definition", custom.meansInEnglish(), MEANING_LENGTH)
                    .needed("definition", custom.meansInFrench())
                    .prose("definition", custom.meansInFrench(), MEANING_LENGTH);
        }
    }

    private void unused(Role role) {
        touch(role);
        if (FIXED.contains(role) || role.isCustom()) {
            refuse(RefusalCode.ROLE_NOT_REMOVABLE, role);
        }
    }

    private void override(RoleOverride override) {
        inUse(override.role());
        if (override.effect() == Effect.ALLOW) {
            reach(override.permission());
        }
    }

    private void facilitators() {
        int minimum = after.limits().stream()
                .filter(limit -> limit.role().equals(Role.FACILITATOR))
                .mapToInt(RoleLimit::minimum)
                .findFirst()
                .orElse(0);
        rules.range("facilitator.minimum", minimum, 1, Integer.MAX_VALUE);
    }

    private void levels() {
        after.levelGrants().forEach((level, permissions) -> {
            Set<Permission> already = before.levelGrants().getOrDefault(level, Set.of());
            gained(already, permissions).forEach(this::reach);
        });
    }

    /** Nobody touches a role above the own. */
    private void touch(Role role) {
        if (Math.max(before.resolve(role).rank(), after.resolve(role).rank()) > rank) {
            refuse(RefusalCode.ROLE_ABOVE_OWN, role);
        }
    }

    /** Nobody allows what the host's matrix allows only above the own rank. */
    private void reach(Permission permission) {
        boolean within = Role.standard().stream()
                .filter(role -> role.rank() <= rank)
                .map(role -> matrix.cell(role, permission))
                .anyMatch(cell -> cell == Cell.ALLOW || cell == Cell.IN_SCOPE);
        if (!within) {
            rules.refuse(RefusalCode.PERMISSION_ABOVE_OWN, Map.of("permission", permission.code()));
        }
    }

    private void takesTwo(Permission permission) {
        if (permission.isReading() || RECORDED.contains(permission)) {
            rules.refuse(RefusalCode.FOUR_EYES_IMPOSSIBLE, Map.of("permission", permission.code()));
        }
    }

    private void inUse(Role role) {
        if (!after.uses(role)) {
            refuse(RefusalCode.ROLE_NOT_IN_USE, role);
        }
    }

    private void refuse(RefusalCode code, Role role) {
        rules.refuse(code, Map.of("role", role.code()));
    }

    private static <T> Set<T> gained(Collection<T> before, Collection<T> after) {
        Set<T> gained = new HashSet<>(after);
        gained.removeAll(before);
        return gained;
    }

    private static <T> List<T> difference(Collection<T> before, Collection<T> after) {
        return Stream.concat(gained(before, after).stream(), gained(after, before).stream())
                .toList();
    }
}
