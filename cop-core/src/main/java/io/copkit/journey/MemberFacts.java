package io.copkit.journey;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the state and the personas of a member are decided by, as of an instant.
 *
 * @param dormant whether the membership itself rests
 * @param tenureDays whole days since the membership began
 * @param firstDays whole days since the first activity ever; empty without any
 * @param silentDays whole days since the last activity; empty if there was none since the membership began
 * @param activeWeeks the weeks with activity of the last four quarters of thirteen whole weeks: 0 for the week that still
 *     runs, 1 for the last one that is over, and so on
 * @param partners how many other people they interacted with in the last thirteen whole weeks and the one that runs
 * @param partnersThen the same for the thirteen weeks that end with the one in which they were last seen
 * @param did what they did in the last thirteen whole weeks and the one that runs
 * @param quarters in how many of the last four quarters they contributed
 * @param contributionsEver how often they ever contributed
 */
public record MemberFacts(
        boolean dormant,
        long tenureDays,
        OptionalLong firstDays,
        OptionalLong silentDays,
        SortedSet<Integer> activeWeeks,
        int partners,
        int partnersThen,
        Did did,
        int quarters,
        long contributionsEver) {

    /** Copies the set. */
    public MemberFacts {
        activeWeeks = Collections.unmodifiableSortedSet(new TreeSet<>(activeWeeks));
    }

    /**
     * What somebody did in the last weeks.
     *
     * @param activities how much of anything
     * @param contributions how much of it contributes, collaborates or leads
     * @param collaborations how much of it collaborates
     * @param leads how much of it leads
     * @param threadsAnswered how many threads they opened that others answered
     * @param firstResponses how many threads of others they were the first to answer
     */
    public record Did(
            long activities,
            long contributions,
            long collaborations,
            long leads,
            long threadsAnswered,
            long firstResponses) {

        /** Nothing. */
        public static final Did NOTHING = new Did(0, 0, 0, 0, 0, 0);
    }

    /** In how many of thirteen weeks they were there, counted back from one of them. */
    int weeksFrom(int ago) {
        return activeWeeks.subSet(ago, ago + StatePolicy.WEEKS).size();
    }
}
