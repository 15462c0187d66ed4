package io.copkit;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Gives the secrets that open invitations. Must be safe for use by many threads, and nobody may be able to guess what it
 * gives.
 */
@FunctionalInterface
public interface SecretSource {

    /** A new secret: 16 to 128 characters that can stand in an address of the web. */
    String next();

    /** Secrets of 256 random bits, the default. */
    static SecretSource random() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }
}
