package io.copkit.report.csv;

import io.copkit.report.log.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds where a file stops being UTF-8. A reader that decodes ahead cannot tell, so the file is gone through once more,
 * byte by byte.
 */
final class EncodingFault {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(4);
    private final CharBuffer chars = CharBuffer.allocate(2);

    private long line = 1;
    private long column = 1;
    private boolean quoted;
    private boolean afterReturn;

    private EncodingFault() {}

    /** The fault of a file that is known to have one. */
    static BadInputException in(Path file) {
        EncodingFault fault = new EncodingFault();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0 && fault.decodes((byte) next); next = in.read()) {
                // The position is moved on by each character that is complete.
            }
        } catch (IOException e) {
            return new BadInputException("unreadable-file", file.toString());
        }
        return new BadInputException(
                "bad-encoding", file.toString(), String.valueOf(fault.line), String.valueOf(fault.column));
    }

    private boolean decodes(byte next) {
        bytes.put(next).flip();
        CoderResult result = decoder.decode(bytes, chars, false);
        bytes.compact();
        chars.flip();
        while (chars.hasRemaining()) {
            move(chars.get());
        }
        chars.clear();
        return !result.isError();
    }

    private void move(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            column++;
        } else if (!quoted && (c == '\r' || c == '\n')) {
            column = 1;
        }
    }
}
