package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountTest {

    @TempDir
    Path folder;

    @Test
    void skipped_tests_are_named_with_their_reason() throws Exception {
        Path some = report("some", """
                <testcase name="runs" classname="io.A"/>
                <testcase name="waits" classname="io.A"><skipped message="no server"/></testcase>
                """);
        Path all = report("all", """
                <testcase name="" classname="io.B"><skipped message="no data"><![CDATA[trace]]></skipped></testcase>
                """);

        assertThat(TestCount.of(List.of(some, all)))
                .isEqualTo(
                        "Tests of the whole project: 3 run, 2 of them skipped:\n  io.A.waits (no server)\n  io.B (no data)");
    }

    @Test
    void the_reason_of_an_assumption_that_failed_is_the_first_line_of_its_trace() throws Exception {
        Path report = report("all", """
                <testcase name="waits" classname="io.A"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[\
                org.opentest4j.TestAbortedException: Assumption failed: no crash: memory ends
                	at io.A.waits(A.java:1)
                ]]></skipped></testcase>
                """);

        assertThat(TestCount.of(List.of(report)))
                .endsWith("1 run, 1 of them skipped:\n  io.A.waits (Assumption failed: no crash: memory ends)");
    }

    @Test
    void a_run_without_skips_says_so() throws Exception {
        Path report = report("all", "<testcase name=\"runs\" classname=\"io.A\"/>");

        assertThat(TestCount.of(List.of(report))).isEqualTo("Tests of the whole project: 1 run, 0 of them skipped");
    }

    private Path report(String name, String cases) throws Exception {
        return Files.writeString(folder.resolve(name + ".xml"), "<testsuite>" + cases + "</testsuite>");
    }
}
