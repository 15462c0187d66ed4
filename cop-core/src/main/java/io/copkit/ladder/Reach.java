package io.copkit.ladder;

import java.util.Collection;

/** How far somebody reaches through their connections, as the Orbit model measures it. */
public final class Reach {

    /** The strength that the model gives a direct connection as an example. */
    public static final double DIRECT = 10;

    /** The strength that the model gives an indirect connection as an example. */
    public static final double INDIRECT = 1;

    private static final double PER_IDLE_MONTH = 0.9;

    private Reach() {}

    /**
     * One connection.
     *
     * @param strength how strong it was when it was last used, not negative
     * @param idleMonths for how many whole months it has not been used
     */
    public record Connection(double strength, int idleMonths) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative or no number
         */
        public Connection {
            if (!(strength >= 0) || Double.isInfinite(strength) || idleMonths < 0) {
                throw new IllegalArgumentException("a connection is not weaker than nothing, nor idle for less");
            }
        }

        /** What is left of it: a tenth goes with every idle month. */
        public double remaining() {
            return strength * Math.pow(PER_IDLE_MONTH, idleMonths);
        }
    }

    /** What is left of all connections together. */
    public static double of(Collection<Connection> connections) {
        return connections.stream().mapToDouble(Connection::remaining).sum();
    }
}
