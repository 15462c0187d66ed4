package io.copkit.commands.sponsorship;

import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.internal.Codes;
import io.copkit.sponsorship.Sponsorship;
import io.copkit.sponsorship.SponsorshipBook;
import io.copkit.sponsorship.SponsorshipStatus;
import io.copkit.sponsorship.SupportCommitment;
import io.copkit.sponsorship.SupportStatus;
import io.copkit.storage.StateFilter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The support of a community, as it is stored. */
public final class StoredSponsorships implements SponsorshipBook {

    private final Desk desk;
    private final CommunityId community;
    private final Documents<Sponsorship> sponsorships;
    private final Documents<SupportCommitment> supports;

    /** That of one community. */
    public StoredSponsorships(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
        this.sponsorships = new Documents<>(desk, SponsorshipMapping.INSTANCE);
        this.supports = new Documents<>(desk, SupportMapping.INSTANCE);
    }

    @Override
    public Optional<Sponsorship> sponsorship(String id) {
        return sponsorships.find(community.value(), id);
    }

    @Override
    public Page<Sponsorship> in(SponsorshipStatus status, Paging paging) {
        return sponsorships.page(sponsorships.query(all().inStatus(status.code())), paging);
    }

    @Override
    public Page<Sponsorship> sponsorshipsDue(Paging paging) {
        return sponsorships.page(sponsorships.query(due()), paging);
    }

    @Override
    public Optional<SupportCommitment> support(String id) {
        return supports.find(community.value(), id);
    }

    @Override
    public Page<SupportCommitment> in(SupportStatus status, Paging paging) {
        return supports.page(supports.query(all().inStatus(status.code())), paging);
    }

    @Override
    public Page<SupportCommitment> supportDue(Paging paging) {
        return supports.page(supports.query(due()), paging);
    }

    @Override
    public Map<SupportStatus, Long> counts() {
        Map<SupportStatus, Long> counts = new EnumMap<>(SupportStatus.class);
        supports.counts(supports.query(all()))
                .forEach((status, count) -> counts.put(Codes.parse(SupportStatus.class, status), count));
        return counts;
    }

    private StateFilter all() {
        return StateFilter.ANY.inCommunity(community.value());
    }

    private StateFilter due() {
        return all().dueBefore(desk.now().plusMillis(1));
    }
}
