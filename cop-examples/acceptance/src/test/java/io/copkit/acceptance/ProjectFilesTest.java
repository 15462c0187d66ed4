package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectFilesTest {

    /** Taken apart, so that this file may stand among the others. */
    private static final List<String> NOT_OF_THE_PROJECT =
            List.of("/wo" + "rk/", "/tmp/" + "wt", "repo.maven." + "apache.org", "TO" + "DO", "FIX" + "ME");

    @Test
    void the_project_speaks_only_of_itself() {
        List<Path> texts =
                Repository.files().stream().filter(ProjectFilesTest::isText).toList();

        assertThat(texts)
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(NOT_OF_THE_PROJECT).noneMatch(Repository.text(file)::contains));
    }

    private static boolean isText(Path file) {
        return Stream.of(".java", ".md", ".xml", ".sql", ".properties", ".html", "run", "guards")
                .anyMatch(file.toString()::endsWith);
    }
}
