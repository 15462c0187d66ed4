package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Gives and takes roles on behalf of whoever acts. Nobody touches a role that ranks higher than the own highest, nor whoever
 * holds one: {@code role_above_own}. Every command is refused with {@code community_unknown}, {@code stage_forbids} in a
 * closed community, and {@code not_permitted} where the permission is missing that is named.
 */
public interface Roles {

    /**
     * Gives a role to an active member, for the whole community and for good. Needs {@link Permission#ROLE_ASSIGN}.
     *
     * @return the roles that the member holds now; refused as {@link #appoint(CommunityId, MemberId, Role, GrantTerms)} is
     */
    default Outcome<Set<Role>> appoint(CommunityId community, MemberId member, Role role) {
        return appoint(community, member, role, GrantTerms.NONE);
    }

    /**
     * Gives a role to an active member. Needs {@link Permission#ROLE_ASSIGN}. Who holds the role although the term is over
     * loses it to the successor.
     *
     * @return the roles that the member holds now; refused with {@code role_above_own}, {@code role_not_appointable},
     *     {@code role_not_in_use}, {@code not_a_member}, {@code role_already_held}, {@code scope_missing} for a content expert
     *     without a theme, {@code too_many_entries}, {@code deadline_not_ahead}, {@code roles_incompatible}, {@code role_full} or
     *     {@code four_eyes_needed}
     */
    Outcome<Set<Role>> appoint(CommunityId community, MemberId member, Role role, GrantTerms terms);

    /**
     * Gives a role that is held another end, whether its term is over or not. Needs {@link Permission#ROLE_ASSIGN}.
     *
     * @param until the new end; empty for none
     * @return the roles that the member holds; refused with {@code role_above_own}, {@code role_not_appointable},
     *     {@code not_a_member}, {@code role_not_held}, {@code deadline_not_ahead} or {@code four_eyes_needed}
     */
    Outcome<Set<Role>> extend(CommunityId community, MemberId member, Role role, Optional<Instant> until);

    /**
     * Takes a role back. One's own can always be given back; that of another needs {@link Permission#ROLE_ASSIGN}, and a
     * member of no higher rank than oneself. As many as the community needs keep the role until there is another.
     *
     * @return the roles that the member holds now; refused with {@code role_above_own}, {@code role_not_appointable},
     *     {@code not_a_member}, {@code role_not_held}, {@code last_facilitator}, {@code role_at_minimum} or
     *     {@code four_eyes_needed}
     */
    Outcome<Set<Role>> revoke(CommunityId community, MemberId member, Role role);

    /**
     * Gives a role to an organisation of the host's, which thereby becomes no member: it takes no place, counts nowhere among
     * people and never acts. Needs {@link Permission#ROLE_ASSIGN}. A term that is over counts as over at once. How many
     * may hold a role counts organisations too; how many must counts people only.
     *
     * @return the roles that the organisation holds now; refused with {@code holder_is_a_person} where the key is a person's,
     *     {@code role_needs_a_person} for a role whose holder has to act ({@link Role#isOpenToOrganisations}),
     *     {@code role_not_appointable} for that of a founder, which only founding gives, {@code role_above_own},
     *     {@code role_not_in_use}, {@code role_already_held}, {@code too_many_entries}, {@code deadline_not_ahead},
     *     {@code roles_incompatible}, {@code role_full} or {@code four_eyes_needed}
     */
    Outcome<Set<Role>> appoint(CommunityId community, OrganisationId organisation, Role role, GrantTerms terms);

    /**
     * Takes a role back from an organisation. Needs {@link Permission#ROLE_ASSIGN}.
     *
     * @return the roles that the organisation holds now; refused with {@code holder_is_a_person}, {@code role_needs_a_person},
     *     {@code role_not_appointable}, {@code role_above_own}, {@code role_not_held} or {@code four_eyes_needed}
     */
    Outcome<Set<Role>> revoke(CommunityId community, OrganisationId organisation, Role role);

    /**
     * Ends the roles whose term is over, also those of organisations; for a sweep. Of a role that the community must have, as many holders as are needed
     * are held over until a successor takes it, with an alert each time. At most 500 members in one go.
     * Needs {@link Permission#ROLE_ASSIGN}.
     *
     * @return who lost a role; of organisations the events tell
     */
    Outcome<List<MemberId>> expire(CommunityId community);

    /**
     * Changes what the community has settled about its roles: roles of its own, overrides, limits, incompatible roles, four
     * eyes, grants to levels. Needs {@link Permission#ROLE_ASSIGN}; touches only what concerns roles of no higher rank than
     * one's own, and allows only what a role up to one's own rank is allowed by the matrix of the host.
     *
     * @param change from the present book to another; called again when a race is lost
     * @return the new book, in its next edition; refused with {@code role_above_own}, {@code permission_above_own},
     *     {@code role_not_removable}, {@code role_still_held}, {@code role_not_in_use}, {@code too_many_entries},
     *     {@code number_out_of_range}, or what is wrong with a name
     */
    Outcome<RoleBook> settle(CommunityId community, UnaryOperator<RoleBook> change);

    /**
     * Gives every member who holds a role another one instead, with the same terms; once no organisation holds the first
     * either, it can be done without. A term
     * that is over ends instead, and a role that somebody must hold stays where it is. At most 500 members in one go. Needs {@link Permission#ROLE_ASSIGN}.
     *
     * @return how many moved; refused with {@code role_above_own}, {@code role_not_appointable}, {@code role_not_in_use},
     *     {@code role_full}, {@code role_at_minimum}, {@code last_facilitator}, {@code roles_incompatible},
     *     {@code scope_missing} or {@code four_eyes_needed}
     */
    Outcome<Integer> migrate(CommunityId community, Role from, Role to);

    /**
     * Passes some of one's own permissions on for a while. Needs {@link Permission#ROLE_DELEGATE}. What was itself delegated
     * can be passed on only if that was allowed, and not for longer. Should the giver lose the right, the delegation counts
     * on until it ends, is withdrawn, or is found and withdrawn by {@code verify} and {@code repair}: one record is all that
     * a decision on a permission reads.
     *
     * @return the delegation; refused with {@code not_a_member}, {@code not_yours_to_delegate}, {@code nothing_to_delegate},
     *     {@code too_many_entries}, {@code deadline_not_ahead}, {@code own_case} for oneself
     */
    Outcome<Delegation> delegate(CommunityId community, MemberId to, DelegationTerms terms);

    /**
     * Ends a delegation before its time: by whoever gave it, by whoever has it, or with {@link Permission#ROLE_ASSIGN}.
     *
     * @return what was delegated; refused with {@code not_a_member}, {@code delegation_unknown} or {@code role_above_own}
     */
    Outcome<Delegation> withdraw(CommunityId community, MemberId from, String delegation);

    /**
     * What others have passed on to a member, without what is over.
     *
     * @return refused with {@code not_a_member}; one's own can be seen by everybody, others' need
     *     {@link Permission#AUDIT_READ}
     */
    Outcome<List<Delegation>> delegations(CommunityId community, MemberId member);

    /**
     * Keeps a member from contributing for a while. Needs {@link Permission#SANCTION_LIMIT}.
     *
     * @return the restriction; refused with {@code not_a_member}, {@code role_above_own}, {@code own_case} for oneself,
     *     {@code deadline_not_ahead} or {@code four_eyes_needed}
     */
    Outcome<Restriction> restrict(CommunityId community, MemberId member, Instant until);

    /**
     * Ends a restriction before its time. Needs {@link Permission#SANCTION_LIMIT}.
     *
     * @return the restriction that held; refused with {@code not_a_member}, {@code role_above_own}, {@code own_case} for
     *     oneself, or {@code not_restricted}
     */
    Outcome<Restriction> relieve(CommunityId community, MemberId member);
}
