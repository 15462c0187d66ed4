package io.copkit.transformation;

import io.copkit.CommunityId;
import io.copkit.structure.Ability;
import java.util.Map;
import java.util.Set;

/**
 * What a plan means for one of the communities that it begins with.
 *
 * @param community which
 * @param closes whether it is closed
 * @param members how many belong to it, and are affected
 * @param pending how many invitations and applications come to nothing where it is closed
 * @param inherited how many things go on elsewhere, by the code of their type
 * @param staying how many things stay behind to be read, by the code of their type
 * @param gains what people can do in the heirs that they could not do here, by heir
 * @param losses what people could do here and cannot do in the heirs, by heir
 */
public record SourceOutlook(
        CommunityId community,
        boolean closes,
        long members,
        long pending,
        Map<String, Long> inherited,
        Map<String, Long> staying,
        Map<CommunityId, Set<Ability>> gains,
        Map<CommunityId, Set<Ability>> losses) {

    /** Copies the maps. */
    public SourceOutlook {
        inherited = Map.copyOf(inherited);
        staying = Map.copyOf(staying);
        gains = Map.copyOf(gains);
        losses = Map.copyOf(losses);
    }
}
