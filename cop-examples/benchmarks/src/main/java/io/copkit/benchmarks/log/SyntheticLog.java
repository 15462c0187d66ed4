package io.copkit.benchmarks.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two years of activity of 100,000 people in 2,000 communities, in order of time, the same rows from the same seed: sizes
 * of communities fall off as a power from 20,000 members to 30, most of what is done is done by few, half of it are
 * answers in threads of some seven activities.
 */
final class SyntheticLog {

    static final int COMMUNITIES = 2_000;
    static final int PEOPLE = 100_000;
    static final int NOBODY = -1;
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    static final List<String> KINDS = List.of("post", "answer", "react", "share", "edit", "attend", "welcome", "read");

    private static final int LARGEST = 20_000;
    private static final int SMALLEST = 30;
    private static final double FALL = 0.83;
    private static final int RECENT_THREADS = 8;
    private static final double OPENS = 0.08;
    private static final double ANSWERS = 0.60;

    /** A number without a common divisor with {@link #PEOPLE}, so that no member is met twice in a community. */
    private static final int STRIDE = 7_919;

    private static final long SEED = 20_240_101;

    private final int rows;
    private final long from;
    private final long span;

    /** For each community the number of memberships before its own; behind the last their sum. */
    private final int[] firstMembership = new int[COMMUNITIES + 1];

    /** A log of so many rows over two years. */
    SyntheticLog(int rows) {
        this(rows, START, END);
    }

    /** A log of so many rows from an instant up to another. */
    SyntheticLog(int rows, Instant from, Instant to) {
        this.rows = rows;
        this.from = from.toEpochMilli();
        this.span = Duration.between(from, to).toMillis();
        for (int c = 0; c < COMMUNITIES; c++) {
            firstMembership[c + 1] = firstMembership[c] + members(c);
        }
    }

    /** Receives the rows one after the other; thread and target may be {@link #NOBODY}. */
    interface Reader {
        void row(int number, int community, int person, int kind, int target, int thread, long at);
    }

    /** How many people are members of a community; the first is the largest. */
    static int members(int community) {
        return Math.max(SMALLEST, (int) (LARGEST / Math.pow(community + 1, FALL)));
    }

    private int memberships() {
        return firstMembership[COMMUNITIES];
    }

    /** A community of about as many members. */
    static int communityOf(int members) {
        int community = 0;
        while (members(community) > members) {
            community++;
        }
        return community;
    }

    /** Gives all rows. */
    void read(Reader reader) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[][] threads = new int[COMMUNITIES][RECENT_THREADS];
        int[][] openers = new int[COMMUNITIES][RECENT_THREADS];
        for (int[] recent : threads) {
            Arrays.fill(recent, NOBODY);
        }
        int opened = 0;
        for (int number = 0; number < rows; number++) {
            long at = from + (long) ((double) span * number / rows);
            int community = community(random.nextInt(memberships()));
            double rank = random.nextDouble();
            int person = person(community, (int) (members(community) * rank * rank));
            int place = random.nextInt(RECENT_THREADS);
            double what = random.nextDouble();
            if (what < OPENS) {
                threads[community][place] = opened;
                openers[community][place] = person;
                reader.row(number, community, person, 0, NOBODY, opened++, at);
            } else if (what < ANSWERS && threads[community][place] != NOBODY) {
                reader.row(number, community, person, 1, openers[community][place], threads[community][place], at);
            } else {
                int kind = 2 + random.nextInt(KINDS.size() - 2);
                reader.row(number, community, person, kind, NOBODY, NOBODY, at);
            }
        }
    }

    private int community(int membership) {
        int found = Arrays.binarySearch(firstMembership, membership);
        return found >= 0 ? found : -found - 2;
    }

    private static int person(int community, int member) {
        return (int) ((community * 104_729L + (long) member * STRIDE) % PEOPLE);
    }
}
