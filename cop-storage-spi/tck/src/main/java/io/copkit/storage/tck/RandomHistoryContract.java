package io.copkit.storage.tck;

import io.copkit.storage.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories of every call, step by step beside the in-memory reference. Two system properties:
 * {@code copkit.tck.seed} repeats the histories of a seed, {@code copkit.tck.histories} says how many there are (10 unless
 * told). A failure tells its seed and the fewest steps that still differ.
 */
public abstract class RandomHistoryContract extends StorageContract {

    private static final String SEED = "copkit.tck.seed";
    private static final String HISTORIES = "copkit.tck.histories";
    private static final int STEPS = 60;

    /** For adapters. */
    protected RandomHistoryContract() {}

    @Test
    void R80_random_histories_answer_like_the_reference() throws Exception {
        long first = Long.getLong(SEED, new Random().nextInt());
        System.out.println(check("again with -D" + SEED + "=" + first));

        for (long seed = first; seed < first + Integer.getInteger(HISTORIES, 10); seed++) {
            List<Step> steps = generate(seed);
            Difference found = difference(steps);
            if (found != null) {
                List<Step> fewest = fewest(steps.subList(0, found.step() + 1));
                throw new AssertionError(check("that this history answers as the reference does (again with -D" + SEED
                        + "=" + seed + " -D" + HISTORIES + "=1):\n" + difference(fewest) + "\n" + numbered(fewest)));
            }
        }
    }

    private List<Step> generate(long seed) {
        Store reference = store(new InMemoryStorage());
        RandomHistory history = new RandomHistory(seed, reference);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            Step step = history.next();
            step.on(reference);
            steps.add(step);
        }
        steps.add(new Step("everything", Store::everything));
        return steps;
    }

    /** Where a store first answers otherwise than the reference; {@code null} if it never does. */
    private @Nullable Difference difference(List<Step> steps) throws Exception {
        Store reference = store(new InMemoryStorage());
        Store subject = reopen();
        for (int i = 0; i < steps.size(); i++) {
            Object expected = steps.get(i).on(reference);
            opened().catchUp();
            Object answer = steps.get(i).on(subject);
            if (!expected.equals(answer)) {
                return new Difference(i, expected, answer);
            }
        }
        return null;
    }

    private record Difference(int step, Object expected, Object answer) {

        @Override
        public String toString() {
            return "step " + (step + 1) + " must answer\n  " + expected + "\nbut answers\n  " + answer;
        }
    }

    /** Leaves out steps, by halves and then one by one, as long as a difference remains. */
    private List<Step> fewest(List<Step> steps) throws Exception {
        List<Step> fewest = steps;
        for (int size = steps.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from + size <= fewest.size(); ) {
                List<Step> fewer = new ArrayList<>(fewest);
                fewer.subList(from, from + size).clear();
                if (difference(fewer) == null) {
                    from += size;
                } else {
                    fewest = fewer;
                }
            }
        }
        return fewest;
    }

    private static String numbered(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + steps.get(i))
                .collect(Collectors.joining("\n"));
    }
}
