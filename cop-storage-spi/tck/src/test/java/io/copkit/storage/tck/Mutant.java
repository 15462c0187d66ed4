package io.copkit.storage.tck;

import java.util.List;
import java.util.Set;

/**
 * A broken storage.
 *
 * @param name the fault in a few words
 * @param fault what is wrong
 * @param unsynced how many writes its disk loses in a crash
 * @param rules exactly the rules whose tests must fail
 */
record Mutant(String name, Fault fault, int unsynced, Set<String> rules) {

    static final List<Mutant> ALL = List.of(
            // all three let several writers race for one version
            of("lost update", WriteFaults::lostUpdate, "R07", "R38", "R70"),
            of("requirement not held", WriteFaults::requirementNotHeld, "R09"),
            // each commits a set of which some keys win and some lose
            of("half commit", WriteFaults::halfCommit, "R01", "R03", "R74"),
            of("failure after writing", WriteFaults::failureAfterWriting, "R82"),
            of("conflict names only the first loser", WriteFaults::firstLoserOnly, "R04"),
            // one repeats a set, one lets many threads commit it, one both nodes
            of("change id applied twice", WriteFaults::changeIdAppliedTwice, "R10", "R14", "R70"),
            of("refused change id burnt", WriteFaults::refusedChangeIdBurnt, "R12"),
            of("poisoning conflict", WriteFaults::poisoningConflict, "R74"),
            of("commits for the host", WriteFaults::commitForTheHost, "R72", "R73", "R75"),
            of("duplicate append", WriteFaults::duplicateAppend, "R44", "R70"),
            of("late retract ignored", WriteFaults::lateRetractIgnored, "R47", "R57", "R58"),
            of("argument kept", WriteFaults::argumentKept, "R79"),
            of("thread started", WriteFaults::threadStarted, "R78"),
            new Mutant("forgetful disk", Fault.NONE, 3, Set.of("R81")),
            of("forgotten actor", PersonFaults::forgottenActor, "R60", "R61", "R62", "R63"),
            of("orphans after erasure", PersonFaults::orphansAfterErasure, "R62", "R63"),
            of("erasure written down", PersonFaults::erasureWrittenDown, "R63"),
            of("pseudonym overwrites a member", PersonFaults::pseudonymOverwrites, "R66"),
            of("tenant leak", PersonFaults::tenantLeak, "R71"),
            of("inclusive window", ReadFaults::inclusiveWindow, "R51", "R53"),
            of("stale role set", ReadFaults::staleRoleSet, "R31"),
            of("page that repeats", ReadFaults::repeatingPage, "R25", "R26"),
            of("ties counted twice", ReadFaults::tiesCountedTwice, "R55"),
            of("swallowed error", ReadFaults::swallowedError, "R82"),
            of("cursor not bound", ReadFaults::cursorNotBound, "R27", "R28"),
            of("lower-cased ids", ReadFaults::lowerCasedIds, "R20"),
            of("truncated milliseconds", ReadFaults::truncatedMillis, "R17", "R19"),
            of("zero is nothing", ReadFaults::zeroIsNothing, "R22"),
            of("tally counts retracted", ReadFaults::tallyCountsRetracted, "R46", "R57"),
            of("census counts twice", ReadFaults::censusDoubleCount, "R37"),
            of("sink exception swallowed", ReadFaults::sinkExceptionSwallowed, "R76"),
            of("stale node", ReadFaults::staleNode, "R69"),
            of("ordered by UTF-16", ReadFaults::orderedByUtf16, "R24"),
            of("never is due", ReadFaults::neverIsDue, "R35"),
            of("communities attached twice", ReadFaults::attachedTwice, "R36"));

    private static Mutant of(String name, Fault fault, String... rules) {
        return new Mutant(name, fault, 0, Set.of(rules));
    }

    StorageFixture fixture() {
        return new Simulation(fault, unsynced);
    }
}
