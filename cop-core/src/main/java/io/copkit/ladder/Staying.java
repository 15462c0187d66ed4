package io.copkit.ladder;

/** What it takes to stay on a rung. */
public sealed interface Staying {

    /** Nothing: once there, nobody is taken down by a rule. */
    record ForGood() implements Staying {}

    /** All that it takes to enter. */
    record AsEntering() implements Staying {}

    /**
     * A part of each count that it takes to enter (the low-water mark); what is firm, and everything that is no count, in
     * full.
     *
     * @param percent which part, 1 to 99
     */
    record LowWater(int percent) implements Staying {
        /**
         * Checks the part.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public LowWater {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("a low-water mark lies at 1 to 99 percent");
            }
        }
    }

    /**
     * Something of its own.
     *
     * @param requirement what
     */
    record Meeting(Requirement requirement) implements Staying {}
}
