package io.copkit.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The checkout that this build runs in. */
final class Repository {

    static final Path ROOT = root();

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode", ".settings");

    private Repository() {}

    static List<Module> modules() {
        return Pattern.compile("<module>(.+?)</module>")
                .matcher(text(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> new Module(found.group(1)))
                .toList();
    }

    static Module module(String path) {
        return modules().stream()
                .filter(module -> module.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static List<Module> adapters() {
        return modules().stream()
                .filter(module -> module.path().startsWith("cop-examples/adapter-"))
                .toList();
    }

    /** All files below the root that are neither built nor a tool's. */
    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".ci"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** One module of the reactor, by its path from the root. */
    record Module(String path) {

        Path folder() {
            return ROOT.resolve(path);
        }

        Path classes() {
            return folder().resolve("target/classes");
        }

        String pom() {
            return text(folder().resolve("pom.xml"));
        }

        boolean published() {
            return !pom().contains("<maven.deploy.skip>true</maven.deploy.skip>");
        }
    }
}
