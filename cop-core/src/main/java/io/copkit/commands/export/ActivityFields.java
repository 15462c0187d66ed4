package io.copkit.commands.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.copkit.MemberId;
import io.copkit.RefusalCode;
import io.copkit.engagement.Activity;
import io.copkit.engagement.RecordedActivity;
import io.copkit.internal.Checks;
import io.copkit.internal.Instants;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one exported activity, or those that stand before the rows of a document; others are passed over. */
final class ActivityFields {

    private final JsonParser json;

    private @Nullable String schema;
    private @Nullable Long version;
    private @Nullable String community;
    private @Nullable String id;
    private @Nullable String kind;
    private @Nullable MemberId actor;
    private @Nullable MemberId target;
    private @Nullable String thread;
    private @Nullable String subject;
    private @Nullable Long amount;
    private @Nullable Instant at;
    private @Nullable Instant recordedAt;
    private @Nullable Instant retractedAt;

    ActivityFields(JsonParser json) {
        this.json = json;
    }

    /** Reads an object to its end; if it is no row already, to where rows begin in it: then answers true. */
    boolean read(boolean isRow) throws IOException, StoppedException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (!isRow && value == JsonToken.START_ARRAY && name.equals("rows")) {
                return true;
            }
            take(name);
        }
        return false;
    }

    private void take(String name) throws IOException, StoppedException {
        switch (name) {
            case "schema" -> schema = value(name, text -> text);
            case "version" -> version = number(name);
            case "community" -> community = id(name);
            case "id" -> id = id(name);
            case "kind" -> kind = id(name);
            case "actor" -> actor = value(name, MemberId::of);
            case "target" -> target = value(name, MemberId::of);
            case "thread" -> thread = id(name);
            case "subject" -> subject = id(name);
            case "amount" -> amount = number(name);
            case "at" -> at = instant(name);
            case "recorded_at" -> recordedAt = instant(name);
            case "retracted_at" -> retractedAt = instant(name);
            default -> json.skipChildren();
        }
    }

    String schema() throws StoppedException {
        return given("schema", schema);
    }

    long version() throws StoppedException {
        return given("version", version);
    }

    String community() throws StoppedException {
        return given("community", community);
    }

    RecordedActivity activity() throws StoppedException {
        Activity activity = new Activity(
                given("id", id),
                given("kind", kind),
                Optional.of(given("actor", actor)),
                Optional.ofNullable(target),
                Optional.ofNullable(thread),
                Optional.ofNullable(subject),
                amount == null ? OptionalLong.empty() : OptionalLong.of(amount),
                given("at", at));
        return new RecordedActivity(activity, given("recorded_at", recordedAt), Optional.ofNullable(retractedAt));
    }

    static StoppedException unreadable(String field) {
        return new StoppedException(RefusalCode.IMPORT_FIELD_UNREADABLE, Map.of("field", field));
    }

    private static <T> T given(String name, @Nullable T value) throws StoppedException {
        if (value == null) {
            throw unreadable(name);
        }
        return value;
    }

    private @Nullable String id(String name) throws IOException, StoppedException {
        return value(name, text -> Checks.id(name, text));
    }

    private @Nullable Instant instant(String name) throws IOException, StoppedException {
        return value(name, text -> Checks.instant(name, Instants.parse(text)));
    }

    private <T> @Nullable T value(String name, Function<String, T> read) throws IOException, StoppedException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        } else if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw unreadable(name);
        }
        String text = json.getText();
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw unreadable(name);
        }
    }

    private @Nullable Long number(String name) throws IOException, StoppedException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        } else if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw unreadable(name);
        }
        return json.getLongValue();
    }
}
