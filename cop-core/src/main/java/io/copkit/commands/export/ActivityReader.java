package io.copkit.commands.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.RecordedActivity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads activities that were exported as lines of JSON or as one document, until the end or the first that cannot be taken. */
final class ActivityReader {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final JsonParser json;
    private final String schema;
    private final ActivityKinds kinds;

    private boolean inDocument;
    private long row;
    private @Nullable String community;
    private Optional<Refusal> stopped = Optional.empty();

    /**
     * At the beginning of a file.
     *
     * @param schema the one that is read, with its version
     * @param kinds those that are known
     */
    ActivityReader(InputStream stream, String schema, ActivityKinds kinds) {
        try {
            this.json = FACTORY.createParser(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.schema = schema;
        this.kinds = kinds;
    }

    /** Adds the next rows, as many as to make so many; fewer at the end. */
    void read(List<RecordedActivity> rows, int most) {
        try {
            boolean more = stopped.isEmpty();
            while (more && rows.size() < most) {
                Optional<RecordedActivity> next = next();
                next.ifPresent(rows::add);
                more = next.isPresent();
            }
        } catch (StoppedException unreadable) {
            stopped = Optional.of(refusal(unreadable.code(), unreadable.what()));
        } catch (JsonProcessingException broken) {
            stopped = Optional.of(refusal(RefusalCode.IMPORT_ROW_UNREADABLE, Map.of()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** At which row reading ended before the end, and why. */
    Optional<Refusal> stopped() {
        return stopped;
    }

    private Optional<RecordedActivity> next() throws IOException, StoppedException {
        row++;
        while (true) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return Optional.empty();
            } else if (inDocument && token == JsonToken.END_ARRAY) {
                leaveDocument();
            } else if (token != JsonToken.START_OBJECT) {
                throw new StoppedException(RefusalCode.IMPORT_ROW_UNREADABLE, Map.of());
            } else {
                ActivityFields fields = new ActivityFields(json);
                if (fields.read(inDocument)) {
                    known(fields.schema() + "/" + fields.version());
                    inDocument = true;
                } else {
                    return Optional.of(activity(fields));
                }
            }
        }
    }

    private void leaveDocument() throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            json.skipChildren();
        }
        inDocument = false;
    }

    private RecordedActivity activity(ActivityFields fields) throws StoppedException {
        if (!inDocument) {
            known(fields.schema());
        }
        RecordedActivity activity = fields.activity();
        String kind = activity.activity().kind();
        if (kinds.find(kind).isEmpty()) {
            throw new StoppedException(RefusalCode.IMPORT_KIND_UNKNOWN, Map.of("kind", kind));
        }
        community = community == null ? fields.community() : community;
        if (!fields.community().equals(community)) {
            throw ActivityFields.unreadable("community");
        }
        return activity;
    }

    private void known(String other) throws StoppedException {
        if (!other.equals(schema)) {
            throw new StoppedException(RefusalCode.IMPORT_SCHEMA_UNKNOWN, Map.of("schema", other));
        }
    }

    private Refusal refusal(RefusalCode code, Map<String, String> what) {
        Map<String, String> parameters = new HashMap<>(what);
        parameters.put("row", Long.toString(row));
        parameters.put("line", Integer.toString(json.currentLocation().getLineNr()));
        return Refusal.of(code, parameters);
    }
}
