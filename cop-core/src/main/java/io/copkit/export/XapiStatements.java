package io.copkit.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.RecordedActivity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Recorded activities as statements of xAPI 1.0.3, one a line. A member is an account of the host, never an address; the act
 * is done on its subject, or else is its own object; thread and community are its context. An activity that was taken back
 * is told by a statement that voids the one before. Ids follow from those of the community and the activity, so that telling
 * twice tells once.
 */
public final class XapiStatements implements RowWriter<RecordedActivity> {

    private static final String VERSION = "1.0.3";
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final String COMMUNITY = "http://id.tincanapi.com/activitytype/community-site";
    private static final String THREAD = "http://id.tincanapi.com/activitytype/forum-topic";

    private final CommunityId community;
    private final ActivityKinds kinds;
    private final XapiSettings settings;
    private final JsonGenerator json;

    /**
     * Writes statements about a community to a stream.
     *
     * @param kinds what the verbs are called in both languages
     */
    public XapiStatements(CommunityId community, ActivityKinds kinds, XapiSettings settings, OutputStream stream) {
        this.community = community;
        this.kinds = kinds;
        this.settings = settings;
        this.json = Json.lines(stream);
    }

    @Override
    public void write(RecordedActivity row) {
        try {
            if (row.retractedAt().isPresent()) {
                writeVoiding(row);
            } else {
                writeStatement(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void flush() {
        try {
            json.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            json.writeRaw('\n');
            json.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void writeStatement(RecordedActivity row) throws IOException {
        Activity activity = row.activity();
        json.writeStartObject();
        json.writeStringField("id", id("", activity));
        writeActor(activity.actor().orElseThrow());
        writeVerb(activity.kind());
        json.writeObjectFieldStart("object");
        json.writeStringField("objectType", "Activity");
        json.writeStringField(
                "id",
                activity.subject()
                        .map(subject -> address("subjects", subject))
                        .orElseGet(() -> address("activities", activity.id())));
        json.writeEndObject();
        writeContext(activity);
        json.writeStringField("timestamp", activity.at().toString());
        json.writeStringField("version", VERSION);
        json.writeEndObject();
    }

    private void writeVoiding(RecordedActivity row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id("voided ", row.activity()));
        writeActor(row.activity().actor().orElseThrow());
        json.writeObjectFieldStart("verb");
        json.writeStringField("id", VOIDED);
        json.writeEndObject();
        json.writeObjectFieldStart("object");
        json.writeStringField("objectType", "StatementRef");
        json.writeStringField("id", id("", row.activity()));
        json.writeEndObject();
        json.writeStringField("timestamp", row.retractedAt().orElseThrow().toString());
        json.writeStringField("version", VERSION);
        json.writeEndObject();
    }

    private void writeActor(MemberId actor) throws IOException {
        json.writeObjectFieldStart("actor");
        json.writeStringField("objectType", "Agent");
        json.writeObjectFieldStart("account");
        json.writeStringField("homePage", settings.homePage().toString());
        json.writeStringField("name", actor.value());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeVerb(String kind) throws IOException {
        URI verb = settings.verbs().get(kind);
        json.writeObjectFieldStart("verb");
        json.writeStringField("id", verb == null ? settings.base() + "/verbs/" + encoded(kind) : verb.toString());
        json.writeObjectFieldStart("display");
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            json.writeStringField(
                    language.getLanguage(),
                    kinds.find(kind)
                            .map((ActivityKind known) -> known.label(language))
                            .orElse(kind));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeContext(Activity activity) throws IOException {
        json.writeObjectFieldStart("context");
        json.writeObjectFieldStart("contextActivities");
        if (activity.thread().isPresent()) {
            writeContextActivity("parent", address("threads", activity.thread().get()), THREAD);
        }
        writeContextActivity("grouping", address(), COMMUNITY);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeContextActivity(String relation, String address, String type) throws IOException {
        json.writeArrayFieldStart(relation);
        json.writeStartObject();
        json.writeStringField("objectType", "Activity");
        json.writeStringField("id", address);
        json.writeObjectFieldStart("definition");
        json.writeStringField("type", type);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Always the same for the same act. */
    private String id(String what, Activity activity) {
        String name = what + settings.base() + "\n" + community.value() + "\n" + activity.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String address(String... path) {
        StringBuilder address = new StringBuilder(settings.base() + "/communities/" + encoded(community.value()));
        for (String part : path) {
            address.append('/').append(encoded(part));
        }
        return address.toString();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
