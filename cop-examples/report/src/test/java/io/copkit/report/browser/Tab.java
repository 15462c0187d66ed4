package io.copkit.report.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;

/** A page in a browser: what it shows, what it complains about, and what it asks the world for. */
public final class Tab implements AutoCloseable {

    private static final int TALLEST = 16_000;

    private final DevTools tools;
    private final String target;
    private final String session;
    private final int width;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<JsonNode> loaded = new CompletableFuture<>();

    private Tab(DevTools tools, String target, String session, int width) {
        this.tools = tools;
        this.target = target;
        this.session = session;
        this.width = width;
    }

    static Tab in(DevTools tools, int width, int height) {
        String target = tools.ask("Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        String session = tools.ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        Tab tab = new Tab(tools, target, session, width);
        tools.listen(session, tab::hear);
        List.of("Page", "Runtime", "Log", "Network").forEach(domain -> tab.ask(domain + ".enable", Map.of()));
        tab.resize(height);
        return tab;
    }

    private void hear(JsonNode event) {
        JsonNode parameters = event.path("params");
        switch (event.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.complete(parameters);
            case "Runtime.exceptionThrown" ->
                complaints.add(parameters.path("exceptionDetails").toString());
            case "Network.requestWillBeSent" ->
                requests.add(parameters.at("/request/url").asText());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert")
                        .contains(parameters.path("type").asText())) {
                    complaints.add(parameters.path("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                if (List.of("error", "warning")
                        .contains(parameters.at("/entry/level").asText())) {
                    complaints.add(parameters.at("/entry/text").asText());
                }
            }
            default -> {}
        }
    }

    /** Goes to a page, waits until it has loaded, and makes room for all of it. */
    public Tab go(URI page) {
        loaded = new CompletableFuture<>();
        ask("Page.navigate", Map.of("url", page.toString()));
        DevTools.await(loaded);
        evaluate(checks());
        return showWhole();
    }

    /** Makes the window as high as the page. */
    public Tab showWhole() {
        resize(Math.min(
                TALLEST, evaluate("document.documentElement.scrollHeight").asInt()));
        return this;
    }

    private void resize(int height) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static String checks() {
        try (InputStream in = Tab.class.getResourceAsStream("checks.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page complained of in the console, warnings included. */
    public List<String> complaints() {
        evaluate("1");
        return List.copyOf(complaints);
    }

    /** Every address that the page asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The value of an expression. */
    public JsonNode evaluate(String expression) {
        JsonNode answer =
                ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.at("/result/value");
    }

    /** The texts of a list that an expression gives. */
    public List<String> texts(String expression) {
        Stream<JsonNode> values = StreamSupport.stream(evaluate(expression).spliterator(), false);
        return values.map(JsonNode::asText).toList();
    }

    /** Presses a key and lets it go. */
    public Tab press(String key, int code) {
        String text = key.equals("Enter") ? "\r" : "";
        for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            ask(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        }
        return this;
    }

    /** Shows the page as {@code screen} or {@code print}, by day ({@code light}) or by night ({@code dark}). */
    public Tab as(String medium, String scheme) {
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** A picture of what is to be seen, as PNG. */
    public byte[] png() {
        String data = ask("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asText();
        return Base64.getDecoder().decode(data);
    }

    /** The pages that a printer would get, as PDF. */
    public byte[] pdf() {
        String data = ask(
                        "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true))
                .path("data")
                .asText();
        return Base64.getDecoder().decode(data);
    }

    /** A picture of what is to be seen. */
    public static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        return tools.ask(session, method, parameters);
    }

    @Override
    public void close() {
        tools.ask("Target.closeTarget", Map.of("targetId", target));
    }
}
