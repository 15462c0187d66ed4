package io.copkit.community;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A charter as it held from some moment on. Versions never change.
 *
 * @param community whose charter it is
 * @param number its number, from 1
 * @param charter what it says
 * @param since from when it held
 * @param author who wrote it; empty if the host itself did, or once the person has been erased
 */
public record CharterVersion(
        CommunityId community, int number, Charter charter, Instant since, Optional<MemberId> author) {}
