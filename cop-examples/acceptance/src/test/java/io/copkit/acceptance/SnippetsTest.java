package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.copkit.acceptance.Snippets.Block;
import io.copkit.acceptance.Snippets.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every Java block of every page is a region of a compiled file that tests run. */
class SnippetsTest {

    private static final List<Path> FILES = Repository.files();

    @TestFactory
    Stream<DynamicTest> every_java_block_is_compiled_and_run() {
        return FILES.stream()
                .filter(file -> file.toString().endsWith(".md"))
                .flatMap(page -> Snippets.javaBlocks(Repository.text(page)).stream()
                        .map(block -> dynamicTest(
                                Repository.ROOT.relativize(page) + ":" + block.line(), () -> check(block))));
    }

    @Test
    void the_readme_shows_how_to_embed_and_the_guide_how_to_write_an_adapter() {
        assertThat(Snippets.javaBlocks(Repository.text(Repository.ROOT.resolve("README.md"))))
                .isNotEmpty();
        assertThat(Snippets.javaBlocks(Repository.text(Repository.ROOT.resolve("cop-storage-spi/README.md"))))
                .isNotEmpty();
    }

    @Test
    void a_block_is_read_with_the_origin_above_it() {
        String page = """
                Text.

                <!-- snippet: some/File.java#part -->
                ```java
                  int a = 1;
                    a++;
                ```
                ```java
                int b;
                ```
                """;

        assertThat(Snippets.javaBlocks(page))
                .containsExactly(
                        new Block(4, "int a = 1;\n  a++;", Optional.of(new Origin("some/File.java", "part"))),
                        new Block(8, "int b;", Optional.empty()));
    }

    @Test
    void a_region_is_cut_out_of_its_source() {
        String source = """
                class File {
                    // region part
                    int a = 1;
                      a++;
                    // endregion
                }
                """;

        assertThat(Snippets.region(source, "part")).contains("int a = 1;\n  a++;");
        assertThat(Snippets.region(source, "other")).isEmpty();
    }

    @Test
    void a_source_that_no_test_names_is_not_run() {
        Path run = Repository.ROOT.resolve(
                "cop-examples/acceptance/src/main/java/io/copkit/acceptance/CoverageFigure.java");
        Path notRun = run.resolveSibling("Nobody" + "NamesMe.java");

        assertThat(Snippets.isRunByTests(run, FILES)).isTrue();
        assertThat(Snippets.isRunByTests(notRun, FILES)).isFalse();
    }

    private static void check(Block block) {
        assertThat(block.origin())
                .as("a comment <!-- snippet: path/File.java#region --> above the block")
                .isPresent();
        Origin origin = block.origin().orElseThrow();
        Path source = Repository.ROOT.resolve(origin.path());

        assertThat(Snippets.region(Repository.text(source), origin.region()))
                .as("// region %s in %s", origin.region(), origin.path())
                .contains(block.code());
        assertThat(Snippets.isRunByTests(source, FILES))
                .as("a test beside %s that runs it", origin.path())
                .isTrue();
    }
}
