package io.copkit.commands.structure;

import io.copkit.CommunityId;
import java.time.Instant;
import java.util.Optional;

/**
 * In which other community one is nested. Places stand in the tenant's scope, where one commit can look at all of them: so of
 * two moves that would make a cycle together, one is decided anew. What stands in a community's own record follows from them.
 *
 * @param community which
 * @param parent the one that it is nested in; empty if it has been taken to the top
 * @param since when it came there
 */
record Place(CommunityId community, Optional<CommunityId> parent, Instant since) {}
