package io.copkit.archive;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a bundle that was written of a closed community, so that the bundle can be recognised.
 *
 * @param id its id
 * @param community of which community
 * @param incarnation of which of its lives
 * @param policy which spaces went into it
 * @param stripped how many spaces stayed out of it
 * @param sha256 the SHA-256 of its bytes, as 64 hexadecimal digits in lower case
 * @param bytes how many bytes it has
 * @param at when it was written
 * @param by who had it written; empty if the host did, or that person has been erased
 */
public record ArchiveSeal(
        String id,
        CommunityId community,
        int incarnation,
        ArchivePolicy policy,
        int stripped,
        String sha256,
        long bytes,
        Instant at,
        Optional<MemberId> by) {}
