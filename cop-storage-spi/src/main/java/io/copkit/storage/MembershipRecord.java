package io.copkit.storage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one membership of a person or organisation in a community. Each component is a column that a host may join its
 * own tables with.
 *
 * @param communityId the community
 * @param memberId the host's opaque id of the person or organisation
 * @param version 1 when first written, one more with each write
 * @param holderKind whether a person or an organisation holds it
 * @param status the code of the state, such as active or left
 * @param statusSince when that state began
 * @param joinedAt when the present period of membership began
 * @param origin how it came about
 * @param level the participation level's code
 * @param levelSince when that level began
 * @param roles the codes of the roles held
 * @param sources what keeps the membership alive, such as the person or a directory group
 * @param dueAt when a sweep should look at it
 * @param terms what it can be found by
 * @param people members whom terms and body refer to by position
 * @param body the rest
 */
public record MembershipRecord(
        String communityId,
        String memberId,
        long version,
        String holderKind,
        String status,
        Instant statusSince,
        @Nullable Instant joinedAt,
        String origin,
        @Nullable String level,
        @Nullable Instant levelSince,
        Set<String> roles,
        Set<String> sources,
        @Nullable Instant dueAt,
        Set<String> terms,
        List<String> people,
        String body)
        implements StateRecord {

    /** Checks sizes, characters and precision ({@link Limits}), and copies the collections. */
    public MembershipRecord {
        StateKey.membership(communityId, memberId);
        Check.version(version);
        Check.id("holderKind", holderKind);
        Check.id("status", status);
        Check.instant("statusSince", statusSince);
        Check.optionalInstant("joinedAt", joinedAt);
        Check.id("origin", origin);
        Check.optionalId("level", level);
        Check.optionalInstant("levelSince", levelSince);
        roles = Check.ids("roles", roles, Limits.TERMS);
        sources = Check.ids("sources", sources, Limits.TERMS);
        Check.optionalInstant("dueAt", dueAt);
        terms = Check.ids("terms", terms, Limits.TERMS);
        people = Check.people(people);
        Check.text("body", body, Limits.BODY_BYTES);
    }

    @Override
    public StateKey.OfMembership key() {
        return StateKey.membership(communityId, memberId);
    }
}
