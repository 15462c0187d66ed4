package io.copkit.commands.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.copkit.archive.ArchivePolicy;
import io.copkit.commands.space.SpaceRecords;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.TransitionQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle: each record of a community as a JSON object with a field for each column, page by page, so that no community is too
 * large for it. Sets have no order, and are written in that of their texts.
 */
final class BundleWriter {

    private static final String FORMAT = "copkit-bundle";
    private static final int VERSION = 1;

    private final CopStorage storage;
    private final ArchivePolicy policy;
    private final JsonGenerator json;
    private final Set<String> stripped = new HashSet<>();

    BundleWriter(CopStorage storage, ArchivePolicy policy, OutputStream out) throws IOException {
        this.storage = storage;
        this.policy = policy;
        this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Writes all of it; answers how many spaces were left out. */
    int write(CommunityRecord community) throws IOException {
        String id = community.id();
        StateFilter here = StateFilter.ANY.inCommunity(id);
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeFieldName("community");
        write((Record) community);
        pages("memberships", page -> storage.state().memberships(MembershipQuery.of(here, page)), record -> true);
        pages("documents", page -> storage.state().documents(DocumentQuery.of(here, page)), this::isKept);
        pages(
                "history",
                page -> storage.state().transitions(TransitionQuery.of(id, page)),
                step -> !stripped.contains(step.recordId()));
        pages(
                "activities",
                page -> storage.activities()
                        .read(ActivityQuery.of(
                                ActivityFilter.of(ActivityScope.of(id)), ActivityQuery.Order.OCCURRED, page)),
                activity -> true);
        json.writeEndObject();
        json.close();
        return stripped.size();
    }

    /** The seals of bundles stay out of bundles: otherwise no two would be alike. */
    private boolean isKept(DocumentRecord record) {
        if (SpaceRecords.visibility(record).filter(policy::strips).isPresent()) {
            stripped.add(record.id());
            return false;
        }
        return !record.type().equals(SealMapping.TYPE);
    }

    private <T extends Record> void pages(String name, Function<PageRequest, Slice<T>> query, Predicate<? super T> kept)
            throws IOException {
        json.writeArrayFieldStart(name);
        PageRequest page = PageRequest.first(Limits.PAGE);
        @Nullable String next;
        do {
            Slice<T> slice = query.apply(page);
            for (T record : slice.items()) {
                if (kept.test(record)) {
                    write(record);
                }
            }
            next = slice.next();
            if (next != null) {
                page = page.after(next);
            }
        } while (next != null);
        json.writeEndArray();
    }

    private void write(Record record) throws IOException {
        json.writeStartObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value != null) {
                json.writeFieldName(component.getName());
                write(value);
            }
        }
        json.writeEndObject();
    }

    private void write(Object value) throws IOException {
        if (value instanceof Collection<?> items) {
            List<String> texts = new ArrayList<>();
            items.forEach(item -> texts.add(String.valueOf(item)));
            if (value instanceof Set) {
                texts.sort(null);
            }
            json.writeStartArray();
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else {
            json.writeString(value.toString());
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** Runs something that writes, for those who cannot throw what it throws. */
    static int unchecked(Writing writing) {
        try {
            return writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Writing {
        int run() throws IOException;
    }
}
