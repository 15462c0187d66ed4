package io.copkit.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java blocks of a Markdown page, each with the source region that the comment above it names:
 * {@code <!-- snippet: path/from/the/root/File.java#region -->}. In the source the region stands between
 * {@code // region name} and {@code // endregion}.
 */
final class Snippets {

    private static final Pattern ORIGIN = Pattern.compile("<!-- snippet: (\\S+)#(\\S+) -->");

    private Snippets() {}

    /** One block: where it stands, what it says, and where it says it comes from. */
    record Block(int line, String code, Optional<Origin> origin) {}

    /** A region of a source file. */
    record Origin(String path, String region) {}

    static List<Block> javaBlocks(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Block> blocks = new ArrayList<>();
        for (int start = 0; start < lines.size(); start++) {
            if (lines.get(start).strip().startsWith("```java")) {
                int end = start + 1;
                while (!lines.get(end).strip().equals("```")) {
                    end++;
                }
                blocks.add(new Block(
                        start + 1,
                        dedented(lines.subList(start + 1, end)),
                        origin(start == 0 ? "" : lines.get(start - 1))));
                start = end;
            }
        }
        return blocks;
    }

    static Optional<String> region(String source, String name) {
        List<String> lines = source.lines().toList();
        for (int start = 0; start < lines.size(); start++) {
            if (lines.get(start).strip().equals("// region " + name)) {
                int end = start + 1;
                while (!lines.get(end).strip().equals("// endregion")) {
                    end++;
                }
                return Optional.of(dedented(lines.subList(start + 1, end)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Origin> origin(String line) {
        Matcher found = ORIGIN.matcher(line.strip());
        return found.matches() ? Optional.of(new Origin(found.group(1), found.group(2))) : Optional.empty();
    }

    private static String dedented(List<String> lines) {
        return String.join("\n", lines).stripIndent().strip();
    }

    /** Whether tests run the file: it is one, or the tests beside it name its class. */
    static boolean isRunByTests(Path source, List<Path> files) {
        if (isTest(source)) {
            return true;
        }
        String type = source.getFileName().toString().replace(".java", "");
        Path module = source;
        while (!module.getFileName().toString().equals("src")) {
            module = module.getParent();
        }
        Path tests = module.resolve("test");
        Pattern mention = Pattern.compile("\\b" + type + "\\b");
        return files.stream()
                .filter(file -> file.startsWith(tests) && isTest(file))
                .anyMatch(file -> mention.matcher(Repository.text(file)).find());
    }

    private static boolean isTest(Path file) {
        return file.toString().endsWith("Test.java");
    }
}
