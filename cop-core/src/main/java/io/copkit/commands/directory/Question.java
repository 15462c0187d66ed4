package io.copkit.commands.directory;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.copkit.Coded;
import io.copkit.commands.Desk;
import io.copkit.commands.NameTerms;
import io.copkit.commands.theme.SubjectChecks;
import io.copkit.commands.theme.SubjectColumns;
import io.copkit.community.Discoverability;
import io.copkit.directory.Search;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.Ids;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is looked for, as queries. */
final class Question {

    private final Search search;
    private final StateFilter filter;

    private Question(Search search, StateFilter filter) {
        this.search = search;
        this.filter = filter;
    }

    /** Empty if nothing can be found: there are words, but no letter or digit in them. */
    static Optional<Question> of(Desk desk, Search search) {
        Set<String> words = NameTerms.question(search.words());
        if (words.isEmpty() && !search.words().isBlank()) {
            return Optional.empty();
        }
        StateFilter about = SubjectColumns.narrow(
                StateFilter.ANY, search.about(), () -> SubjectChecks.tree(desk, Ids.TENANT_SCOPE));
        String[] terms = Sets.union(about.termsAll(), words).toArray(String[]::new);
        return Optional.of(new Question(search, terms.length == 0 ? about : about.withAllTerms(terms)));
    }

    /** Among all that anybody of this kind may find. */
    CommunityQuery inTheOpen(Eye eye, PageRequest page) {
        return query(eye.narrow(filter), page);
    }

    /** Among hidden communities that exist as well: as many questions as it takes to name them all. */
    List<CommunityQuery> hidden(Set<String> ids) {
        return Lists.partition(List.copyOf(ids), Limits.FILTER_COMMUNITIES).stream()
                .map(some -> query(
                        filter.inCommunities(some).discoverable(Discoverability.HIDDEN.code()),
                        PageRequest.first(Limits.PAGE)))
                .toList();
    }

    private CommunityQuery query(StateFilter narrowed, PageRequest page) {
        CommunityQuery query = CommunityQuery.of(narrowed, page).inStage(codes(search.stages()));
        return search.types().isEmpty() ? query : query.ofType(codes(search.types()));
    }

    private static String[] codes(Collection<? extends Coded> constants) {
        return constants.stream().map(Coded::code).toArray(String[]::new);
    }
}
