package io.copkit.directory;

import io.copkit.CommunityId;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.lifecycle.Stage;

/**
 * A community as the directory shows it to somebody.
 *
 * @param id which
 * @param slug its readable name for addresses
 * @param name what it is called
 * @param domain the concern that its members share
 * @param type what it is for
 * @param stage where it is in its life
 * @param access how far it opens itself
 * @param member whether whoever looks belongs to it
 * @param readable whether whoever looks may read what it shares
 */
public record Listing(
        CommunityId id,
        String slug,
        String name,
        String domain,
        CommunityType type,
        Stage stage,
        CommunityAccess access,
        boolean member,
        boolean readable) {}
