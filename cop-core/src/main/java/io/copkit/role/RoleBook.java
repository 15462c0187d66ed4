package io.copkit.role;

import io.copkit.lifecycle.Stage;
import io.copkit.participation.ParticipationLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a community has settled about its roles, on top of the matrix that the host has set. Immutable.
 *
 * @param custom the roles that it has made for itself
 * @param unused the standard roles that it does without; they can no longer be given
 * @param overrides where it departs from the matrix, at most one for each role and permission
 * @param limits how many may hold a role, at most one for each role
 * @param incompatible roles that nobody may hold at once
 * @param fourEyes what takes two people: one who asks and another who confirms
 * @param levelGrants what the level of participation allows, apart from all roles; nothing unless it is set
 */
public record RoleBook(
        List<CustomRole> custom,
        Set<Role> unused,
        List<RoleOverride> overrides,
        List<RoleLimit> limits,
        Set<RolePair> incompatible,
        Set<Permission> fourEyes,
        Map<ParticipationLevel, Set<Permission>> levelGrants) {

    /** What holds in a community that has settled nothing of its own: it keeps its last facilitator. */
    public static final RoleBook STANDARD = new RoleBook(
            List.of(),
            Set.of(),
            List.of(),
            List.of(new RoleLimit(Role.FACILITATOR, 1, OptionalInt.empty())),
            Set.of(),
            Set.of(),
            Map.of());

    /**
     * Copies everything, and puts the lists in order.
     *
     * @throws IllegalArgumentException if a list has two entries for the same
     */
    public RoleBook {
        custom = sorted(custom, Comparator.comparing(CustomRole::code));
        unused = Set.copyOf(unused);
        overrides = sorted(overrides, Comparator.comparing(RoleOverride::role).thenComparing(RoleOverride::permission));
        limits = sorted(limits, Comparator.comparing(RoleLimit::role));
        incompatible = Set.copyOf(incompatible);
        fourEyes = Set.copyOf(fourEyes);
        levelGrants = levelGrants.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** A role with the rank and the names that it has in this community. */
    public Role resolve(Role role) {
        return custom(role).map(CustomRole::role).orElse(role);
    }

    /** What the community has settled about a custom role; empty if it is a standard one, or is not known here. */
    public Optional<CustomRole> custom(Role role) {
        return custom.stream().filter(known -> known.code().equals(role.code())).findFirst();
    }

    /** How many active members must hold a role in a stage: none once the community has dispersed. */
    public int minimum(Role role, Stage stage) {
        return stage == Stage.DISPERSED || stage == Stage.CLOSED
                ? 0
                : limit(role).map(RoleLimit::minimum).orElse(0);
    }

    /** How many active members may hold a role, if there is a limit. */
    public OptionalInt maximum(Role role) {
        return limit(role).map(RoleLimit::maximum).orElse(OptionalInt.empty());
    }

    private static <T> List<T> sorted(List<T> entries, Comparator<T> order) {
        List<T> sorted = entries.stream().sorted(order).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalArgumentException("two entries for the same: " + sorted.get(i));
            }
        }
        return sorted;
    }

    private Optional<RoleLimit> limit(Role role) {
        return limits.stream().filter(limit -> limit.role().equals(role)).findFirst();
    }
}
