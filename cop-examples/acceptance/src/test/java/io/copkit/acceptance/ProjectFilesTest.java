package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectFilesTest {

    private static final Pattern SWITCHED_OFF = Pattern.compile("<([\\w.]*skip[\\w.]*)>true<");

    /** Taken apart, so that this file may stand among the others. */
    private static final List<String> NOT_OF_THE_PROJECT =
            List.of("/wo" + "rk/", "/tmp/" + "wt", "repo.maven." + "apache.org", "TO" + "DO", "FIX" + "ME");

    @Test
    void no_module_switches_a_check_off() {
        assertThat(Repository.modules())
                .allSatisfy(module -> assertThat(
                                SWITCHED_OFF.matcher(module.pom()).results().map(found -> found.group(1)))
                        .isSubsetOf("maven.deploy.skip"));
    }

    @Test
    void a_check_that_is_switched_off_is_seen() {
        assertThat(SWITCHED_OFF
                        .matcher("<maven.javadoc.skip>true</maven.javadoc.skip>")
                        .find())
                .isTrue();
    }

    @Test
    void the_project_speaks_only_of_itself() {
        List<Path> texts =
                Repository.files().stream().filter(ProjectFilesTest::isText).toList();

        assertThat(texts)
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(NOT_OF_THE_PROJECT).noneMatch(Repository.text(file)::contains));
    }

    @Test
    void the_continuous_build_runs_the_test_command_of_the_readme() {
        String readme = Repository.text(Repository.ROOT.resolve("README.md"));
        Stream<String> commands = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```")
                .matcher(readme)
                .results()
                .map(block -> block.group(1).strip());

        String testCommand = commands.skip(1).findFirst().orElseThrow();

        assertThat(testCommand).startsWith("mvn ").endsWith(" verify");
        assertThat(Repository.text(Repository.ROOT.resolve(".ci/run"))).contains("\n" + testCommand + " </dev/null\n");
    }

    private static boolean isText(Path file) {
        return Stream.of(".java", ".md", ".xml", ".sql", ".properties", ".html", "run", "guards")
                .anyMatch(file.toString()::endsWith);
    }
}
