package io.copkit.report.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A conversation with a browser in its DevTools protocol: commands with answers, and events of each session. */
final class DevTools implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 60;

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> sessions = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;

    static DevTools at(URI address) {
        DevTools tools = new DevTools();
        tools.socket = await(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools));
        return tools;
    }

    /** What a session tells by itself goes to a listener, on a thread of the connection. */
    void listen(String session, Consumer<JsonNode> events) {
        sessions.put(session, events);
    }

    /** Sends a command to the browser itself and returns the answer. */
    JsonNode ask(String method, Map<String, ?> parameters) {
        return await(send(null, method, parameters));
    }

    /** Sends a command to a session and returns the answer. */
    JsonNode ask(String session, String method, Map<String, ?> parameters) {
        return await(send(session, method, parameters));
    }

    private CompletableFuture<JsonNode> send(@Nullable String session, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        await(open().sendText(command.toString(), true));
        return answer;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            take(whole);
        }
        from.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        waiting.values().forEach(answer -> answer.completeExceptionally(error));
    }

    private void take(String whole) {
        try {
            JsonNode told = JSON.readTree(whole);
            if (!told.has("id")) {
                sessions.getOrDefault(told.path("sessionId").asText(), unheard -> {})
                        .accept(told);
                return;
            }
            CompletableFuture<JsonNode> answer = waiting.remove(told.get("id").intValue());
            if (answer != null && told.has("error")) {
                answer.completeExceptionally(
                        new IllegalStateException(told.get("error").toString()));
            } else if (answer != null) {
                answer.complete(told.path("result"));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the browser speaks JSON", e);
        }
    }

    private WebSocket open() {
        if (socket == null) {
            throw new IllegalStateException("not connected yet");
        }
        return socket;
    }

    void close() {
        open().abort();
    }

    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer from the browser", e);
        }
    }
}
