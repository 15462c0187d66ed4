package io.copkit.storage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of memberships: of a community, of a member, or of the tenant.
 *
 * @param filter what every state record can be narrowed down by
 * @param memberId the memberships of this member only
 * @param levels one of these levels; empty for any
 * @param roles holding one of these roles; empty for any
 * @param origins one of these origins; empty for any
 * @param withCommunities attach the communities of the page's memberships, and all their ancestors, to the slice
 * @param page which page
 */
public record MembershipQuery(
        StateFilter filter,
        @Nullable String memberId,
        Set<String> levels,
        Set<String> roles,
        Set<String> origins,
        boolean withCommunities,
        PageRequest page)
        implements StateQuery, PagedQuery {

    /** Checks sizes ({@link Limits}), and copies the sets. */
    public MembershipQuery {
        Check.optionalId("memberId", memberId);
        levels = Check.ids("levels", levels, Limits.FILTER_VALUES);
        roles = Check.ids("roles", roles, Limits.FILTER_VALUES);
        origins = Check.ids("origins", origins, Limits.FILTER_VALUES);
    }

    /** The memberships that pass a filter. */
    public static MembershipQuery of(StateFilter filter, PageRequest page) {
        return new MembershipQuery(filter, null, Set.of(), Set.of(), Set.of(), false, page);
    }

    /** Of this member only. */
    public MembershipQuery ofMember(String id) {
        return new MembershipQuery(filter, id, levels, roles, origins, withCommunities, page);
    }

    /** On these levels only. */
    public MembershipQuery onLevel(String... codes) {
        return new MembershipQuery(filter, memberId, Set.of(codes), roles, origins, withCommunities, page);
    }

    /** Holding one of these roles. */
    public MembershipQuery inRole(String... codes) {
        return new MembershipQuery(filter, memberId, levels, Set.of(codes), origins, withCommunities, page);
    }

    /** Of these origins only. */
    public MembershipQuery ofOrigin(String... codes) {
        return new MembershipQuery(filter, memberId, levels, roles, Set.of(codes), withCommunities, page);
    }

    /** With the communities and their ancestors attached. */
    public MembershipQuery attachingCommunities() {
        return new MembershipQuery(filter, memberId, levels, roles, origins, true, page);
    }

    /** The same query for another page. */
    public MembershipQuery onPage(PageRequest other) {
        return new MembershipQuery(filter, memberId, levels, roles, origins, withCommunities, other);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(onPage(PageRequest.first(1)));
    }
}
