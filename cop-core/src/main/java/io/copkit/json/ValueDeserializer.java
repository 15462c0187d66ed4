package io.copkit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what {@link ValueSerializer} writes. Values are made by their public constructors, so what is illegal is refused. */
final class ValueDeserializer extends StdDeserializer<Object> {

    private static final long serialVersionUID = 1L;

    private final JavaType type;

    ValueDeserializer(JavaType type) {
        super(type);
        this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return new Reader(parser, context).read(context.readTree(parser), type);
    }

    private record Reader(JsonParser parser, DeserializationContext context) {

        Object read(JsonNode node, JavaType target) throws IOException {
            Class<?> raw = target.getRawClass();
            Optional<Function<String, Object>> text = Values.reader(raw);
            if (text.isPresent()) {
                return fromText(node, target, text.get());
            } else if (Collection.class.isAssignableFrom(raw)) {
                return collection(node, target);
            } else if (Map.class.isAssignableFrom(raw)) {
                return map(node, target);
            } else if (Values.isValue(raw)) {
                return record(object(node, target), leaf(node, target));
            }
            return context.readTreeAsValue(node, target);
        }

        private Object fromText(JsonNode node, JavaType target, Function<String, Object> reader) throws IOException {
            if (!node.isTextual()) {
                throw broken(target, "needs a text");
            }
            try {
                return reader.apply(node.textValue());
            } catch (RuntimeException unfit) {
                throw broken(target, unfit);
            }
        }

        private Collection<Object> collection(JsonNode node, JavaType target) throws IOException {
            if (!node.isArray()) {
                throw broken(target, "needs a list");
            }
            Class<?> raw = target.getRawClass();
            Collection<Object> items = SortedSet.class.isAssignableFrom(raw)
                    ? new TreeSet<>()
                    : Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>() : new ArrayList<>();
            for (JsonNode item : node) {
                items.add(read(item, target.getContentType()));
            }
            return items;
        }

        private Map<Object, Object> map(JsonNode node, JavaType target) throws IOException {
            Map<Object, Object> map =
                    SortedMap.class.isAssignableFrom(target.getRawClass()) ? new TreeMap<>() : new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : object(node, target).properties()) {
                JsonNode key = context.getNodeFactory().textNode(field.getKey());
                map.put(read(key, target.getKeyType()), read(field.getValue(), target.getContentType()));
            }
            return map;
        }

        private Object record(ObjectNode node, JavaType target) throws IOException {
            RecordComponent[] components = target.getRawClass().getRecordComponents();
            List<Object> arguments = new ArrayList<>();
            for (RecordComponent component : components) {
                JavaType componentType =
                        context.getTypeFactory().resolveMemberType(component.getGenericType(), target.getBindings());
                arguments.add(component(node.path(component.getName()), componentType, target, component.getName()));
            }
            Class<?>[] signature =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return target.getRawClass().getConstructor(signature).newInstance(arguments.toArray());
            } catch (InvocationTargetException unfit) {
                throw broken(target, Objects.requireNonNullElse(unfit.getCause(), unfit));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + target, e);
            }
        }

        private Object component(JsonNode node, JavaType target, JavaType owner, String name) throws IOException {
            boolean absent = node.isMissingNode() || node.isNull();
            Class<?> raw = target.getRawClass();
            if (raw == Optional.class) {
                return absent ? Optional.empty() : Optional.of(read(node, target.containedType(0)));
            } else if (raw == OptionalLong.class) {
                return absent ? OptionalLong.empty() : OptionalLong.of(node.longValue());
            } else if (raw == OptionalInt.class) {
                return absent ? OptionalInt.empty() : OptionalInt.of(node.intValue());
            } else if (raw == OptionalDouble.class) {
                return absent ? OptionalDouble.empty() : OptionalDouble.of(node.doubleValue());
            } else if (absent) {
                throw broken(owner, "needs " + name);
            }
            return read(node, target);
        }

        private JavaType leaf(JsonNode node, JavaType target) throws IOException {
            if (!target.getRawClass().isSealed()) {
                return target;
            }
            Class<?> leaf = Values.leaf(
                            target.getRawClass(), node.path(Values.TYPE).asText())
                    .orElseThrow(() -> broken(target, "needs a known " + Values.TYPE));
            return context.getTypeFactory().constructSpecializedType(target, leaf);
        }

        private ObjectNode object(JsonNode node, JavaType target) throws JsonMappingException {
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw broken(target, "needs an object");
        }

        private JsonMappingException broken(JavaType target, String why) {
            return JsonMappingException.from(parser, target.getRawClass().getSimpleName() + " " + why);
        }

        private JsonMappingException broken(JavaType target, Throwable why) {
            return JsonMappingException.from(
                    parser, target.getRawClass().getSimpleName() + " is not legal: " + why.getMessage(), why);
        }
    }
}
