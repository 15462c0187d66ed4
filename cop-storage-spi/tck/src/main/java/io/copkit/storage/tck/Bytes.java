package io.copkit.storage.tck;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of ids, said once more in the plainest way, so that it does not rest on the SPI's own comparator. */
final class Bytes {

    static final Comparator<String> ORDER = Comparator.comparing(Bytes::of, Arrays::compareUnsigned);

    private Bytes() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean contain(byte[] all, String text) {
        byte[] part = of(text);
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
