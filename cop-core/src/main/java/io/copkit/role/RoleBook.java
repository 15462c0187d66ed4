package io.copkit.role;

import io.copkit.ParticipationLevel;
import io.copkit.lifecycle.Stage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a community has settled about its roles, on top of the matrix that the host has set. Immutable.
 *
 * @param edition how often it has been changed; decisions name it
 * @param custom the roles that it has made for itself
 * @param unused the standard roles that it does without; they can no longer be given
 * @param overrides where it departs from the matrix, at most one for each role and permission
 * @param limits how many may hold a role, at most one for each role
 * @param incompatible roles that nobody may hold at once
 * @param fourEyes what takes two people: one who asks and another who confirms
 * @param levelGrants what the level of participation allows, apart from all roles; nothing unless it is set
 */
public record RoleBook(
        int edition,
        List<CustomRole> custom,
        Set<Role> unused,
        List<RoleOverride> overrides,
        List<RoleLimit> limits,
        Set<RolePair> incompatible,
        Set<Permission> fourEyes,
        Map<ParticipationLevel, Set<Permission>> levelGrants) {

    /** What holds in a community that has settled nothing of its own: it keeps its last facilitator. */
    public static final RoleBook STANDARD = new RoleBook(
            0,
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
        overrides = sorted(
                overrides.stream()
                        .filter(override -> override.effect() != RoleOverride.Effect.INHERIT)
                        .toList(),
                Comparator.comparing(RoleOverride::role).thenComparing(RoleOverride::permission));
        limits = sorted(limits, Comparator.comparing(RoleLimit::role));
        incompatible = Set.copyOf(incompatible);
        fourEyes = Set.copyOf(fourEyes);
        levelGrants = levelGrants.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** The book with a role of the community's own, in place of one that has the same code. */
    public RoleBook with(CustomRole role) {
        return changed(parts -> parts.custom = replaced(custom, role, CustomRole::code));
    }

    /** The book without a role: one of the community's own is forgotten, a standard one is no longer used. */
    public RoleBook without(Role role) {
        return changed(parts -> {
            parts.custom = custom.stream()
                    .filter(own -> !own.code().equals(role.code()))
                    .toList();
            parts.unused = role.isCustom() ? unused : with(unused, role);
            parts.overrides = overrides.stream()
                    .filter(override -> !override.role().equals(role))
                    .toList();
            parts.limits =
                    limits.stream().filter(limit -> !limit.role().equals(role)).toList();
            parts.incompatible =
                    incompatible.stream().filter(pair -> !pair.has(role)).collect(Collectors.toSet());
        });
    }

    /** The book in which a standard role is used again. */
    public RoleBook using(Role role) {
        return changed(parts -> parts.unused = without(unused, role));
    }

    /** The book with another word on a cell of the matrix. */
    public RoleBook with(RoleOverride override) {
        return changed(parts ->
                parts.overrides = replaced(overrides, override, cell -> Map.entry(cell.role(), cell.permission())));
    }

    /** The book with other bounds on the holders of a role. */
    public RoleBook with(RoleLimit limit) {
        return changed(parts -> parts.limits = replaced(limits, limit, RoleLimit::role));
    }

    /** The book in which nobody may hold two roles at once. */
    public RoleBook separating(Role one, Role other) {
        return changed(parts -> parts.incompatible = with(incompatible, new RolePair(one, other)));
    }

    /** The book in which somebody may hold two roles at once. */
    public RoleBook joining(Role one, Role other) {
        return changed(parts -> parts.incompatible = without(incompatible, new RolePair(one, other)));
    }

    /** The book in which this, and nothing else, takes two people. */
    public RoleBook withFourEyesOn(Set<Permission> permissions) {
        return changed(parts -> parts.fourEyes = permissions);
    }

    /** The book in which a level of participation allows this, and nothing else besides what those below it allow. */
    public RoleBook with(ParticipationLevel level, Set<Permission> permissions) {
        return changed(parts -> {
            parts.levelGrants = new HashMap<>(levelGrants);
            parts.levelGrants.put(level, permissions);
        });
    }

    /** The same book in a later edition. */
    public RoleBook edition(int number) {
        return changed(parts -> parts.edition = number);
    }

    private RoleBook changed(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return new RoleBook(
                parts.edition,
                parts.custom,
                parts.unused,
                parts.overrides,
                parts.limits,
                parts.incompatible,
                parts.fourEyes,
                parts.levelGrants);
    }

    /** A copy about to differ: the only place that lists all parts, however many ways there are to change one. */
    private static final class Parts {

        private int edition;
        private List<CustomRole> custom;
        private Set<Role> unused;
        private List<RoleOverride> overrides;
        private List<RoleLimit> limits;
        private Set<RolePair> incompatible;
        private Set<Permission> fourEyes;
        private Map<ParticipationLevel, Set<Permission>> levelGrants;

        Parts(RoleBook book) {
            edition = book.edition;
            custom = book.custom;
            unused = book.unused;
            overrides = book.overrides;
            limits = book.limits;
            incompatible = book.incompatible;
            fourEyes = book.fourEyes;
            levelGrants = book.levelGrants;
        }
    }

    private static <T> List<T> replaced(List<T> entries, T entry, Function<T, ?> key) {
        return Stream.concat(entries.stream().filter(old -> !key.apply(old).equals(key.apply(entry))), Stream.of(entry))
                .toList();
    }

    private static <T> Set<T> with(Set<T> entries, T entry) {
        Set<T> more = new HashSet<>(entries);
        more.add(entry);
        return more;
    }

    private static <T> Set<T> without(Set<T> entries, T entry) {
        Set<T> fewer = new HashSet<>(entries);
        fewer.remove(entry);
        return fewer;
    }

    /** A role with the rank and the names that it has in this community. */
    public Role resolve(Role role) {
        return custom(role).map(CustomRole::role).orElse(role);
    }

    /** Whether the community uses a role: a standard one that it has not done away with, or one of its own. */
    public boolean uses(Role role) {
        return role.isCustom() ? custom(role).isPresent() : !unused.contains(role);
    }

    /**
     * Whether an organisation can hold a role: a standard one as {@link Role#isOpenToOrganisations} says, a custom one if it
     * does not lead and the standard role that it starts from, if any, is open too.
     */
    public boolean isOpenToOrganisations(Role role) {
        Optional<Role> template = custom(role).flatMap(CustomRole::template);
        return resolve(role).isOpenToOrganisations()
                && template.map(Role::isOpenToOrganisations).orElse(true);
    }

    /** The role among those held that does not go with another, if there is one. */
    public Optional<Role> incompatibleWith(Role role, Set<Role> held) {
        return held.stream()
                .filter(other -> !other.equals(role) && incompatible.contains(new RolePair(role, other)))
                .min(Comparator.naturalOrder());
    }

    /** What the community has settled about a custom role; empty if it is a standard one, or is not known here. */
    public Optional<CustomRole> custom(Role role) {
        return custom.stream().filter(known -> known.code().equals(role.code())).findFirst();
    }

    /** What the community says instead of the matrix, if it does. */
    public Optional<RoleOverride.Effect> effect(Role role, Permission permission) {
        return overrides.stream()
                .filter(override ->
                        override.permission() == permission && override.role().equals(role))
                .map(RoleOverride::effect)
                .findFirst();
    }

    /** Whether a level of participation, or one below it, allows something. */
    public boolean allows(ParticipationLevel level, Permission permission) {
        return levelGrants.entrySet().stream()
                .anyMatch(grants -> grants.getKey().compareTo(level) <= 0
                        && grants.getValue().contains(permission));
    }

    /**
     * The roles that count in a stage, with the names and ranks that they have here: that of a member always, that of a
     * founder only while the community is potential, and none that the community does without.
     */
    public Set<Role> effective(Set<Role> held, Stage stage) {
        Set<Role> roles = new HashSet<>();
        roles.add(Role.MEMBER);
        held.forEach(role -> roles.add(resolve(role)));
        roles.removeAll(unused);
        if (stage != Stage.POTENTIAL) {
            roles.remove(Role.FOUNDER);
        }
        return roles;
    }

    /** How high somebody with these roles stands in a stage: the rank of the highest role that counts. */
    public int rank(Set<Role> held, Stage stage) {
        return effective(held, stage).stream().mapToInt(Role::rank).max().orElse(0);
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
