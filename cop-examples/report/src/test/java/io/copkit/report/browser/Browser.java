package io.copkit.report.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A browser of the Chromium family that runs without a window. It is the one that the system property {@code
 * copkit.browser} names, or the first on the path.
 */
public final class Browser implements AutoCloseable {

    private static final String PROPERTY = "copkit.browser";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final List<String> ALONE = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final DevTools tools;

    private Browser(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** Where the program is, if there is one. */
    public static Optional<Path> program() {
        String named = System.getProperty(PROPERTY);
        return named != null ? Optional.of(Path.of(named)) : onThePath();
    }

    private static Optional<Path> onThePath() {
        List<Path> folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts one.
     *
     * @param profile an empty folder for what it keeps
     */
    public static Browser start(Path program, Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(ALONE);
        command.add("--user-data-dir=" + profile);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<URI> listening = new CompletableFuture<>();
        Thread reader = new Thread(() -> follow(process.errorReader(StandardCharsets.UTF_8), listening));
        reader.setDaemon(true);
        reader.start();
        try {
            return new Browser(process, DevTools.at(DevTools.await(listening)));
        } catch (IllegalStateException silent) {
            process.destroyForcibly();
            throw silent;
        }
    }

    /** Reads to the end, or the browser would wait for a reader; tells where it listens, or that it never said so. */
    private static void follow(BufferedReader messages, CompletableFuture<URI> listening) {
        StringBuilder said = new StringBuilder();
        try (messages) {
            for (String line = messages.readLine(); line != null; line = messages.readLine()) {
                said.append(line).append('\n');
                Matcher address = LISTENING.matcher(line);
                if (address.find()) {
                    listening.complete(URI.create(address.group(1)));
                }
            }
        } catch (IOException e) {
            listening.completeExceptionally(new UncheckedIOException(e));
        }
        listening.completeExceptionally(new IllegalStateException("the browser ended, and said: " + said));
    }

    /** Opens an empty page of this size. */
    public Tab open(int width, int height) {
        return Tab.in(tools, width, height);
    }

    /** Ends it; it takes along what it has started. */
    @Override
    public void close() {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
