package io.copkit.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;

/**
 * The public values of this library as JSON that people can read, and back: ids as texts, codes instead of constants,
 * instants in ISO 8601, empty values left out, and a {@code type} where a value is one of several, such as a membership or
 * an event.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new CopJacksonModule());
 * }</pre>
 *
 * <p>Found by {@code ObjectMapper.findAndRegisterModules()} too. It touches no type but those of this library, so a host can
 * add it to its own mapper whatever else that does. Fields that are not known are ignored when reading; text that makes no
 * legal value throws {@link com.fasterxml.jackson.databind.JsonMappingException}.
 */
public final class CopJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** A module for any mapper. */
    public CopJacksonModule() {
        super("copkit", Version.unknownVersion());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Writing());
        context.addDeserializers(new Reading());
        context.addKeySerializers(new KeyWriting());
        context.addKeyDeserializers(Keys::reader);
    }

    private static final class Writing extends Serializers.Base {

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return Values.isValue(type.getRawClass()) ? new ValueSerializer() : null;
        }
    }

    private static final class KeyWriting extends Serializers.Base {

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return Keys.isKey(type.getRawClass()) ? Keys.WRITER : null;
        }
    }

    private static final class Reading extends Deserializers.Base {

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return find(type);
        }

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return find(config.constructType(type));
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Values.isValue(type);
        }

        private static @Nullable JsonDeserializer<?> find(JavaType type) {
            return Values.isValue(type.getRawClass()) ? new ValueDeserializer(type) : null;
        }
    }
}
