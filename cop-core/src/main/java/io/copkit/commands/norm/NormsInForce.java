package io.copkit.commands.norm;

import io.copkit.CommunityId;
import io.copkit.commands.Work;
import io.copkit.norm.Norm;
import io.copkit.norm.NormState;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;

/** Whether a community has norms in force. */
public final class NormsInForce {

    private NormsInForce() {}

    /** Whether there is one at least; it must still be in force at commit. Two queries at most. */
    public static boolean any(Work work, CommunityId community) {
        StateFilter inForce = StateFilter.ANY.inCommunity(community.value()).inStatus(NormState.IN_FORCE.code());
        return work
                .documents(
                        NormMapping.INSTANCE,
                        DocumentQuery.of(inForce, PageRequest.first(1)).ofType(NormMapping.INSTANCE.type()))
                .stream()
                .map(Norm::id)
                .findFirst()
                .flatMap(norm -> work.document(NormMapping.INSTANCE, community.value(), norm))
                .map(stored -> {
                    work.require(stored);
                    return stored.value().state() == NormState.IN_FORCE;
                })
                .orElse(false);
    }
}
