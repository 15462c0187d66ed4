package io.copkit.network;

import io.copkit.MemberId;
import java.util.List;

/**
 * How deep everybody stands in the network: k-cores. Source: Seidman, Network structure and minimum degree (1983).
 *
 * @param numbers of each person, the largest k such that they are among people who each have ties to at least k of them;
 *     from 0 for whoever has no tie
 * @param degeneracy the largest of them; 0 without people or ties
 * @param innermost who stands that deep, by id; nobody without people
 */
public record Cores(MemberScores numbers, int degeneracy, List<MemberId> innermost) {

    /** Copies the list. */
    public Cores {
        innermost = List.copyOf(innermost);
    }

    static Cores of(List<MemberId> people, int[] numbers) {
        int degeneracy = deepest(numbers);
        MemberId[] innermost = new MemberId[howMany(numbers, degeneracy)];
        int size = 0;
        for (int v = 0; v < numbers.length; v++) {
            if (numbers[v] == degeneracy) {
                innermost[size++] = people.get(v);
            }
        }
        return new Cores(MemberScores.of(people, v -> numbers[v]), degeneracy, List.of(innermost));
    }

    static int deepest(int[] numbers) {
        int deepest = 0;
        for (int each : numbers) {
            deepest = Math.max(deepest, each);
        }
        return deepest;
    }

    static int howMany(int[] numbers, int depth) {
        int people = 0;
        for (int each : numbers) {
            people += each == depth ? 1 : 0;
        }
        return people;
    }
}
