package io.copkit.commands.renewal;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.renewal.Agenda;
import io.copkit.renewal.Renewal;
import io.copkit.renewal.RenewalBook;
import io.copkit.renewal.ReviewDue;
import java.util.Optional;

/** The reviews of a community, as they are stored. */
public final class StoredRenewals implements RenewalBook {

    private final Desk desk;
    private final CommunityId community;

    /** Those of one community. */
    public StoredRenewals(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
    }

    @Override
    public Renewal renewal() {
        return new Documents<>(desk, RenewalMapping.INSTANCE)
                .find(community.value(), RenewalMapping.ID)
                .orElseGet(() -> Renewal.none(community));
    }

    @Override
    public Optional<ReviewDue> next() {
        return new Reads(desk)
                .community(community)
                .flatMap(found -> desk.settings().renewal().due(found.stage(), found.stageSince(), renewal()));
    }

    @Override
    public Optional<Agenda> agenda() {
        return new Reads(desk).community(community).map(found -> new AgendaWriter(desk, found, desk.now()).write());
    }
}
