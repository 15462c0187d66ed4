package io.copkit.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRACT.md and the tests of the kit, one to one. */
class RulesTest {

    private static final Path CONTRACT = Path.of("..", "CONTRACT.md");
    private static final Path CLASSES = Path.of("target", "classes", "io", "copkit", "storage", "tck");

    @Test
    void every_rule_has_one_test_and_every_test_one_rule() throws IOException {
        List<String> rules = Pattern.compile("^- \\*\\*(R\\d\\d)\\*\\* ", Pattern.MULTILINE)
                .matcher(Files.readString(CONTRACT))
                .results()
                .map(rule -> rule.group(1))
                .toList();

        List<String> tested = tests().map(test -> test.substring(0, 3)).sorted().toList();

        assertThat(rules)
                .hasSizeGreaterThanOrEqualTo(45)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(tested).containsExactlyElementsOf(rules);
    }

    @Test
    void every_test_begins_with_its_rule_and_names_no_other() {
        assertThat(tests()).allMatch(test -> test.matches("R\\d\\d(_[a-z0-9]+)+"));
        assertThat(tests())
                .allSatisfy(test -> assertThat(Pattern.compile("R\\d\\d")
                                .matcher(test)
                                .results()
                                .map(MatchResult::group))
                        .hasSize(1));
    }

    @Test
    void every_contract_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Contract.class") && !name.equals("StorageContract.class")))
                    .containsExactlyInAnyOrderElementsOf(StorageContracts.all().stream()
                            .map(contract -> contract.getSimpleName() + ".class")
                            .toList());
        }
    }

    @Test
    void contracts_are_flat_and_made_to_be_extended() {
        assertThat(StorageContracts.all()).allSatisfy(contract -> {
            assertThat(Modifier.isAbstract(contract.getModifiers())).isTrue();
            assertThat(contract.getSuperclass()).isEqualTo(StorageContract.class);
            assertThat(contract.getDeclaredClasses())
                    .noneMatch(nested -> nested.isAnnotationPresent(org.junit.jupiter.api.Nested.class));
        });
    }

    private static Stream<String> tests() {
        return StorageContracts.all().stream()
                .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName);
    }
}
