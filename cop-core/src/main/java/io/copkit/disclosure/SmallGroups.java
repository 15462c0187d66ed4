package io.copkit.disclosure;

/**
 * Which numbers of people are too small to be told. None is not: of nobody there is nothing to tell.
 *
 * @param minimum how many may be told of
 */
record SmallGroups(int minimum) {

    boolean has(long people) {
        return people > 0 && people < minimum;
    }
}
