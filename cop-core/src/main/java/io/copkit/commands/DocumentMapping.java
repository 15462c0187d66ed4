package io.copkit.commands;

import io.copkit.MemberId;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.StateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Between one kind of aggregate and the documents that it is kept in. A subclass says what stands in the columns and in the
 * body; version, schema, the time of the change, and what a newer version has added to the body, are looked after here.
 *
 * @param <A> the aggregate
 */
public abstract class DocumentMapping<A> {

    private static final String CHANGED_AT = "changedAt";

    private final String type;
    private final int schema;

    /** Of a type, at a schema that is counted up when old readers must not touch what new ones write. */
    protected DocumentMapping(String type, int schema) {
        this.type = type;
        this.schema = schema;
    }

    /** Fills columns and body from an aggregate. */
    protected abstract void write(A aggregate, Draft draft);

    /** The aggregate in a record; people are referred to by position. */
    protected abstract A read(DocumentRecord record, Body body, People people);

    /** The code of the type. */
    public final String type() {
        return type;
    }

    /** Where an aggregate is kept: in the scope of a community, or in the tenant's. */
    public final StateKey.OfDocument key(String scope, String id) {
        return StateKey.document(scope, type, id);
    }

    /**
     * The aggregate in a record.
     *
     * @throws io.copkit.NotUnderstoodException if a newer version has written what this one does not know
     */
    public final Stored<A, DocumentRecord> read(DocumentRecord record) {
        Body body = Body.read(record.body(), schema);
        return new Stored<>(read(record, body, new People(record.people())), record, body.instant(CHANGED_AT));
    }

    final DocumentRecord first(A aggregate, Instant at) {
        return filled(aggregate, new Draft(Body.ofSchema(schema), new People(List.of())), 1, at);
    }

    final DocumentRecord next(A aggregate, DocumentRecord previous, Instant at) {
        Draft draft = new Draft(Body.read(previous.body(), schema), new People(previous.people()));
        return filled(aggregate, draft, previous.version() + 1, at);
    }

    private DocumentRecord filled(A aggregate, Draft draft, long version, Instant at) {
        write(aggregate, draft);
        draft.body.set(CHANGED_AT, at);
        return draft.record(type, version);
    }

    /** The columns and the body of a document about to be written. */
    public static final class Draft {

        private final Body body;
        private final People people;
        private String scope = "";
        private String id = "";
        private String status = "";
        private Instant at = Instant.EPOCH;
        private @Nullable String author;
        private @Nullable String subject;
        private @Nullable Instant dueAt;
        private Set<String> terms = Set.of();

        private Draft(Body body, People people) {
            this.body = body;
            this.people = people;
        }

        /** Where it is kept. */
        public Draft key(String communityOrTenant, String documentId) {
            this.scope = communityOrTenant;
            this.id = documentId;
            return this;
        }

        /** The code of its state, and the instant that it is listed by. */
        public Draft status(String code, Instant listedBy) {
            this.status = code;
            this.at = listedBy;
            return this;
        }

        /** Who made it. */
        public Draft author(Optional<MemberId> member) {
            this.author = member.map(MemberId::value).orElse(null);
            return this;
        }

        /** Whom it is about. */
        public Draft subject(Optional<MemberId> member) {
            this.subject = member.map(MemberId::value).orElse(null);
            return this;
        }

        /** When a sweep should look at it. */
        public Draft due(Optional<Instant> when) {
            this.dueAt = when.orElse(null);
            return this;
        }

        /** What it can be found by; no term names a person. */
        public Draft terms(Set<String> all) {
            this.terms = Set.copyOf(all);
            return this;
        }

        /** The body, with what stood in it before. */
        public Body body() {
            return body;
        }

        /** The column of people, for parts that are written elsewhere. */
        People people() {
            return people;
        }

        /** The position of somebody in the column of people. */
        public int position(MemberId member) {
            return people.position(member);
        }

        /** The positions of several people. */
        public List<Integer> positions(Collection<MemberId> members) {
            List<Integer> positions = new ArrayList<>();
            members.forEach(member -> positions.add(position(member)));
            return positions;
        }

        private DocumentRecord record(String type, long version) {
            return new DocumentRecord(
                    scope, type, id, version, author, subject, status, at, dueAt, terms, people.ids(), body.json());
        }
    }
}
