package io.copkit.commands.charter;

import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.charter.CharterBook;
import io.copkit.charter.CharterProposal;
import io.copkit.charter.ProposalStatus;
import io.copkit.commands.Consents;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentCount;
import io.copkit.consent.ConsentRequest;
import io.copkit.consent.MissingConsent;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.StateFilter;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The proposals to a charter, and who has accepted it, as they are stored. */
public final class StoredCharters implements CharterBook {

    private final Desk desk;
    private final CommunityId community;
    private final Documents<CharterProposal> proposals;

    /** Those of one community. */
    public StoredCharters(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
        this.proposals = new Documents<>(desk, ProposalMapping.INSTANCE);
    }

    @Override
    public Optional<CharterProposal> proposal(String id) {
        return proposals.find(community.value(), id);
    }

    @Override
    public Page<CharterProposal> in(ProposalStatus status, Paging paging) {
        Instant afterNow = desk.now().plusMillis(1);
        return switch (status) {
            case OPEN -> proposals.page(written(ProposalStatus.OPEN).at(new Window(afterNow, null)), paging);
            case EXPIRED -> proposals.page(written(ProposalStatus.OPEN).at(new Window(null, afterNow)), paging);
            default -> proposals.page(written(status), paging);
        };
    }

    @Override
    public Optional<ConsentRequest> request() {
        return new Documents<>(desk, AskedMapping.INSTANCE)
                .find(community.value(), AskedMapping.CHARTER)
                .map(AskedMapping.Asked::request)
                .filter(request -> new Reads(desk)
                        .community(community)
                        .filter(now -> now.charterVersion() == request.version())
                        .isPresent());
    }

    @Override
    public Page<Consent> accepted(Paging paging) {
        return consents().map(consents -> consents.given(paging)).orElseGet(StoredCharters::nobody);
    }

    @Override
    public Page<MissingConsent> missing(Paging paging) {
        return consents().map(consents -> consents.missing(paging)).orElseGet(StoredCharters::nobody);
    }

    @Override
    public ConsentCount count() {
        return consents().map(Consents::count).orElseGet(() -> new ConsentCount(0, 0));
    }

    private Optional<Consents> consents() {
        return request().map(request -> new Consents(desk, community, AskedMapping.CHARTER, request));
    }

    private DocumentQuery written(ProposalStatus status) {
        return proposals.query(StateFilter.ANY.inCommunity(community.value()).inStatus(status.code()));
    }

    private static <T> Page<T> nobody() {
        return new Page<>(List.of(), Optional.empty());
    }
}
