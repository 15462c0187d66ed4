package io.copkit.report.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invented names that can be spoken, no two alike. */
final class Names {

    private static final List<String> STARTS = List.of(
            "Al", "Be", "Ca", "Do", "El", "Fa", "Gi", "He", "Io", "Ju", "Ka", "Li", "Mo", "Na", "Or", "Pe", "Ri", "Sa",
            "Ti", "Ul", "Vi", "Za");
    private static final List<String> MIDDLES =
            List.of("be", "da", "di", "la", "le", "lu", "mi", "na", "no", "ra", "re", "ro", "si", "so", "te", "va");
    private static final List<String> ENDS =
            List.of("dan", "del", "lia", "lin", "mo", "nel", "ne", "ra", "ric", "ro", "sa", "ta", "to", "vin", "vo");

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    String next() {
        String name = dice.oneOf(STARTS) + dice.oneOf(MIDDLES) + dice.oneOf(ENDS);
        String free = name;
        for (int n = 2; !given.add(free); n++) {
            free = name + "-" + n;
        }
        return free;
    }
}
