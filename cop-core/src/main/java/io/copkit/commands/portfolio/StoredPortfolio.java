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
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.theme.About;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The portfolio, counted and listed from the records. */
public final class StoredPortfolio implements PortfolioPages {

    private final Desk desk;
    private final Documents<Link> links;
    private final boolean closedToo;

    /** Reads from the desk's storage. */
    public StoredPortfolio(Desk desk) {
        this(desk, false);
    }

    private StoredPortfolio(Desk desk, boolean closedToo) {
        this.desk = desk;
        this.closedToo = closedToo;
        this.links = new Documents<>(desk, LinkMapping.INSTANCE);
    }

    @Override
    public PortfolioPages withClosed() {
        return new StoredPortfolio(desk, true);
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
        List<CensusRow> communities = desk.storage()
                .state()
                .census(CensusQuery.of(
                        CommunityQuery.of(filter, PageRequest.first(1)),
                        CensusQuery.Group.STAGE,
                        CensusQuery.Group.TYPE));
        Map<Stage, Long> byStage = new EnumMap<>(Stage.class);
        Map<CommunityType, Long> byType = new EnumMap<>(CommunityType.class);
        long leftOut = 0;
        for (CensusRow row : communities) {
            Stage stage = Codes.parse(Stage.class, row.keys().getOrDefault(CensusQuery.Group.STAGE, ""));
            if (stage == Stage.CLOSED && !closedToo) {
                leftOut += row.count();
                continue;
            }
            String type = row.keys().getOrDefault(CensusQuery.Group.TYPE, "");
            byStage.merge(stage, row.count(), Long::sum);
            byType.merge(Codes.parse(CommunityType.class, type), row.count(), Long::sum);
        }
        long memberships = memberships(filter) - (leftOut == 0 ? 0 : membershipsOfClosed(filter));
        return new PortfolioFigures(sum(communities) - leftOut, byStage, byType, memberships);
    }

    private long memberships(StateFilter filter) {
        MembershipQuery active =
                MembershipQuery.of(filter.inStatus(MembershipStatus.ACTIVE.code()), PageRequest.first(1));
        return sum(desk.storage().state().census(CensusQuery.of(active)));
    }

    private long membershipsOfClosed(StateFilter filter) {
        CommunityQuery query =
                CommunityQuery.of(filter, PageRequest.first(Limits.PAGE)).inStage(Stage.CLOSED.code());
        long count = 0;
        String next = null;
        do {
            Slice<CommunityRecord> closed = desk.storage()
                    .state()
                    .communities(
                            next == null ? query : query.onPage(query.page().after(next)));
            if (!closed.items().isEmpty()) {
                count += memberships(StateFilter.ANY.inCommunities(
                        closed.items().stream().map(CommunityRecord::id).toList()));
            }
            next = closed.next();
        } while (next != null);
        return count;
    }

    private static long sum(List<CensusRow> rows) {
        return rows.stream().mapToLong(CensusRow::count).sum();
    }

    private Page<Community> about(About subject, PageRequest page) {
        StateFilter filter =
                SubjectColumns.narrow(StateFilter.ANY, subject, () -> SubjectChecks.tree(desk, Ids.TENANT_SCOPE));
        CommunityQuery query = CommunityQuery.of(filter, page);
        return new Reads(desk).page(closedToo ? query : Reads.open(query));
    }

    /** A link of what is in the bin is not there either. */
    private Page<Link> links(CommunityId community, PageRequest page) {
        StateFilter filter = StateFilter.ANY.inCommunity(Ids.TENANT_SCOPE).withAllTerms(LinkMapping.term(community));
        Page<Link> all = links.page(links.query(filter).onPage(page));
        Set<CommunityId> ends = all.items().stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .collect(Collectors.toSet());
        Set<CommunityId> there = new Reads(desk).present(ends);
        return new Page<>(
                all.items().stream()
                        .filter(link -> there.contains(link.from()) && there.contains(link.to()))
                        .toList(),
                all.next());
    }
}
