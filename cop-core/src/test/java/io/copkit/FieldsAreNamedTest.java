package io.copkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.internal.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a refusal complains about by the name of a field has a name that people read, in both languages. */
class FieldsAreNamedTest {

    private static final Pattern FIELD = Pattern.compile(
            "(?:\\.(?:needed|line|prose|range|tooMany)\\(|\"field\", |\\bsize\\()" + "\\s*\"([a-z_.]+)\"(?=\\s*,)");
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void every_field_that_a_rule_names_has_a_name_in_both_languages() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("RefusalCode.java"))
                    .forEach(path -> fields.addAll(fields(read(path))));
        }

        assertThat(fields).hasSizeGreaterThan(40);
        for (Locale language : Set.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(fields)
                    .as("fields without a name in %s", language)
                    .filteredOn(field -> !Messages.bundle(language).containsKey("field." + field))
                    .isEmpty();
        }
    }

    private static Set<String> fields(String source) {
        return FIELD.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
