package io.copkit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** How JSON is written here. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private Json() {}

    /** One value a line; the stream stays open when the generator is closed. */
    static JsonGenerator lines(OutputStream stream) {
        try {
            JsonGenerator json = FACTORY.createGenerator(stream);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setRootValueSeparator(new SerializedString("\n"));
            return json;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
