package io.copkit.storage.jdbc;

import java.util.ArrayList;
import java.util.List;

/** The one bit of JSON that the engines are asked for: an array of texts. */
final class JsonTexts {

    private final String json;
    private int at;

    private JsonTexts(String json) {
        this.json = json;
    }

    /**
     * Reads an array of texts.
     *
     * @throws IllegalStateException if it is anything else, such as an array that the engine has cut
     */
    static List<String> parse(String json) {
        try {
            return new JsonTexts(json).array();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalStateException("the engine gave no JSON array of texts", e);
        }
    }

    private List<String> array() {
        List<String> texts = new ArrayList<>();
        expect('[');
        for (char next = token(); next != ']'; next = token()) {
            if (next == ',') {
                next = token();
            }
            if (next != '"') {
                throw new IllegalStateException("the engine gave a JSON array of something else than texts");
            }
            texts.add(text());
        }
        return texts;
    }

    private void expect(char expected) {
        if (token() != expected) {
            throw new IllegalStateException("the engine gave no JSON array");
        }
    }

    private char token() {
        while (Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return json.charAt(at++);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (char c = json.charAt(at++); c != '"'; c = json.charAt(at++)) {
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        char c = json.charAt(at++);
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(json.substring(at, at += 4), 16);
            default -> c;
        };
    }
}
