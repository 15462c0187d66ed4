package io.copkit.commands.space;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.space.Space;
import io.copkit.space.SpaceVisibility;
import io.copkit.storage.StateFilter;
import java.util.HashSet;
import java.util.Set;

/** The private spaces of a community, as far as they may be counted. */
public final class PairSpaces {

    private final Documents<Space> spaces;
    private final CommunityId community;

    /** Those of one community. */
    public PairSpaces(Desk desk, CommunityId community) {
        this.spaces = new Documents<>(desk, SpaceMapping.INSTANCE);
        this.community = community;
    }

    /** Who has an open one with somebody; what goes on in it is nobody's business. */
    public Set<MemberId> members() {
        Set<MemberId> members = new HashSet<>();
        StateFilter open = StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(SpaceMapping.OPEN)
                .withAllTerms(SpaceMapping.term(SpaceVisibility.PRIVATE_PAIR));
        spaces.forEach(spaces.query(open), space -> members.addAll(space.pair()));
        return members;
    }
}
