package io.copkit.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copkit.CorruptRecordException;
import io.copkit.NotUnderstoodException;
import io.copkit.storage.Limits;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The JSON in the body of a record. It carries the number of its schema; fields that this version does not know stay where
 * they are when a known one is set. Reading trusts nobody: sizes are bounded, duplicate names and trailing text refused.
 */
public final class Body {

    private static final String SCHEMA = "schema";

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(1 << 16)
                            .maxNumberLength(64)
                            .maxNameLength(256)
                            .maxDocumentLength(Limits.BODY_BYTES)
                            .maxTokenCount(50_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode fields;

    private Body(ObjectNode fields) {
        this.fields = fields;
    }

    /** A body without a field, or a part of one. */
    public static Body empty() {
        return new Body(MAPPER.createObjectNode());
    }

    /** A body without a field but the number of its schema. */
    public static Body ofSchema(int schema) {
        Body body = empty();
        body.fields.put(SCHEMA, schema);
        return body;
    }

    /**
     * A body as it is stored.
     *
     * @throws CorruptRecordException if it is no JSON object, or breaks a limit
     * @throws NotUnderstoodException if its schema is newer than the known one
     */
    public static Body read(String json, int knownSchema) {
        JsonNode tree = parse(json);
        if (!(tree instanceof ObjectNode object)) {
            throw corrupt("it is no object");
        }
        JsonNode schema = object.path(SCHEMA);
        if (!schema.isInt() || schema.intValue() < 1) {
            throw corrupt("it has no schema");
        }
        if (schema.intValue() > knownSchema) {
            throw new NotUnderstoodException(SCHEMA + " " + schema.intValue());
        }
        return new Body(object);
    }

    /**
     * A part of a body from its JSON.
     *
     * @throws CorruptRecordException if it is no JSON object, or breaks a limit
     */
    public static Body partOf(String json) {
        if (!(parse(json) instanceof ObjectNode object)) {
            throw corrupt("it is no object");
        }
        return new Body(object);
    }

    /** As it is to be stored. */
    public String json() {
        fields.removeIf(JsonNode::isNull);
        return fields.toString();
    }

    /** The text of a field. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> corrupt(name + " is missing"));
    }

    /** The text of a field that may be missing. */
    public Optional<String> optionalText(String name) {
        return value(name, JsonNode::isTextual, "text").map(JsonNode::textValue);
    }

    /** The instant in a field. */
    public Instant instant(String name) {
        return parsed(name, text(name), Instant::parse);
    }

    /** The instant in a field that may be missing. */
    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> parsed(name, text, Instant::parse));
    }

    /** The date in a field that may be missing. */
    public Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(text -> parsed(name, text, LocalDate::parse));
    }

    /** The whole number in a field. */
    public int number(String name) {
        return optionalNumber(name).orElseThrow(() -> corrupt(name + " is missing"));
    }

    /** The length of time in a field. */
    public Duration duration(String name) {
        try {
            return Duration.parse(text(name));
        } catch (DateTimeException e) {
            throw new CorruptRecordException("a body cannot be read: " + name + " is no length of time", e);
        }
    }

    /** Whether a field is there and says yes. */
    public boolean flag(String name) {
        return value(name, JsonNode::isBoolean, "yes or no")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** The whole number in a field that may be missing. */
    public Optional<Integer> optionalNumber(String name) {
        return value(name, JsonNode::isInt, "whole number").map(JsonNode::intValue);
    }

    /** The texts in a list; none if it is missing. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual()) {
                throw corrupt(name + " holds what is no text");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    /** A part of its own; empty if it is missing. */
    public Optional<Body> part(String name) {
        return value(name, JsonNode::isObject, "object").map(object -> new Body((ObjectNode) object));
    }

    /** The whole numbers in a list. */
    public List<Integer> numbers(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isInt()) {
                throw corrupt(name + " holds what is no whole number");
            }
            numbers.add(item.intValue());
        }
        return numbers;
    }

    /** The names of the fields, where they are not known beforehand. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The parts in a list; none if it is missing. */
    public List<Body> parts(String name) {
        List<Body> parts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!(item instanceof ObjectNode object)) {
                throw corrupt(name + " holds what is no object");
            }
            parts.add(new Body(object));
        }
        return parts;
    }

    /** Sets a text. */
    public Body set(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** Sets a text, or takes the field away if the text is empty. */
    public Body setUnlessEmpty(String name, String value) {
        if (value.isEmpty()) {
            fields.remove(name);
            return this;
        }
        return set(name, value);
    }

    /** Sets a list of texts, or takes the field away if there is none. */
    public Body setUnlessEmpty(String name, List<String> values) {
        if (values.isEmpty()) {
            fields.remove(name);
            return this;
        }
        return setTexts(name, values);
    }

    /** Sets an instant. */
    public Body set(String name, Instant value) {
        return set(name, value.toString());
    }

    /** Sets a whole number. */
    public Body set(String name, int value) {
        fields.put(name, value);
        return this;
    }

    /** Sets a length of time. */
    public Body set(String name, Duration value) {
        return set(name, value.toString());
    }

    /** Sets yes or no. */
    public Body set(String name, boolean value) {
        fields.put(name, value);
        return this;
    }

    /** Sets an instant, or takes the field out. */
    public Body set(String name, Optional<Instant> value) {
        return value.map(instant -> set(name, instant)).orElseGet(() -> without(name));
    }

    /** Says that there are no such fields any more, also of a part that stood before. */
    public Body without(String... names) {
        List.of(names).forEach(fields::putNull);
        return this;
    }

    /** Sets a list of texts. */
    public Body setTexts(String name, Collection<String> values) {
        ArrayNode array = fields.putArray(name);
        values.forEach(array::add);
        return this;
    }

    /** Sets a part of its own, which keeps what this version does not know. */
    public Body setPart(String name, Body value) {
        fields.set(name, merged(part(name).map(old -> old.fields), value));
        return this;
    }

    /** Sets a list of whole numbers. */
    public Body setNumbers(String name, List<Integer> values) {
        ArrayNode array = fields.putArray(name);
        values.forEach(array::add);
        return this;
    }

    /**
     * Sets a list of parts. A part that was there before, known by one of its fields, keeps what this version does not know.
     */
    public Body setParts(String name, String key, List<Body> values) {
        List<Body> before = parts(name);
        ArrayNode array = fields.putArray(name);
        for (Body value : values) {
            array.add(merged(
                    before.stream()
                            .map(old -> old.fields)
                            .filter(old -> value.fields.path(key).equals(old.path(key)))
                            .findFirst(),
                    value));
        }
        return this;
    }

    private static ObjectNode merged(Optional<ObjectNode> before, Body value) {
        ObjectNode part = before.map(ObjectNode::deepCopy).orElseGet(MAPPER::createObjectNode);
        part.setAll(value.fields);
        part.removeIf(JsonNode::isNull);
        return part;
    }

    private List<JsonNode> list(String name) {
        List<JsonNode> items = new ArrayList<>();
        value(name, JsonNode::isArray, "list").ifPresent(array -> array.forEach(items::add));
        return items;
    }

    private Optional<JsonNode> value(String name, Predicate<JsonNode> form, String what) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!form.test(value)) {
            throw corrupt(name + " is no " + what);
        }
        return Optional.of(value);
    }

    private static <T> T parsed(String name, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (DateTimeException e) {
            throw new CorruptRecordException("a body cannot be read: " + name + " is no date or instant", e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new CorruptRecordException("a body cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static CorruptRecordException corrupt(String why) {
        return new CorruptRecordException("a body cannot be read: " + why, null);
    }
}
