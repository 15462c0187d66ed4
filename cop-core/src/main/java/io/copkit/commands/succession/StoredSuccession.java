package io.copkit.commands.succession;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.succession.Succession;
import io.copkit.succession.SuccessionBook;
import io.copkit.succession.SuccessionPolicy;
import java.util.Optional;

/** How somebody is found who takes over, as it is stored. */
public final class StoredSuccession implements SuccessionBook {

    private final Desk desk;
    private final CommunityId community;

    /** In one community. */
    public StoredSuccession(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
    }

    @Override
    public SuccessionPolicy policy() {
        return new Documents<>(desk, PolicyMapping.INSTANCE)
                .find(community.value(), PolicyMapping.ID)
                .map(PolicyMapping.LaidDown::policy)
                .orElse(SuccessionPolicy.STANDARD);
    }

    @Override
    public Optional<Succession> latest() {
        return new Documents<>(desk, SuccessionMapping.INSTANCE).find(community.value(), SuccessionMapping.ID);
    }
}
