package io.copkit.commands.membership;

import com.google.common.hash.Hashing;
import io.copkit.commands.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is kept of secrets and addresses: a hash that shows neither. */
final class Secrets {

    private Secrets() {}

    /** Nobody finds a secret of 128 bits or more from its hash. */
    static String hash(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    }

    /** Addresses can be guessed, so their hash needs a key that the storage does not know. */
    static String hashOfAddress(Settings settings, String address) {
        byte[] key = settings.addressKey()
                .orElseThrow(() -> new IllegalStateException(
                        "set a key for addresses when building, to invite people by their addresses"));
        return Hashing.hmacSha256(key)
                .hashString(address.strip().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                .toString();
    }
}
