package io.copkit.commands.bulk;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.copkit.CommunityId;
import io.copkit.membership.BulkItem;
import io.copkit.role.GrantTerms;
import io.copkit.role.Role;
import io.copkit.role.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * An operation of many steps, as it was begun.
 *
 * @param id its id
 * @param shape a checksum of what was asked for, without the people, whom it must not give away
 * @param begunAt when it was begun
 */
record Operation(String id, String shape, Instant begunAt) {

    /** The checksum of a list of items. */
    static String shape(List<BulkItem> items) {
        Hasher hasher = Hashing.sha256().newHasher().putInt(items.size());
        for (BulkItem item : items) {
            put(hasher, item.getClass().getSimpleName());
            put(hasher, item.community().value());
            put(hasher, terms(item));
        }
        return hasher.hash().toString();
    }

    /** The checksum of a sync, whose items differ from call to call. */
    static String shape(CommunityId community, String source) {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, community.value());
        put(hasher, source);
        return hasher.hash().toString();
    }

    private static String terms(BulkItem item) {
        if (item instanceof BulkItem.Belong belong) {
            return belong.from() + " " + belong.to()
                    + belong.roles().stream().map(Role::code).toList();
        } else if (item instanceof BulkItem.Appoint appoint) {
            return appoint.role().code() + " " + appoint.terms().until() + scopes(appoint.terms());
        } else if (item instanceof BulkItem.Revoke revoke) {
            return revoke.role().code();
        } else if (item instanceof BulkItem.Remove remove) {
            return remove.measure().reason().code();
        } else if (item instanceof BulkItem.Vouch vouch) {
            return vouch.source().code();
        }
        return item instanceof BulkItem.Withdraw withdraw ? withdraw.source().code() : "";
    }

    private static String scopes(GrantTerms terms) {
        return terms.scopes().isEmpty()
                ? ""
                : terms.scopes().stream().map(Scope::toString).sorted().toList().toString();
    }

    private static void put(Hasher hasher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
    }
}
