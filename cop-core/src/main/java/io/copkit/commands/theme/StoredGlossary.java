package io.copkit.commands.theme;

import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.community.Slug;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.theme.About;
import io.copkit.theme.GlossaryPages;
import io.copkit.theme.GlossaryTerm;
import java.util.Optional;

/** The glossary of one community, read back from its documents. */
public final class StoredGlossary implements GlossaryPages {

    private final Desk desk;
    private final String scope;
    private final Documents<GlossaryTerm> terms;

    /** The glossary of a community. */
    public StoredGlossary(Desk desk, CommunityId community) {
        this.desk = desk;
        this.scope = community.value();
        this.terms = new Documents<>(desk, GlossaryMapping.INSTANCE);
    }

    @Override
    public Optional<GlossaryTerm> find(String term) {
        String id = Slug.of(term);
        return id.isEmpty() ? Optional.empty() : terms.find(scope, id);
    }

    @Override
    public Page<GlossaryTerm> about(About subject, int limit) {
        return page(subject, PageRequest.first(limit));
    }

    @Override
    public Page<GlossaryTerm> about(About subject, int limit, String next) {
        return page(subject, new PageRequest(limit, next));
    }

    private Page<GlossaryTerm> page(About subject, PageRequest page) {
        StateFilter filter = SubjectColumns.narrow(
                StateFilter.ANY.inCommunity(scope), subject, () -> SubjectChecks.tree(desk, scope));
        DocumentQuery query = terms.query(filter);
        return terms.page(query.onPage(page));
    }
}
