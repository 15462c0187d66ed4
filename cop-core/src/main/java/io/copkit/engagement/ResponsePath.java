package io.copkit.engagement;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What counts as a response to what: from threads that certain kinds open to the activities that answer them.
 *
 * @param name what it is called in a report, such as {@code question_to_first_answer}
 * @param openKinds codes of the kinds that open; empty for any
 * @param answerKinds codes of the kinds that answer; empty for any
 */
public record ResponsePath(String name, SortedSet<String> openKinds, SortedSet<String> answerKinds) {

    /** Copies the sets. */
    public ResponsePath {
        openKinds = Collections.unmodifiableSortedSet(new TreeSet<>(openKinds));
        answerKinds = Collections.unmodifiableSortedSet(new TreeSet<>(answerKinds));
    }

    /** From threads that one of these kinds opens to the activities of those kinds that answer them. */
    public static ResponsePath of(String name, Collection<String> openKinds, Collection<String> answerKinds) {
        return new ResponsePath(name, new TreeSet<>(openKinds), new TreeSet<>(answerKinds));
    }
}
