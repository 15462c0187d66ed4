package io.copkit.archive;

import io.copkit.Community;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A community in the bin.
 *
 * @param community the community as it was
 * @param since since when it is there
 * @param until until when it can be brought back; removed by the first sweep after that
 * @param by who withdrew it; empty if the host did, or that person has been erased
 */
public record Withdrawn(Community community, Instant since, Instant until, Optional<MemberId> by) {}
