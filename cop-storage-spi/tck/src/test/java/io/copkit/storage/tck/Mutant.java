package io.copkit.storage.tck;

import java.util.List;
import java.util.Set;

/**
 * A broken storage.
 *
 * @param name the fault in a few words
 * @param fault what is wrong
 * @param unsynced how many writes its disk loses in a crash
 * @param rules exactly the rules whose tests must fail; where they are several, a comment says what they have in common
 */
record Mutant(String name, Fault fault, int unsynced, Set<String> rules) {

    static final List<Mutant> ALL = List.of(
            // in all three several writers race for one version
            of("lost update", CommitFaults::lostUpdate, "R07", "R38", "R70"),
            of("requirement not held", CommitFaults::requirementNotHeld, "R09"),
            // each commits a set of which some keys win and some lose
            of("half commit", CommitFaults::halfCommit, "R01", "R03", "R74"),
            of("failure after writing", CommitFaults::failureAfterWriting, "R82"),
            of("conflict names only the first loser", CommitFaults::firstLoserOnly, "R04"),
            // repeated by one caller, by many threads, by two nodes
            of("change id applied twice", CommitFaults::changeIdAppliedTwice, "R10", "R14", "R70"),
            of("refused change id burnt", CommitFaults::refusedChangeIdBurnt, "R12"),
            of("poisoning conflict", CommitFaults::poisoningConflict, "R74"),
            // nothing is left to be rolled back or hidden
            of("commit for the host", CommitFaults::commitForTheHost, "R72", "R73", "R75"),
            of("first version skipped", CommitFaults::firstVersionSkipped, "R02"),
            of("delete at any version", CommitFaults::deleteAtAnyVersion, "R05"),
            of("required absence ignored", CommitFaults::requiredAbsenceIgnored, "R06"),
            of("requirers exclude each other", CommitFaults::requirersExclude, "R08"),
            // inside a host's transaction too
            of("content not compared", CommitFaults::contentNotCompared, "R11", "R74"),
            of("change ids of the tenant", CommitFaults::changeIdsOfTenant, "R13"),
            of("order of transitions lost", CommitFaults::orderOfTransitionsLost, "R15"),
            of("long set cut", CommitFaults::longSetCut, "R16"),
            of("stale role set", StateReadFaults::staleRoleSet, "R31"),
            // with and without changes between the pages
            of("page that repeats", StateReadFaults::repeatingPage, "R25", "R26"),
            of("swallowed error", StateReadFaults::swallowedError, "R82"),
            // to the query, to the tenant
            of("cursor not bound", StateReadFaults::cursorNotBound, "R27", "R28"),
            // as given, and to the millisecond
            of("truncated milliseconds", StateReadFaults::truncatedMillis, "R17", "R19"),
            of("stale node", StateReadFaults::staleNode, "R69"),
            of("ordered by UTF-16", StateReadFaults::orderedByUtf16, "R24"),
            of("never is due", StateReadFaults::neverIsDue, "R35"),
            of("communities attached twice", StateReadFaults::attachedTwice, "R36"),
            // by the columns of the order, and by the bytes of ids among them
            of("ties in any order", StateReadFaults::tiesInAnyOrder, "R23", "R24"),
            of("joined by or", StateReadFaults::joinedByOr, "R29"),
            of("term prefix", StateReadFaults::termPrefix, "R30"),
            of("first of people only", StateReadFaults::firstOfPeopleOnly, "R32"),
            of("parent only", StateReadFaults::parentOnly, "R33"),
            of("long condition left out", StateReadFaults::longConditionLeftOut, "R34"),
            of("effective when recorded", StateReadFaults::effectiveWhenRecorded, "R39"),
            of("operation not looked at", StateReadFaults::operationNotLookedAt, "R40"),
            of("feed of communities only", StateReadFaults::feedOfCommunitiesOnly, "R41"),
            of("torn record", StateReadFaults::tornRecord, "R77"),
            // by many threads, by two nodes
            of("duplicate append", ActivityFaults::duplicateAppend, "R44", "R70"),
            // in any order; and a purge counts what was burnt
            of("late retract ignored", ActivityFaults::lateRetractIgnored, "R47", "R57", "R58"),
            of("argument kept", ActivityFaults::argumentKept, "R79"),
            of("thread started", ActivityFaults::threadStarted, "R78"),
            of("lower-cased ids", ActivityFaults::lowerCasedIds, "R20"),
            of("zero is nothing", ActivityFaults::zeroIsNothing, "R22"),
            of("empty list refused", ActivityFaults::emptyListRefused, "R18"),
            of("repeat in a list uncounted", ActivityFaults::repeatInListUncounted, "R42"),
            of("amount not compared", ActivityFaults::amountNotCompared, "R43"),
            of("retract across communities", ActivityFaults::retractAcrossCommunities, "R45"),
            of("retract writes history", ActivityFaults::retractWritesHistory, "R48"),
            of("excepted members read", ActivityFaults::exceptedMembersRead, "R49"),
            of("late rows missed", ActivityFaults::lateRowsMissed, "R50"),
            of("long list cut", ActivityFaults::longListCut, "R59"),
            of("wildcards", ActivityFaults::wildcards, "R21"),
            // at its edge, and as a filter of a tally
            of("inclusive window", CountingFaults::inclusiveWindow, "R51", "R53"),
            of("ties counted twice", CountingFaults::tiesCountedTwice, "R55"),
            // at once, and in any order
            of("tally counts retracted", CountingFaults::tallyCountsRetracted, "R46", "R57"),
            of("census counts twice", CountingFaults::censusDoubleCount, "R37"),
            of("sink exception swallowed", CountingFaults::sinkExceptionSwallowed, "R76"),
            of("amount overflows", CountingFaults::amountOverflows, "R52"),
            of("total of zero", CountingFaults::totalOfZero, "R54"),
            of("actors of a thread repeated", CountingFaults::actorsOfThreadRepeated, "R56"),
            // pseudonymised, deleted, found, and in the raw scan
            of("forgotten actor", PersonFaults::forgottenActor, "R60", "R61", "R62", "R63"),
            // found, and in the raw scan
            of("orphans after erasure", PersonFaults::orphansAfterErasure, "R62", "R63"),
            of("erasure written down", PersonFaults::erasureWrittenDown, "R63"),
            of("pseudonym overwrites a member", PersonFaults::pseudonymOverwrites, "R66"),
            // each compares versions
            of("version kept by an erasure", PersonFaults::versionKept, "R60", "R61", "R64"),
            of("receipt never empty", PersonFaults::receiptNeverEmpty, "R65"),
            of("trace without retracted", PersonFaults::traceWithoutRetracted, "R67"),
            of("deleted comes back", PersonFaults::deletedComesBack, "R68"),
            of("tenant leak", PersonFaults::tenantLeak, "R71"),
            new Mutant("forgetful disk", Fault.NONE, 3, Set.of("R81")));

    private static Mutant of(String name, Fault fault, String... rules) {
        return new Mutant(name, fault, 0, Set.of(rules));
    }

    StorageFixture fixture() {
        return new Simulation(fault, unsynced);
    }
}
