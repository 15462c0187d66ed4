package io.copkit.commands;

import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateStore;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Aggregates of one kind, read from the documents that they are kept in.
 *
 * @param <A> the aggregate
 */
public final class Documents<A> {

    private final StateStore state;
    private final DocumentMapping<A> mapping;

    /** Those of a kind. */
    public Documents(Desk desk, DocumentMapping<A> mapping) {
        this.state = desk.storage().state();
        this.mapping = mapping;
    }

    /** One of them. */
    public Optional<A> find(String scope, String id) {
        return state.findDocument(mapping.key(scope, id))
                .map(record -> mapping.read(record).value());
    }

    /** The documents of this kind that pass a filter, to be narrowed down further; the earliest first. */
    public DocumentQuery query(StateFilter filter) {
        return DocumentQuery.of(filter, PageRequest.first(Limits.PAGE)).ofType(mapping.type());
    }

    /** One page of them. */
    public Page<A> page(DocumentQuery query) {
        Slice<DocumentRecord> slice = state.documents(query);
        return new Page<>(
                slice.items().stream()
                        .map(record -> mapping.read(record).value())
                        .toList(),
                Optional.ofNullable(slice.next()));
    }

    /** The page of them that is asked for. */
    public Page<A> page(DocumentQuery query, Paging paging) {
        return page(query.onPage(new PageRequest(paging.limit(), paging.after().orElse(null))));
    }

    /** How many there are in each status. */
    public Map<String, Long> counts(DocumentQuery query) {
        return state.census(CensusQuery.of(query, CensusQuery.Group.STATUS)).stream()
                .collect(Collectors.toMap(
                        row -> row.keys().getOrDefault(CensusQuery.Group.STATUS, ""), CensusRow::count));
    }

    /** All of them, read by pages. */
    public void forEach(DocumentQuery query, Consumer<? super A> sink) {
        DocumentQuery page = query;
        while (true) {
            Page<A> answer = page(page);
            answer.items().forEach(sink);
            if (answer.next().isEmpty()) {
                return;
            }
            page = page.onPage(page.page().after(answer.next().get()));
        }
    }
}
