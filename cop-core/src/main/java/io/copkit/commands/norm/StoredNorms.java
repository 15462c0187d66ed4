package io.copkit.commands.norm;

import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Consents;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentCount;
import io.copkit.consent.MissingConsent;
import io.copkit.norm.Norm;
import io.copkit.norm.NormBook;
import io.copkit.norm.NormEdition;
import io.copkit.norm.NormState;
import io.copkit.storage.StateFilter;
import java.util.List;
import java.util.Optional;

/** The norms of a community, as they are stored. */
public final class StoredNorms implements NormBook {

    private final Desk desk;
    private final CommunityId community;
    private final Documents<Norm> norms;

    /** Those of one community. */
    public StoredNorms(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
        this.norms = new Documents<>(desk, NormMapping.INSTANCE);
    }

    @Override
    public Optional<Norm> find(String norm) {
        return norms.find(community.value(), norm);
    }

    @Override
    public Page<Norm> in(NormState state, Paging paging) {
        StateFilter filter = StateFilter.ANY.inCommunity(community.value()).inStatus(state.code());
        return norms.page(norms.query(filter), paging);
    }

    @Override
    public Optional<NormEdition> edition(String norm, int version) {
        return new Documents<>(desk, EditionMapping.INSTANCE).find(community.value(), EditionMapping.id(norm, version));
    }

    @Override
    public Page<Consent> acknowledged(String norm, Paging paging) {
        return consents(norm).map(consents -> consents.given(paging)).orElseGet(StoredNorms::nobody);
    }

    @Override
    public Page<MissingConsent> missing(String norm, Paging paging) {
        return consents(norm).map(consents -> consents.missing(paging)).orElseGet(StoredNorms::nobody);
    }

    @Override
    public ConsentCount count(String norm) {
        return consents(norm).map(Consents::count).orElseGet(() -> new ConsentCount(0, 0));
    }

    private Optional<Consents> consents(String norm) {
        return find(norm)
                .flatMap(Norm::request)
                .map(request -> new Consents(desk, community, NormCommands.text(norm), request));
    }

    private static <T> Page<T> nobody() {
        return new Page<>(List.of(), Optional.empty());
    }
}
