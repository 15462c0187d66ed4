package io.copkit.benchmarks.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What recording takes at the least: texts are made ordinals in hash tables, rows go into columns, a repeated id is known. No
 * right is checked, no length, nobody reads meanwhile.
 */
final class PlainRecorder {

    private final Map<String, Columns> communities = new HashMap<>();

    int record(String community, String id, String member, String kind, String thread, long at) {
        return communities.computeIfAbsent(community, each -> new Columns()).add(id, member, kind, thread, at);
    }

    private static final class Columns {

        private final Map<String, Integer> ids = new HashMap<>();
        private final Map<String, Integer> members = new HashMap<>();
        private final Map<String, Integer> kinds = new HashMap<>();
        private final Map<String, Integer> threads = new HashMap<>();
        private int[] member = new int[16];
        private int[] kind = new int[16];
        private int[] thread = new int[16];
        private long[] occurredAt = new long[16];

        int add(String id, String memberId, String kindCode, String threadId, long at) {
            int row = ids.size();
            if (ids.putIfAbsent(id, row) != null) {
                return -1;
            }
            if (row == member.length) {
                member = Arrays.copyOf(member, 2 * row);
                kind = Arrays.copyOf(kind, 2 * row);
                thread = Arrays.copyOf(thread, 2 * row);
                occurredAt = Arrays.copyOf(occurredAt, 2 * row);
            }
            member[row] = ordinal(members, memberId);
            kind[row] = ordinal(kinds, kindCode);
            thread[row] = ordinal(threads, threadId);
            occurredAt[row] = at;
            return row;
        }

        private static int ordinal(Map<String, Integer> names, String name) {
            Integer known = names.putIfAbsent(name, names.size());
            return known == null ? names.size() - 1 : known;
        }
    }
}
