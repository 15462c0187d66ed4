package io.copkit.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** The closing lines of a build: how many tests ran, which were skipped and why, and what they covered. */
public final class Summary {

    private Summary() {}

    /** Prints the lines, and leaves them in a file: takes the project's root, JaCoCo's table of all modules, and that file. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        List<String> coverage = Files.readAllLines(Path.of(arguments[1]));
        List<String> lines = List.of(CoverageFigure.of(coverage), TestCount.of(reports(root)));
        lines.forEach(System.out::println);
        Files.write(Path.of(arguments[2]), lines);
    }

    private static List<Path> reports(Path root) throws IOException {
        PathMatcher report = root.getFileSystem().getPathMatcher("glob:**/target/surefire-reports/TEST-*.xml");
        try (Stream<Path> files = Files.find(root, 6, (file, attributes) -> report.matches(file))) {
            return files.sorted().toList();
        }
    }
}
