package io.copkit.report.git;

import io.copkit.report.log.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for addresses and do not give them away: HMAC-SHA256 under a key. One address has one pseudonym under
 * one key; whoever does not have the key can neither read an address from a pseudonym nor find one by trying.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Pseudonyms implements Naming {

    /** The fewest bytes of a key: 128 bits cannot be tried out. */
    public static final int MIN_KEY_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int RANDOM_KEY_BYTES = 32;
    private static final int PSEUDONYM_BYTES = 6;

    private final Mac mac;

    private Pseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Under a key that nobody will ever have again: pseudonyms of two runs cannot be compared. */
    public static Pseudonyms underRandomKey() {
        byte[] key = new byte[RANDOM_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Pseudonyms(key);
    }

    /**
     * Under the bytes of a file: the same file gives the same pseudonyms in every run.
     *
     * @throws BadInputException if it cannot be read, or holds less than {@value #MIN_KEY_BYTES} bytes
     */
    public static Pseudonyms underKeyFrom(Path file) {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length < MIN_KEY_BYTES) {
                throw new BadInputException("short-key", file.toString(), Integer.toString(MIN_KEY_BYTES));
            }
            return new Pseudonyms(key);
        } catch (IOException e) {
            throw new BadInputException("unreadable-key", file.toString());
        }
    }

    @Override
    public String of(Signature person) {
        byte[] digest = mac.doFinal(person.identity().getBytes(StandardCharsets.UTF_8));
        return "p" + HexFormat.of().formatHex(digest, 0, PSEUDONYM_BYTES);
    }
}
