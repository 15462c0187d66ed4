package io.copkit.warning;

import io.copkit.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of a member.
 *
 * @param member who
 * @param since a member since when
 * @param facilitator whether a facilitator
 * @param days the days of the last year on which the member did anything, reading included
 * @param contributed whether the member ever contributed
 * @param led how many acts of leadership in the last 90 days
 * @param unanswered the earliest conversation that the member opened as a newcomer and nobody has answered
 */
public record MemberFacts(
        MemberId member,
        Instant since,
        boolean facilitator,
        SortedSet<LocalDate> days,
        boolean contributed,
        long led,
        Optional<OpenThread> unanswered) {

    /** Copies the set. */
    public MemberFacts {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    /**
     * A conversation that nobody has answered.
     *
     * @param id which
     * @param opened when it was opened
     */
    public record OpenThread(String id, Instant opened) {}
}
