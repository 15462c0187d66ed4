package io.copkit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids and codes as the keys of a host's own maps. */
final class Keys {

    static final JsonSerializer<Object> WRITER = new JsonSerializer<>() {
        @Override
        public void serialize(Object key, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(Values.text(key).orElseThrow());
        }
    };

    private Keys() {}

    static boolean isKey(Class<?> type) {
        return Values.isValue(type) && Values.reader(type).isPresent();
    }

    static @Nullable KeyDeserializer reader(JavaType type, DeserializationConfig config, BeanDescription description) {
        Class<?> raw = type.getRawClass();
        return isKey(raw) ? new Reader(raw, Values.reader(raw).orElseThrow()) : null;
    }

    private static final class Reader extends KeyDeserializer {

        private final Class<?> type;
        private final Function<String, Object> reader;

        Reader(Class<?> type, Function<String, Object> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return reader.apply(key);
            } catch (RuntimeException unfit) {
                throw context.weirdKeyException(type, key, "is not legal");
            }
        }
    }
}
