package io.copkit.storage.mvstore;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Cursors;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PagedQuery;
import io.copkit.storage.Slice;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's part of the sorted map. A key is the tenant, a letter and parts, compared by unsigned bytes: a text ends in
 * a zero byte, which no text holds, and a number has eight bytes with its sign turned round. Capital letters hold rows,
 * small ones the keys of rows in another order:
 *
 * <pre>
 * C community             c sortKey, id                     u dueAt, id
 * M community, member     m member, community               v dueAt, community, member
 * D community, type, id   d at, id, community, type         w dueAt, community, type, id    e community, at, id, type
 * T community, sequence   t recordedAt, community, sequence
 * A community, id         a occurredAt, community, id       b community, occurredAt, id     r retractedAt or recordedAt, …
 * B community, id: an instant, if it is burnt               H community, change id: its first sequence and fingerprint
 * </pre>
 */
record Table(MVMap<byte[], byte[]> map, String tenant) {

    /** The keys of a letter from one to another, neither of which is ever stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Range(char letter, byte[] from, byte[] to) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row<R>(byte[] key, R record) {}

    byte[] key(char letter, Object... parts) {
        return bytes(bytes(tenant), new byte[] {(byte) letter}, bytes(parts));
    }

    /** Parts one after another; an absent text is an empty one. */
    static byte[] bytes(@Nullable Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part == null) {
                out.write(0);
            } else if (part instanceof byte[] bytes) {
                out.writeBytes(bytes);
            } else if (part instanceof String text) {
                out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                out.write(0);
            } else {
                long number = part instanceof Instant instant ? instant.toEpochMilli() : (Long) part;
                out.writeBytes(
                        ByteBuffer.allocate(8).putLong(number ^ Long.MIN_VALUE).array());
            }
        }
        return out.toByteArray();
    }

    /** The number that a key ends in. */
    static long number(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - 8) ^ Long.MIN_VALUE;
    }

    /** Everything that begins with these parts. */
    Range under(char letter, Object... parts) {
        return during(Window.ALWAYS, letter, parts);
    }

    /** What begins with these parts and then an instant of the window. */
    Range during(Window window, char letter, Object... parts) {
        byte[] from = key(letter, parts);
        byte[] to = from.clone();
        to[to.length - 1]++;
        return new Range(
                letter,
                window.from() == null ? from : bytes(from, window.from()),
                window.to() == null ? to : bytes(from, window.to()));
    }

    /** The rows of some communities, or else all of another letter. */
    List<Range> ranges(Set<String> communities, Window window, char each, char all) {
        return communities.isEmpty()
                ? List.of(during(window, all))
                : communities.stream().map(id -> during(window, each, id)).toList();
    }

    <R extends Record> @Nullable R find(Class<R> type, char letter, Object... parts) {
        byte[] stored = map.get(key(letter, parts));
        return stored == null ? null : Codec.read(type, stored);
    }

    /** Takes a row away, puts another in its place, or both, under all their keys. */
    void replace(@Nullable Record before, @Nullable Record after) {
        if (before != null) {
            keys(before).forEach(map::remove);
        }
        if (after != null) {
            List<byte[]> keys = keys(after);
            keys.forEach(key -> map.put(key, keys.get(0)));
            map.put(keys.get(0), Codec.write(after));
        }
    }

    /** The rows of ranges, in the order of their keys; what is written meanwhile is not seen. */
    <R extends Record> Stream<R> rows(Class<R> type, List<Range> ranges) {
        return ranges.stream().flatMap(range -> rows(type, range, false)).map(Row::record);
    }

    /** The keys of a range whose values pass. */
    List<byte[]> keys(Range range, Predicate<byte[]> values) {
        Cursor<byte[], byte[]> cursor = map.cursor(range.from(), range.to(), false);
        return stream(cursor).filter(key -> values.test(cursor.getValue())).toList();
    }

    private static Stream<byte[]> stream(Cursor<byte[], byte[]> cursor) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false);
    }

    private <R extends Record> Stream<Row<R>> rows(Class<R> type, Range range, boolean backwards) {
        boolean isOrder = Character.isLowerCase(range.letter());
        Cursor<byte[], byte[]> cursor =
                map.cursor(backwards ? range.to() : range.from(), backwards ? range.from() : range.to(), backwards);
        return stream(cursor).map(key -> {
            byte[] value = cursor.getValue();
            return new Row<>(key, Codec.read(type, isOrder ? Objects.requireNonNull(map.get(value)) : value));
        });
    }

    /** A page of the rows of ascending ranges, or of one range backwards, that pass a filter. */
    <R extends Record> Slice<R> page(
            PagedQuery query, Class<R> type, List<Range> ranges, boolean backwards, Predicate<? super R> filter) {
        int limit = query.page().limit();
        String cursor = query.page().cursor();
        byte[] after = cursor == null
                ? new byte[0]
                : Cursors.decode(tenant, query, cursor).get(0).getBytes(StandardCharsets.ISO_8859_1);
        List<Row<R>> rows = ranges.stream()
                .map(range -> cursor == null ? range : beyond(range, after, backwards))
                .filter(range -> Arrays.compareUnsigned(range.from(), range.to()) < 0)
                .flatMap(range -> rows(type, range, backwards))
                .filter(row -> !Arrays.equals(row.key(), after) && filter.test(row.record()))
                .limit(limit + 1L)
                .toList();
        List<R> items = rows.stream().limit(limit).map(Row::record).toList();
        if (rows.size() <= limit) {
            return new Slice<>(items, null);
        }
        String last = new String(rows.get(limit - 1).key(), StandardCharsets.ISO_8859_1);
        return new Slice<>(items, Cursors.encode(tenant, query, List.of(last)));
    }

    private static Range beyond(Range range, byte[] after, boolean backwards) {
        boolean isBelow = Arrays.compareUnsigned(range.from(), after) < 0;
        boolean isAbove = Arrays.compareUnsigned(range.to(), after) > 0;
        return new Range(
                range.letter(),
                isBelow && !backwards ? after : range.from(),
                isAbove && backwards ? after : range.to());
    }

    /** The key of a row first, then those that order it otherwise. */
    private List<byte[]> keys(Record row) {
        if (row instanceof CommunityRecord c) {
            byte[] due = due('u', c, c.id());
            return keys(due, key('C', c.id()), key('c', c.sortKey(), c.id()));
        }
        if (row instanceof MembershipRecord m) {
            byte[] due = due('v', m, m.communityId(), m.memberId());
            return keys(due, key('M', m.communityId(), m.memberId()), key('m', m.memberId(), m.communityId()));
        }
        if (row instanceof DocumentRecord d) {
            byte[] key = key('D', d.communityId(), d.type(), d.id());
            byte[] byTime = key('d', d.at(), d.id(), d.communityId(), d.type());
            byte[] inCommunity = key('e', d.communityId(), d.at(), d.id(), d.type());
            return keys(due('w', d, d.communityId(), d.type(), d.id()), key, byTime, inCommunity);
        }
        if (row instanceof TransitionRecord t) {
            byte[] key = key('T', t.communityId(), t.sequence());
            return List.of(key, key('t', t.recordedAt(), t.communityId(), t.sequence()));
        }
        ActivityRecord a = (ActivityRecord) row;
        return List.of(
                key('A', a.communityId(), a.id()),
                key('a', a.occurredAt(), a.communityId(), a.id()),
                key('b', a.communityId(), a.occurredAt(), a.id()),
                key('r', Objects.requireNonNullElse(a.retractedAt(), a.recordedAt()), a.communityId(), a.id()));
    }

    private static List<byte[]> keys(byte @Nullable [] due, byte[]... others) {
        return Stream.concat(Stream.of(others), Stream.ofNullable(due)).toList();
    }

    private byte @Nullable [] due(char letter, StateRecord row, Object... id) {
        return row.dueAt() == null ? null : key(letter, row.dueAt(), bytes(id));
    }
}
