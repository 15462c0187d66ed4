package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.lifecycle.Stage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which role may do what: a policy, immutable, with a name that every decision carries. The host may change cells.
 *
 * <p>A decision is taken in this order: the stage of the community shuts what it shuts; a role that is prohibited from
 * something prohibits it whatever the others allow; any role that allows it allows it; otherwise it is denied. Founders
 * have their own rights while the community is potential and those of members afterwards.
 */
public final class PermissionMatrix {

    /** What a role says to a permission. */
    public enum Cell {
        /** Nothing. */
        NONE,
        /** Allowed. */
        ALLOW,
        /** Allowed where the role was given for: a theme, an event, a mentee, another community. */
        IN_SCOPE,
        /** Allowed once somebody who may has delegated it. */
        BY_DELEGATION,
        /** Allowed about oneself. */
        ABOUT_ONESELF,
        /** Denied, whatever other roles allow. */
        PROHIBIT
    }

    private final String name;
    private final Map<Role, Map<Permission, Cell>> cells;

    private PermissionMatrix(String name, Map<Role, Map<Permission, Cell>> cells) {
        this.name = name;
        this.cells = cells;
    }

    /** The matrix that ships with the library. */
    public static PermissionMatrix standard() {
        return new PermissionMatrix(StandardMatrix.NAME, StandardMatrix.cells());
    }

    /**
     * The same matrix with another cell.
     *
     * @param newName what decisions are to call the changed matrix, such as {@code acme-2}
     */
    public PermissionMatrix with(String newName, Role role, Permission permission, Cell cell) {
        Map<Role, Map<Permission, Cell>> changed = new HashMap<>(cells);
        Map<Permission, Cell> row = new EnumMap<>(Permission.class);
        row.putAll(cells.getOrDefault(role, Map.of()));
        row.put(permission, cell);
        changed.put(role, row);
        return new PermissionMatrix(newName, changed);
    }

    /** What decisions call this matrix. */
    public String name() {
        return name;
    }

    /** What a role says to a permission. */
    public Cell cell(Role role, Permission permission) {
        return cells.getOrDefault(role, Map.of()).getOrDefault(permission, Cell.NONE);
    }

    /**
     * Decides for an active member.
     *
     * @param community where
     * @param stage where the community is in its life
     * @param held the roles given to the member
     * @param permission what the member wants to do
     * @param aboutOneself whether it is about the member, where that matters
     */
    public Decision decide(
            CommunityId community, Stage stage, Set<Role> held, Permission permission, boolean aboutOneself) {
        if (shuts(stage, permission)) {
            return decision(community, permission, Decision.Rule.STAGE_SHUTS, Optional.empty());
        }
        Decision.Rule best = Decision.Rule.NOT_GRANTED;
        Optional<Role> by = Optional.empty();
        for (Role role : effective(held, stage)) {
            Decision.Rule rule = rule(cell(role, permission), aboutOneself);
            if (rule.compareTo(best) < 0) {
                best = rule;
                by = Optional.of(role);
            }
        }
        return decision(community, permission, best, by);
    }

    /** The decision for somebody who is no active member, or of whose community nothing is known. */
    public Decision decideForStranger(CommunityId community, Permission permission) {
        return decision(community, permission, Decision.Rule.NOT_A_MEMBER, Optional.empty());
    }

    /** The roles that count in a stage: founders only while it is potential, and that of a member always. */
    public static Set<Role> effective(Set<Role> held, Stage stage) {
        Set<Role> roles = new HashSet<>(held);
        roles.add(Role.MEMBER);
        if (stage != Stage.POTENTIAL) {
            roles.remove(Role.FOUNDER);
        }
        return roles;
    }

    private Decision decision(CommunityId community, Permission permission, Decision.Rule rule, Optional<Role> role) {
        return new Decision(community, permission, rule, role, name);
    }

    private static boolean shuts(Stage stage, Permission permission) {
        return switch (stage) {
            case CLOSED -> !permission.isReading() && permission != Permission.LIFECYCLE_APPLY;
            case DISPERSED -> permission == Permission.SPACE_OPEN;
            default -> false;
        };
    }

    private static Decision.Rule rule(Cell cell, boolean aboutOneself) {
        return switch (cell) {
            case PROHIBIT -> Decision.Rule.PROHIBITED;
            case ALLOW -> Decision.Rule.GRANTED;
            case ABOUT_ONESELF -> aboutOneself ? Decision.Rule.GRANTED : Decision.Rule.ONLY_ABOUT_ONESELF;
            case IN_SCOPE -> Decision.Rule.ONLY_IN_SCOPE;
            case BY_DELEGATION -> Decision.Rule.ONLY_BY_DELEGATION;
            case NONE -> Decision.Rule.NOT_GRANTED;
        };
    }
}
