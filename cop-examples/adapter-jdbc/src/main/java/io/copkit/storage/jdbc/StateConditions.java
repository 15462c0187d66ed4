package io.copkit.storage.jdbc;

import io.copkit.storage.CommunityQuery;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateQuery;
import java.util.Collection;
import java.util.List;

/** Narrows selected records {@code r} of a table down to those that a query asks for. */
final class StateConditions {

    private final StateTable<?> table;
    private final String tenant;
    private final Sql sql;

    private StateConditions(StateTable<?> table, String tenant, Sql sql) {
        this.table = table;
        this.tenant = tenant;
        this.sql = sql;
    }

    static StateTable<?> tableOf(StateQuery query) {
        if (query instanceof CommunityQuery) {
            return StateTable.COMMUNITIES;
        }
        return query instanceof MembershipQuery ? StateTable.MEMBERSHIPS : StateTable.DOCUMENTS;
    }

    static Sql narrow(Sql sql, String tenant, StateQuery query) {
        StateConditions conditions = new StateConditions(tableOf(query), tenant, sql);
        conditions.filter(query.filter());
        if (query instanceof CommunityQuery communities) {
            sql.andIn("r.type", communities.types())
                    .andIn("r.stage", communities.stages())
                    .andIn("r.discoverability", query.filter().discoverabilities());
        } else if (query instanceof MembershipQuery memberships) {
            sql.andIs("r.member_id", memberships.memberId())
                    .andIn("r.level", memberships.levels())
                    .andIn("r.origin", memberships.origins());
            conditions.hasOneOf(Facets.ROLE, memberships.roles());
            conditions.inDiscoverable(query.filter().discoverabilities());
        } else if (query instanceof DocumentQuery documents) {
            sql.andIn("r.type", documents.types())
                    .andIs("r.author_id", documents.authorId())
                    .andIs("r.subject_id", documents.subjectId())
                    .andAt("r.listed_at", ">=", documents.at().from())
                    .andAt("r.listed_at", "<", documents.at().to());
            conditions.inDiscoverable(query.filter().discoverabilities());
        }
        return sql;
    }

    /** Narrows the communities in a column down to a stored one and what is nested below it. */
    static void within(Sql sql, String tenant, String column, String ancestor) {
        sql.add(" AND " + column + " IN (SELECT w.community_id FROM @facet w WHERE w.tenant = ?", tenant)
                .andIs("w.facet", Facets.ANCESTOR)
                .andIs("w.item", ancestor)
                .add(" UNION ALL SELECT w.id FROM @community w WHERE w.tenant = ? AND w.id = ?)", tenant, ancestor);
    }

    private void filter(StateFilter filter) {
        String community = "r." + table.community();
        sql.andIn(community, filter.communities()).andNotIn(community, filter.exceptCommunities());
        String ancestor = filter.within();
        if (ancestor != null) {
            within(sql, tenant, community, ancestor);
        }
        sql.andIn("r.status", filter.statuses()).andAt("r.due_at", "<", filter.dueBefore());
        hasAll(filter.termsAll());
        hasOneOf(Facets.TERM, filter.termsAny());
        hasNoneOf(filter.termsNone());
        hasOneOf(Facets.PERSON, filter.people());
    }

    private void inDiscoverable(Collection<String> codes) {
        if (!codes.isEmpty()) {
            sql.add(" AND EXISTS (SELECT 1 FROM @community c WHERE c.tenant = r.tenant AND c.id = r.community_id");
            sql.andIn("c.discoverability", codes).add(")");
        }
    }

    /** One of them leads through the index, then all are counted: a join for each would be too much for any planner. */
    private void hasAll(Collection<String> terms) {
        if (!terms.isEmpty()) {
            hasOneOf(Facets.TERM, List.of(terms.iterator().next()));
        }
        if (terms.size() > 1) {
            facets(" AND ? = (SELECT COUNT(*)", terms.size());
            items(Facets.TERM, terms);
        }
    }

    private void hasOneOf(String facet, Collection<String> items) {
        if (!items.isEmpty()) {
            facets(" AND EXISTS (SELECT 1");
            items(facet, items);
        }
    }

    private void hasNoneOf(Collection<String> terms) {
        if (!terms.isEmpty()) {
            facets(" AND NOT EXISTS (SELECT 1");
            items(Facets.TERM, terms);
        }
    }

    private void facets(String select, Object... bound) {
        sql.add(select + " FROM @facet i WHERE " + table.facetOf("i"), bound);
    }

    private void items(String facet, Collection<String> items) {
        sql.andIs("i.facet", facet).andIn("i.item", items).add(")");
    }
}
