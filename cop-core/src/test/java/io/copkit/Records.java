package io.copkit;

import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes records past the library, as a newer version or a stranger would. */
public final class Records {

    private Records() {}

    public static void setStage(CopStorage storage, CommunityId community, String stage) {
        CommunityRecord old = community(storage, community);
        write(storage, copy(old, stage, old.body()));
    }

    public static void setDiscoverability(CopStorage storage, CommunityId community, String code) {
        CommunityRecord old = community(storage, community);
        write(storage, copy(old, old.stage(), code, old.body()));
    }

    public static void addTerm(CopStorage storage, CommunityId community, String term) {
        CommunityRecord old = community(storage, community);
        Set<String> terms = new HashSet<>(old.terms());
        terms.add(term);
        write(storage, copy(old, old.stage(), old.discoverability(), terms, old.body()));
    }

    public static void changeBody(CopStorage storage, CommunityId community, UnaryOperator<String> change) {
        CommunityRecord old = community(storage, community);
        write(storage, copy(old, old.stage(), change.apply(old.body())));
    }

    public static void changeBody(
            CopStorage storage, CommunityId community, MemberId member, UnaryOperator<String> change) {
        MembershipRecord old = membership(storage, community, member);
        write(storage, copy(old, old.status(), change.apply(old.body())));
    }

    public static void setStatus(CopStorage storage, CommunityId community, MemberId member, String status) {
        MembershipRecord old = membership(storage, community, member);
        write(storage, copy(old, status, old.body()));
    }

    public static void setAccess(
            CopStorage storage, CommunityId community, String discoverability, String joinPolicy, String content) {
        CommunityRecord old = community(storage, community);
        write(
                storage,
                new CommunityRecord(
                        old.id(),
                        old.version() + 1,
                        old.slug(),
                        old.sortKey(),
                        old.parentId(),
                        old.ancestorIds(),
                        old.type(),
                        old.stage(),
                        old.stageSince(),
                        old.status(),
                        discoverability,
                        joinPolicy,
                        content,
                        old.createdAt(),
                        old.dueAt(),
                        old.terms(),
                        old.people(),
                        old.body()));
    }

    public static void setLevel(CopStorage storage, CommunityId community, MemberId member, String level) {
        MembershipRecord old = membership(storage, community, member);
        write(
                storage,
                new MembershipRecord(
                        old.communityId(),
                        old.memberId(),
                        old.version() + 1,
                        old.holderKind(),
                        old.status(),
                        old.statusSince(),
                        old.joinedAt(),
                        old.origin(),
                        level,
                        old.statusSince(),
                        old.roles(),
                        old.sources(),
                        old.dueAt(),
                        old.terms(),
                        old.people(),
                        old.body()));
    }

    public static void setAncestors(CopStorage storage, CommunityId community, CommunityId... above) {
        CommunityRecord old = community(storage, community);
        write(
                storage,
                new CommunityRecord(
                        old.id(),
                        old.version() + 1,
                        old.slug(),
                        old.sortKey(),
                        above[0].value(),
                        Arrays.stream(above).map(CommunityId::value).collect(Collectors.toSet()),
                        old.type(),
                        old.stage(),
                        old.stageSince(),
                        old.status(),
                        old.discoverability(),
                        old.joinPolicy(),
                        old.contentAccess(),
                        old.createdAt(),
                        old.dueAt(),
                        old.terms(),
                        old.people(),
                        old.body()));
    }

    public static CommunityRecord community(CopStorage storage, CommunityId community) {
        return storage.state().findCommunity(community.value()).orElseThrow();
    }

    public static MembershipRecord membership(CopStorage storage, CommunityId community, MemberId member) {
        return storage.state().findMembership(community.value(), member.value()).orElseThrow();
    }

    private static void write(CopStorage storage, StateRecord record) {
        String change = "test-" + record.key().recordType() + "-" + record.version();
        TransitionRecord transition = new TransitionRecord(
                change,
                record.key().communityId(),
                TransitionRecord.NOT_YET,
                change,
                null,
                record.key().recordType(),
                record.key().recordId(),
                record.version(),
                "*",
                null,
                List.of(),
                "test.changed",
                null,
                null,
                "test",
                World.START,
                World.START,
                null,
                "{\"schema\":1,\"host\":\"test\"}",
                "");
        CommitOutcome outcome = storage.state().commit(ChangeSet.putting(change, List.of(record), List.of(transition)));
        if (!(outcome instanceof CommitOutcome.Applied)) {
            throw new AssertionError(outcome);
        }
    }

    private static CommunityRecord copy(CommunityRecord old, String stage, String body) {
        return copy(old, stage, old.discoverability(), body);
    }

    private static CommunityRecord copy(CommunityRecord old, String stage, String discoverability, String body) {
        return copy(old, stage, discoverability, old.terms(), body);
    }

    private static CommunityRecord copy(
            CommunityRecord old, String stage, String discoverability, Set<String> terms, String body) {
        return new CommunityRecord(
                old.id(),
                old.version() + 1,
                old.slug(),
                old.sortKey(),
                old.parentId(),
                old.ancestorIds(),
                old.type(),
                stage,
                old.stageSince(),
                old.status(),
                discoverability,
                old.joinPolicy(),
                old.contentAccess(),
                old.createdAt(),
                old.dueAt(),
                terms,
                old.people(),
                body);
    }

    private static MembershipRecord copy(MembershipRecord old, String status, String body) {
        return new MembershipRecord(
                old.communityId(),
                old.memberId(),
                old.version() + 1,
                old.holderKind(),
                status,
                old.statusSince(),
                old.joinedAt(),
                old.origin(),
                old.level(),
                old.levelSince(),
                old.roles(),
                old.sources(),
                old.dueAt(),
                old.terms(),
                old.people(),
                body);
    }
}
