package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.transition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Texts are compared exactly and survive whatever is in them. */
public abstract class TextContract extends StorageContract {

    private static final String C = "c1";

    /** Alike to people and to lenient collations, all different to the contract. */
    private static final List<String> LOOKALIKES = List.of(
            "ines",
            "Ines",
            "INES",
            "ines ",
            " ines",
            "inés",
            "ine\u0301s",
            "ınes",
            "İNES",
            "ｉnes",
            "ines\u00a0",
            "ines\u200b",
            "ines\t",
            "ineß",
            "iness");

    private static final List<String> HOSTILE = List.of(
            "'",
            "\"",
            "`",
            "\\",
            "\\'; DROP TABLE membership; --",
            "') OR ('1'='1",
            "%",
            "_",
            "a%_b",
            "?",
            ":name",
            "$1",
            "${jndi:x}",
            "{0}",
            "null",
            "NULL",
            "0",
            "-1e9",
            "true",
            " ",
            "\t\r\n",
            "line\u2028and\u2029paragraph",
            "a,b;c|d",
            "[\"json\"]",
            "{\"json\":1}",
            "<script>alert(1)</script>",
            "&amp;",
            "\u0001\u001f\u007f\u0085",
            "\u202eright to left",
            "\ufeffmark",
            "\ufffd\uffff",
            "e\u0301\u0327",
            "👩🏽‍🚀",
            "~~",
            "**",
            "x".repeat(Limits.ID_BYTES),
            "é".repeat(Limits.ID_BYTES / 2),
            "😀".repeat(Limits.ID_BYTES / 4));

    /** For adapters. */
    protected TextContract() {}

    @Test
    void R20_texts_are_compared_exactly() {
        for (String text : LOOKALIKES) {
            store().put(
                            Records.with(community(text), "status", text),
                            Records.with(membership(text, text), "terms", Set.of(text)));
            store().put(
                            membership(C, text),
                            document(C, text, "same"),
                            Records.with(document(C, "same", text), "people", List.of(text)));
            assertThat(store().commit(Change.in(C, text)))
                    .as(check("that the change id '" + text + "' is not taken for another"))
                    .isInstanceOf(Applied.class);
        }
        List<ActivityRecord> activities = LOOKALIKES.stream()
                .map(text -> Records.with(activity(C, text, text, text, minute(1)), "threadId", text))
                .toList();
        store().append(activities);

        for (String text : LOOKALIKES) {
            String message = check("that '" + text + "' is told apart from what looks like it");
            assertThat(store().state().findCommunity(text).map(CommunityRecord::id))
                    .as(message)
                    .contains(text);
            assertThat(store().state().findMembership(C, text).map(MembershipRecord::memberId))
                    .as(message)
                    .contains(text);
            assertThat(store().state().findDocument(StateKey.document(C, text, "same")))
                    .as(message)
                    .isPresent();
            assertThat(store().state().findDocument(StateKey.document(C, "same", text)))
                    .as(message)
                    .isPresent();
            assertThat(List.of(
                            store().communities(StateFilter.ANY.inStatus(text)),
                            store().memberships(StateFilter.ANY.inCommunity(text)),
                            store().memberships(StateFilter.ANY.withAnyTerm(text)),
                            store().documents(StateFilter.ANY.naming(text)),
                            store().all(DocumentQuery.of(StateFilter.ANY, Store.ALL)
                                    .ofType(text)),
                            store().read(ActivityFilter.of(ActivityScope.ALL).by(Set.of(text))),
                            store().read(ActivityFilter.of(ActivityScope.ALL).ofKinds(Set.of(text)))))
                    .as(message)
                    .allSatisfy(found -> assertThat(found).hasSize(1));
        }
        assertThat(store().state()
                        .census(CensusQuery.of(
                                CommunityQuery.of(StateFilter.ANY, Store.ALL), CensusQuery.Group.STATUS)))
                .as(check("that a census keeps lookalikes in groups of their own"))
                .hasSize(LOOKALIKES.size())
                .extracting(CensusRow::count)
                .containsOnly(1L);
        for (Group group : List.of(Group.MEMBER, Group.KIND, Group.THREAD)) {
            assertThat(store().tally(TallyQuery.of(
                            ActivityFilter.of(ActivityScope.ALL), Set.of(group), Set.of(Measure.ACTIVITIES))))
                    .as(check("that a tally keeps lookalikes in groups of their own"))
                    .hasSize(LOOKALIKES.size())
                    .extracting(TallyRow::activities)
                    .containsOnly(1L);
        }
        assertThat(store().log().retract(C, Set.of(LOOKALIKES.get(0)), minute(2)))
                .as(check("that retracting an activity leaves its lookalikes alone"))
                .isEqualTo(1);
        assertThat(store().activities()).hasSize(LOOKALIKES.size() - 1);
    }

    @Test
    void R21_hostile_texts_are_kept_and_found_in_every_column() {
        for (String text : HOSTILE) {
            store().apply(Change.in(text, text)
                    .put(hostileCommunity(text), hostile(membership(C, C), text), hostile(document(C, C, C), text))
                    .tell(hostile(transition(C, C, C), text)));
        }
        store().append(HOSTILE.stream().map(TextContract::hostileActivity).toList());

        for (String text : HOSTILE) {
            String message = check("that nothing in '" + text + "' is read as anything but text");
            StateFilter common = StateFilter.ANY
                    .discoverable(text)
                    .inStatus(text)
                    .withAllTerms(text)
                    .withAnyTerm(text)
                    .naming(text);
            CommunityRecord community = hostileCommunity(text);
            MembershipRecord membership = hostile(membership(C, C), text);
            DocumentRecord document = hostile(document(C, C, C), text);
            TransitionRecord transition = hostile(transition(C, C, C), text).withSequence(1);
            ActivityRecord activity = hostileActivity(text);

            assertThat(store().stored(community, membership, document))
                    .as(message)
                    .containsExactly(community, membership, document);
            assertThat(store().all(CommunityQuery.of(common.within(above(text)), Store.ALL)
                            .ofType(text)
                            .inStage(text)))
                    .as(message)
                    .containsExactly(community);
            assertThat(store().all(MembershipQuery.of(common, Store.ALL)
                            .ofMember(text)
                            .inRole(text)
                            .onLevel(text)
                            .ofOrigin(text)))
                    .as(message)
                    .containsExactly(membership);
            assertThat(store().all(DocumentQuery.of(common, Store.ALL)
                            .ofType(text)
                            .by(text)
                            .about(text)))
                    .as(message)
                    .containsExactly(document);
            assertThat(store().all(TransitionQuery.of(text, Store.ALL)
                            .ofRecord(text, text)
                            .by(text)
                            .about(text)
                            .ofOperation(text)))
                    .as(message)
                    .containsExactly(transition);
            assertThat(store().trace(text))
                    .as(message)
                    .containsExactly(community, membership, document, transition, activity);
            counted(message, text, activity);
        }
        for (String text : HOSTILE) {
            assertThat(store().log().retract(text, Set.of(text), minute(9)))
                    .as(check("that an activity with the id '" + text + "' can be retracted"))
                    .isEqualTo(1);
        }
    }

    private void counted(String message, String text, ActivityRecord activity) {
        ActivityFilter filter =
                ActivityFilter.of(ActivityScope.ALL).by(Set.of(text)).ofKinds(Set.of(text));

        assertThat(store().read(filter)).as(message).containsExactly(activity);
        assertThat(store().tally(TallyQuery.of(
                        filter,
                        Set.of(Group.COMMUNITY, Group.MEMBER, Group.TARGET, Group.KIND, Group.THREAD),
                        Set.of(Measure.ACTIVITIES))))
                .as(message)
                .extracting(TallyRow::communityId, TallyRow::memberId, TallyRow::targetMemberId, TallyRow::kind)
                .containsExactly(tuple(text, text, text, text));
        assertThat(store().ties(TiesQuery.of(filter)))
                .as(message)
                .extracting(TieRow::memberId, TieRow::targetMemberId)
                .containsExactly(tuple(text, text));
        assertThat(store().threads(ThreadsQuery.of(ActivityScope.of(text), Window.ALWAYS)
                        .openedBy(Set.of(text))
                        .answeredBy(Set.of(text))))
                .as(message)
                .extracting(ThreadRow::communityId, ThreadRow::threadId, ThreadRow::openKind, ThreadRow::opener)
                .containsExactly(tuple(text, text, text, text));
    }

    private static <T extends Record> T hostile(T record, String text) {
        return Records.worded(record, name -> text);
    }

    /** Nested under another hostile one, for nothing is nested under itself. */
    private static CommunityRecord hostileCommunity(String text) {
        return Records.with(hostile(community(C), text), "parentId", above(text), "ancestorIds", Set.of(above(text)));
    }

    private static String above(String text) {
        return HOSTILE.get((HOSTILE.indexOf(text) + 1) % HOSTILE.size());
    }

    private static ActivityRecord hostileActivity(String text) {
        return hostile(activity(C, "a", "m", "k", minute(1)), text);
    }
}
