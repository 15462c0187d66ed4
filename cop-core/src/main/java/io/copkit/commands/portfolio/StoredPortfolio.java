package io.copkit.commands.portfolio;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.commands.theme.SubjectChecks;
import io.copkit.commands.theme.SubjectColumns;
import io.copkit.community.CommunityType;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.MembershipStatus;
import io.copkit.portfolio.Link;
import io.copkit.portfolio.LinkId;
import io.copkit.portfolio.PortfolioFigures;
import io.copkit.portfolio.PortfolioPages;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.Ids;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.theme.About;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portfolio, counted and listed from the records. */
public final class StoredPortfolio implements PortfolioPages {

    private final Desk desk;
    private final Documents<Link> links;

    /** Reads from the desk's storage. */
    public StoredPortfolio(Desk desk) {
        this.desk = desk;
        this.links = new Documents<>(desk, LinkMapping.INSTANCE);
    }

    @Override
    public PortfolioFigures figures() {
        return figures(StateFilter.ANY);
    }

    @Override
    public PortfolioFigures figures(CommunityId within) {
        return figures(StateFilter.ANY.within(within.value()));
    }

    @Override
    public Page<Community> about(About subject, int limit) {
        return about(subject, PageRequest.first(limit));
    }

    @Override
    public Page<Community> about(About subject, int limit, String next) {
        return about(subject, new PageRequest(limit, next));
    }

    @Override
    public Optional<Link> link(LinkId link) {
        return links.find(Ids.TENANT_SCOPE, link.value());
    }

    @Override
    public Page<Link> links(CommunityId community, int limit) {
        return links(community, PageRequest.first(limit));
    }

    @Override
    public Page<Link> links(CommunityId community, int limit, String next) {
        return links(community, new PageRequest(limit, next));
    }

    private PortfolioFigures figures(StateFilter filter) {
        PageRequest none = PageRequest.first(1);
        List<CensusRow> communities = desk.storage()
                .state()
                .census(CensusQuery.of(
                        CommunityQuery.of(filter, none), CensusQuery.Group.STAGE, CensusQuery.Group.TYPE));
        List<CensusRow> memberships = desk.storage()
                .state()
                .census(CensusQuery.of(MembershipQuery.of(filter.inStatus(MembershipStatus.ACTIVE.code()), none)));
        Map<Stage, Long> byStage = new EnumMap<>(Stage.class);
        Map<CommunityType, Long> byType = new EnumMap<>(CommunityType.class);
        for (CensusRow row : communities) {
            String stage = row.keys().getOrDefault(CensusQuery.Group.STAGE, "");
            String type = row.keys().getOrDefault(CensusQuery.Group.TYPE, "");
            byStage.merge(Codes.parse(Stage.class, stage), row.count(), Long::sum);
            byType.merge(Codes.parse(CommunityType.class, type), row.count(), Long::sum);
        }
        return new PortfolioFigures(sum(communities), byStage, byType, sum(memberships));
    }

    private static long sum(List<CensusRow> rows) {
        return rows.stream().mapToLong(CensusRow::count).sum();
    }

    private Page<Community> about(About subject, PageRequest page) {
        StateFilter filter =
                SubjectColumns.narrow(StateFilter.ANY, subject, () -> SubjectChecks.tree(desk, Ids.TENANT_SCOPE));
        return new Reads(desk).page(CommunityQuery.of(filter, page));
    }

    private Page<Link> links(CommunityId community, PageRequest page) {
        StateFilter filter = StateFilter.ANY.inCommunity(Ids.TENANT_SCOPE).withAllTerms(LinkMapping.term(community));
        return links.page(links.query(filter).onPage(page));
    }
}
