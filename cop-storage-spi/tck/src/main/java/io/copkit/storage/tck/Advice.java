package io.copkit.storage.tck;

/**
 * What an author reads when a test fails: the rule, and what to check.
 *
 * @param rule the rule's number, such as R03
 */
record Advice(String rule) {

    /** A failure's first words; {@code that} begins with "that". */
    String check(String that) {
        return rule + ": check " + that;
    }
}
