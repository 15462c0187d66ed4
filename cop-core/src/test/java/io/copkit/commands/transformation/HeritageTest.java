package io.copkit.commands.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.copkit.LibraryTypes;
import io.copkit.commands.DocumentMapping;
import io.copkit.storage.DocumentRecord;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new type of document is decided upon here, or these tests fail: is it what a community has made, or how it governs itself? */
class HeritageTest {

    private static final Set<String> GOING_ALONG =
            Set.of("glossary-term", "norm", "norm_edition", "space", "tool", "tool_rating");

    private static final Set<String> JOINED = Set.of("themes");

    private static final Set<String> KEPT_IN_NO_COMMUNITY = Set.of(
            "blueprint",
            "blueprint-version",
            "bulk_operation",
            "claim:slug",
            "descent",
            "lifecycle_model",
            "link",
            "place",
            "reshaping",
            "structure-plan");

    /** Written by hand: claims of slugs, what was abandoned for them, and marks of what was taken back. */
    private static final Set<String> WITHOUT_MAPPING = Set.of("claim:slug", "founding", Scopes.UNDONE);

    @Test
    void LO1_of_every_type_of_document_it_is_decided_whether_it_goes_along() {
        Set<String> decided = new TreeSet<>(Heritage.STAYING);
        List.of(GOING_ALONG, JOINED, KEPT_IN_NO_COMMUNITY).forEach(decided::addAll);

        assertThat(types()).containsExactlyInAnyOrderElementsOf(decided);
        assertThat(decided)
                .as("decided once each")
                .hasSize(Heritage.STAYING.size() + GOING_ALONG.size() + JOINED.size() + KEPT_IN_NO_COMMUNITY.size());
    }

    @Test
    void LO1_what_goes_along_is_what_was_decided() {
        Set<String> going = types().stream()
                .filter(type -> Heritage.goes(record(type)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(going).containsExactlyInAnyOrderElementsOf(Sets.union(GOING_ALONG, KEPT_IN_NO_COMMUNITY));
    }

    @Test
    void LO1_nobody_writes_documents_of_a_type_that_no_mapping_tells_of() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(source -> read(source).contains("new DocumentRecord(")))
                    .extracting(source -> source.getFileName().toString())
                    .as("those that copy, and those without a mapping")
                    .containsExactlyInAnyOrder(
                            "DocumentMapping.java", "Image.java", "Rehoming.java", "Scopes.java", "SlugClaims.java");
        }
    }

    private static Set<String> types() {
        Set<String> types = new TreeSet<>(WITHOUT_MAPPING);
        LibraryTypes.names().stream()
                .map(HeritageTest::load)
                .filter(type ->
                        DocumentMapping.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .flatMap(HeritageTest::instances)
                .forEach(mapping -> types.add(mapping.type()));
        return types;
    }

    /** A mapping stands in constants of its own, or anybody can make one. */
    private static Stream<DocumentMapping<?>> instances(Class<?> type) {
        List<DocumentMapping<?>> constants = Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .<DocumentMapping<?>>map(HeritageTest::value)
                .toList();
        return constants.isEmpty() ? Stream.of(made(type)) : constants.stream();
    }

    private static DocumentMapping<?> value(Field constant) {
        try {
            constant.setAccessible(true);
            return (DocumentMapping<?>) constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("not readable: " + constant, e);
        }
    }

    private static DocumentMapping<?> made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (DocumentMapping<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("give it a constant, so that its type is known: " + type, e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, HeritageTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DocumentRecord record(String type) {
        return new DocumentRecord(
                "c-1", type, "d-1", 1, null, null, "there", Instant.EPOCH, null, Set.of(), List.of(), "{\"schema\":1}");
    }
}
