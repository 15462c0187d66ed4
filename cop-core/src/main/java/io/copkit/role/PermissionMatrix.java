package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.Labelled;
import io.copkit.MemberId;
import io.copkit.community.ContentAccess;
import io.copkit.internal.Messages;
import io.copkit.lifecycle.Stage;
import io.copkit.role.DecisionInputs.Basis;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which role may do what: a policy, immutable, with a name that every decision carries. The host may change cells.
 *
 * <p>A decision is taken in this order, and the first that applies decides:
 *
 * <ol>
 *   <li>the stage: a closed community allows reading and being opened again, a dispersed one opens no spaces;
 *   <li>an open sanction: whoever is under one contributes nothing;
 *   <li>the own case: nobody validates what they have written, mediates a conflict to which they are a party, or sanctions
 *       where they have reported;
 *   <li>prohibition: a role that is prohibited from something, here or by the community, prohibits it whatever else allows it;
 *   <li>permission: a role allows it, or a role whose scope holds what is acted on; or somebody has delegated it; or the level
 *       of participation allows it, in a community that has settled so;
 *   <li>visibility: what the community shows to everybody;
 *   <li>otherwise it is denied.
 * </ol>
 *
 * <p>A community's own override takes the place of the cell in the matrix. Founders have their own rights while the community
 * is potential and those of members afterwards. What members may read they may read as those of the core do where only the
 * core reads.
 */
public final class PermissionMatrix {

    /** What a role says to a permission. */
    public enum Cell implements Labelled {
        /** Nothing. */
        NONE("none"),
        /** Allowed. */
        ALLOW("allow"),
        /** Allowed where the role was given for: a theme, an event, a mentee, another community. */
        IN_SCOPE("in_scope"),
        /** Allowed once somebody who may has delegated it. */
        BY_DELEGATION("by_delegation"),
        /** Allowed about oneself. */
        ABOUT_ONESELF("about_oneself"),
        /** Denied, whatever other roles allow. */
        PROHIBIT("prohibit");

        private final String code;

        Cell(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("cell." + code, locale);
        }
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

    /** What a role says to a permission in a community that has settled something of its own about its roles. */
    public Cell cell(RoleBook book, Role role, Permission permission) {
        return book.effect(role, permission)
                .map(PermissionMatrix::cell)
                .orElseGet(() -> inherited(book, role, permission));
    }

    /**
     * Decides for an active member.
     *
     * @param community where
     * @param actor who
     * @param standing what the actor is to the community
     * @param permission what the actor wants to do
     * @param target on what
     */
    public Decision decide(
            CommunityId community, MemberId actor, Standing standing, Permission permission, Target target) {
        boolean aboutOneself = target.about().filter(actor::equals).isPresent();
        Optional<Duty> ownCase = target.involved().contains(actor) ? Duty.of(permission) : Optional.empty();
        return Decision.of(
                community,
                permission,
                policy(standing.book()),
                inputs(standing, permission, target, aboutOneself, ownCase));
    }

    /** Whether an active member may do something in the community as a whole. */
    boolean allows(Standing standing, Permission permission) {
        return AccessRules.decide(permission, inputs(standing, permission, Target.COMMUNITY, false, Optional.empty()))
                .rule()
                .allows();
    }

    /**
     * The decision for somebody who is no active member of a community.
     *
     * @param content who may read what the community shares
     */
    public Decision decideForStranger(
            CommunityId community, Stage stage, RoleBook book, ContentAccess content, Permission permission) {
        return Decision.of(
                community,
                permission,
                policy(book),
                new DecisionInputs(
                        Basis.STRANGER,
                        Optional.of(stage),
                        false,
                        Optional.empty(),
                        Voices.ofVisibility(content, permission)));
    }

    /** The decision about a community of which nothing is known: it may not exist. */
    public Decision decideForStranger(CommunityId community, Permission permission) {
        return decideOn(Basis.STRANGER, community, permission);
    }

    /** The decision about a membership that a newer version of the library has written. */
    Decision decideForUnknown(CommunityId community, Permission permission) {
        return decideOn(Basis.NOT_UNDERSTOOD, community, permission);
    }

    /** Whether a role was made to be given for a scope: what it allows besides is then allowed everywhere. */
    boolean isScoped(RoleBook book, Role role) {
        return Stream.of(Permission.values()).anyMatch(permission -> cell(book, role, permission) == Cell.IN_SCOPE);
    }

    private DecisionInputs inputs(
            Standing standing, Permission permission, Target target, boolean aboutOneself, Optional<Duty> ownCase) {
        return new DecisionInputs(
                Basis.MEMBER,
                Optional.of(standing.stage()),
                standing.sanctioned(),
                ownCase,
                new Voices(this, standing, target, aboutOneself).on(permission));
    }

    private Decision decideOn(Basis basis, CommunityId community, Permission permission) {
        return Decision.of(
                community,
                permission,
                name,
                new DecisionInputs(basis, Optional.empty(), false, Optional.empty(), List.of()));
    }

    private String policy(RoleBook book) {
        return book.edition() == 0 ? name : name + "+" + book.edition();
    }

    private Cell inherited(RoleBook book, Role role, Permission permission) {
        return role.isCustom()
                ? book.custom(role)
                        .flatMap(CustomRole::template)
                        .map(template -> cell(template, permission))
                        .orElse(Cell.NONE)
                : cell(role, permission);
    }

    private static Cell cell(RoleOverride.Effect effect) {
        return switch (effect) {
            case ALLOW -> Cell.ALLOW;
            case PREVENT, INHERIT -> Cell.NONE;
            case PROHIBIT -> Cell.PROHIBIT;
        };
    }
}
