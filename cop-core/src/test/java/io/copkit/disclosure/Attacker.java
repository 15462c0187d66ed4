package io.copkit.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody who computes. Everything published is a sum of atoms that nobody published: the attacker solves the linear system
 * of what is known, over whole numbers and without rounding.
 */
final class Attacker {

    private final List<BigInteger[]> basis = new ArrayList<>();

    /** Learns the sum of some atoms: a 1 for each in it. */
    void learn(int[] sum) {
        BigInteger[] rest = reduced(sum);
        if (lead(rest) < rest.length) {
            basis.add(rest);
        }
    }

    /** Whether the sum of some atoms follows from what was learnt. */
    boolean canCompute(int[] sum) {
        BigInteger[] rest = reduced(sum);
        return lead(rest) == rest.length;
    }

    private BigInteger[] reduced(int[] sum) {
        BigInteger[] row = Arrays.stream(sum).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        for (BigInteger[] known : basis) {
            int at = lead(known);
            if (row[at].signum() != 0) {
                BigInteger factor = row[at];
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i].multiply(known[at]).subtract(known[i].multiply(factor));
                }
                shorten(row);
            }
        }
        return row;
    }

    private static void shorten(BigInteger[] row) {
        BigInteger divisor = Arrays.stream(row).reduce(BigInteger.ZERO, BigInteger::gcd);
        if (divisor.signum() != 0) {
            Arrays.setAll(row, i -> row[i].divide(divisor));
        }
    }

    private static int lead(BigInteger[] row) {
        int at = 0;
        while (at < row.length && row[at].signum() == 0) {
            at++;
        }
        return at;
    }
}
