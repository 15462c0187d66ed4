package io.copkit.community;

import io.copkit.Communities;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Page;

/**
 * What a community has agreed on, and how it changes. Every change needs the permission {@code charter_edit}, which
 * facilitators have; what is as asked for already is accepted and nothing happens. Any command may be refused with
 * {@code community_unknown}, {@code stage_forbids}, {@code not_permitted} or {@code concurrent_change}.
 */
public interface CommunitySettings {

    /**
     * Gives the community the next version of its charter. The name may change with it, the slug does not.
     *
     * @param basedOn the version that the change was made on, so that nobody overwrites what nobody has read
     * @return the community; also refused with {@code charter_changed}, or as {@link Communities#found(Founding)} refuses a
     *     charter
     */
    Outcome<Community> amend(CommunityId community, int basedOn, Charter charter);

    /**
     * One version of the charter. Whoever may know of the community may read it.
     *
     * @return the version; also refused with {@code charter_version_unknown}
     */
    Outcome<CharterVersion> charter(CommunityId community, int version);

    /**
     * The versions of the charter, the latest first. Whoever may know of the community may read them.
     *
     * @param limit versions on a page, 1 to 10 000
     */
    Outcome<Page<CharterVersion>> charters(CommunityId community, int limit);

    /**
     * The next page of versions.
     *
     * @param next what the page before said
     */
    Outcome<Page<CharterVersion>> charters(CommunityId community, int limit, String next);

    /**
     * Moves the community to another slug. The old one still leads to it, and goes to nobody else.
     *
     * @param address the text that the slug is made of
     * @return the community; also refused with {@code slug_empty}, {@code slug_taken} or {@code hidden_has_no_slug}
     */
    Outcome<Community> changeSlug(CommunityId community, String address);

    /** Makes the community one of another type. */
    Outcome<Community> changeType(CommunityId community, CommunityType type);

    /** Says how the community is built. */
    Outcome<Community> describe(CommunityId community, CommunityProfile profile);

    /**
     * Whether the community is on its way to become a work group, by how its members came. To be looked at once a year. Needs
     * the permission {@code metrics_community_read}, which members have.
     *
     * @param decisions how the community decides, which this library does not know
     */
    Outcome<Drift> drift(CommunityId community, DecisionMethod decisions);

    /**
     * Opens or closes the community. If it hides it lets go of every slug that it had; if it comes into the open it takes the
     * slug made of its name.
     *
     * @return the community; also refused with {@code hidden_yet_joinable}, {@code hidden_yet_readable}, {@code slug_empty}
     *     or {@code slug_taken}
     */
    Outcome<Community> changeAccess(CommunityId community, CommunityAccess access);

    /**
     * Opens or closes the community, under another slug than that of its name if it comes into the open, and with a choice of
     * what becomes of open applications and invitations if the join policy changes. Those that end do so with the change, with
     * the reason {@code rules_changed}; who was let in already and waits for a place keeps the turn. Where the policy changes
     * by what flows down from above, or by a blueprint, nobody chooses, and they stay as they are.
     *
     * @return as {@link #changeAccess(CommunityId, CommunityAccess)}, with an event for each that ended
     */
    Outcome<Community> changeAccess(CommunityId community, AccessChange change);

    /** What a change of access would do to open applications and invitations. Writes nothing. */
    Outcome<PendingPreview> previewAccess(CommunityId community, AccessChange change);
}
