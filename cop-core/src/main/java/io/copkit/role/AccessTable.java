package io.copkit.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, laid out for the check: a key is found by open addressing and points at a profile; each profile has a
 * mask with one bit for each permission. All who may do the same share a profile, so that the masks of a large community
 * fit into a cache.
 *
 * @param <K> what a standing is found by
 */
final class AccessTable<K> {

    private static final Permission[] PERMISSIONS = Permission.values();
    private static final int WORDS = (PERMISSIONS.length + Long.SIZE - 1) / Long.SIZE;

    /** Any odd number with bits all over; hash codes of ids that count up would stand side by side without. */
    private static final int SPREAD = 0x9E3779B9;

    private final List<K> keys;
    private final List<Optional<Standing>> standings;
    /** By hash: the index of a key and one more; 0 where there is none. */
    private final int[] slots;
    /** By hash: the key itself, side by side with its index, so that finding it takes no step through a list. */
    private final @Nullable Object[] found;
    /** By index and one more: where the mask begins; the stranger's comes first. */
    private final int[] starts;

    private final long[] masks;

    /**
     * Lays standings out.
     *
     * @param known the standing of each key; empty where it is not understood, and nothing is allowed
     * @param stranger what somebody may do who is not among the keys
     * @param member what somebody with a standing may do in the community as a whole
     */
    AccessTable(
            Map<K, Optional<Standing>> known,
            Predicate<Permission> stranger,
            BiPredicate<Standing, Permission> member) {
        this.keys = List.copyOf(known.keySet());
        this.standings = keys.stream().map(known::get).toList();
        this.slots = new int[Integer.highestOneBit(keys.size() + 1) * 4];
        this.found = new Object[slots.length];
        this.starts = new int[keys.size() + 1];
        List<Predicate<Permission>> rows = new ArrayList<>(List.of(stranger));
        Map<Optional<Standing.Profile>, Integer> profiles = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Optional<Standing> standing = standings.get(i);
            starts[i + 1] = profiles.computeIfAbsent(standing.map(Standing::profile), profile -> {
                rows.add(permission ->
                        standing.filter(some -> member.test(some, permission)).isPresent());
                return (rows.size() - 1) * WORDS;
            });
            int slot = slot(keys.get(i));
            slots[slot] = i + 1;
            found[slot] = keys.get(i);
        }
        this.masks = new long[rows.size() * WORDS];
        for (int row = 0; row < rows.size(); row++) {
            for (Permission permission : PERMISSIONS) {
                if (rows.get(row).test(permission)) {
                    int bit = bit(permission);
                    masks[row * WORDS + (bit >>> 6)] |= 1L << bit;
                }
            }
        }
    }

    List<K> keys() {
        return keys;
    }

    /** The index of a key; -1 if there is none. */
    int index(K key) {
        return slots[slot(key)] - 1;
    }

    /** What somebody is, by the index of the key; empty for a stranger, or where it is not understood. */
    Optional<Standing> standing(int index) {
        return index < 0 ? Optional.empty() : standings.get(index);
    }

    /** Two array reads and a test of a bit. */
    boolean allows(int index, Permission permission) {
        int bit = bit(permission);
        return (masks[starts[index + 1] + (bit >>> 6)] & (1L << bit)) != 0;
    }

    /** The bit of a permission: never stored, so that it may be another one in the next version. */
    @SuppressWarnings("EnumOrdinal")
    private static int bit(Permission permission) {
        return permission.ordinal();
    }

    /** Where a key stands, or would. */
    private int slot(K key) {
        int last = slots.length - 1;
        int hash = key.hashCode() * SPREAD;
        int slot = (hash ^ (hash >>> 15)) & last;
        Object there = found[slot];
        while (there != null && there != key && !there.equals(key)) {
            slot = (slot + 1) & last;
            there = found[slot];
        }
        return slot;
    }
}
