package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.transition;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What was written comes back as it was given. */
public abstract class ReadContract extends StorageContract {

    private static final String C = "c1";

    /** For adapters. */
    protected ReadContract() {}

    @Test
    void R17_what_a_commit_wrote_is_found_as_given() {
        CommunityRecord community = special(community(C));
        MembershipRecord membership = special(membership(C, "ana"));
        DocumentRecord document = special(document(C, "plan", "p1"));

        store().put(community, membership, document);

        assertThat(store().state().findCommunity(community.id()))
                .as(check("that every component of a community has its own column"))
                .contains(community);
        assertThat(store().state().findMembership(membership.communityId(), membership.memberId()))
                .as(check("that every component of a membership has its own column"))
                .contains(membership);
        assertThat(store().state().findDocument(document.key()))
                .as(check("that every component of a document has its own column"))
                .contains(document);
        assertThat(store().communities(StateFilter.ANY))
                .as(check("that a query gives whole communities"))
                .containsExactly(community);
        assertThat(store().memberships(StateFilter.ANY))
                .as(check("that a query gives whole memberships"))
                .containsExactly(membership);
        assertThat(store().documents(StateFilter.ANY))
                .as(check("that a query gives whole documents"))
                .containsExactly(document);
    }

    @Test
    void R18_what_is_not_stored_is_an_empty_answer() {
        store().put(community("other"), membership("other", "bob"));
        StateFilter here = StateFilter.ANY.inCommunity(C);
        ActivityFilter activities = ActivityFilter.of(ActivityScope.of(C));

        assertThat(store().state().findCommunity(C))
                .as(check("that no community is found"))
                .isEmpty();
        assertThat(store().state().findMembership(C, "bob"))
                .as(check("that no membership is found"))
                .isEmpty();
        assertThat(store().state().findDocument(StateKey.document(C, "plan", "p1")))
                .as(check("that no document is found"))
                .isEmpty();
        assertThat(List.of(
                        store().communities(here),
                        store().memberships(here),
                        store().documents(here),
                        store().history(C),
                        store().state().census(CensusQuery.of(CommunityQuery.of(here, Store.ALL))),
                        store().activities(),
                        store().ties(TiesQuery.of(activities)),
                        store().threads(ThreadsQuery.of(ActivityScope.of(C), Window.ALWAYS)),
                        store().trace("nobody")))
                .as(check("that a query without matches gives an empty list"))
                .containsOnly(List.of());
        assertThat(store().log().append(List.of()).added())
                .as(check("that appending nothing is no error"))
                .isZero();
        assertThat(store().log().retract(C, List.of(), minute(0)))
                .as(check("that retracting nothing is no error"))
                .isZero();
        assertThat(store().log().purge(C, minute(0)))
                .as(check("that purging nothing is no error"))
                .isZero();
    }

    @Test
    @ResourceLock(Resources.TIME_ZONE)
    void R19_instants_come_back_to_the_millisecond_in_any_zone() {
        List<Instant> instants = List.of(
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("1582-10-10T12:00:00.001Z"), // days that the change of the calendar left out
                Instant.parse("1899-12-31T23:59:59.999Z"), // local mean time in many zones
                Instant.parse("1969-12-31T23:59:59.999Z"),
                Instant.EPOCH,
                Instant.parse("2024-03-31T01:30:00.123Z"), // a local time that a change of the clocks repeats or skips
                Instant.parse("2024-10-27T00:30:00.001Z"),
                Instant.parse("2024-10-27T01:30:00.001Z"),
                Instant.parse("9999-12-31T23:59:59.999Z"));
        TimeZone home = TimeZone.getDefault();
        try {
            for (String zone : List.of("Europe/Paris", "Pacific/Kiritimati", "America/St_Johns")) {
                TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
                for (int i = 0; i < instants.size(); i++) {
                    writeAt(instants.get(i), zone + "-" + i);
                }
            }
            for (String zone : List.of("UTC", "Pacific/Pago_Pago")) {
                TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
                for (String written : List.of("Europe/Paris", "Pacific/Kiritimati", "America/St_Johns")) {
                    for (int i = 0; i < instants.size(); i++) {
                        readAt(instants.get(i), written + "-" + i);
                    }
                }
            }
        } finally {
            TimeZone.setDefault(home);
        }
    }

    private void writeAt(Instant at, String id) {
        store().apply(Change.in(id, "now-" + id)
                .put(timed(community(id), at), timed(membership(id, "ana"), at), timed(document(id, "plan", "p"), at))
                .tell(timed(transition(id, "now-" + id, "t"), at)));
        store().append(act(id, at));
    }

    private void readAt(Instant at, String id) {
        String message = check("that " + at + " is kept without a zone and with its milliseconds");
        assertThat(store().state().findCommunity(id)).as(message).contains(timed(community(id), at));
        assertThat(store().state().findMembership(id, "ana")).as(message).contains(timed(membership(id, "ana"), at));
        assertThat(store().state().findDocument(StateKey.document(id, "plan", "p")))
                .as(message)
                .contains(timed(document(id, "plan", "p"), at));
        assertThat(store().history(id))
                .as(message)
                .containsExactly(timed(transition(id, "now-" + id, "t"), at).withSequence(1));
        assertThat(store().activities(id)).as(message).containsExactly(act(id, at));
    }

    @Test
    void R22_absent_values_and_empty_texts_and_sets_come_back() {
        CommunityRecord community = Records.with(
                community(C), "parentId", null, "ancestorIds", Set.of(), "dueAt", null, "terms", Set.of(), "body", "");
        MembershipRecord membership = Records.with(
                membership(C, "ana"),
                "joinedAt",
                null,
                "level",
                null,
                "levelSince",
                null,
                "roles",
                Set.of(),
                "sources",
                Set.of(),
                "terms",
                Set.of(),
                "body",
                "");
        DocumentRecord document = Records.with(document(C, "plan", "p1"), "terms", Set.of(), "body", "");
        TransitionRecord transition = Records.with(transition(C, "c", "t"), "details", "", "digest", "");
        ActivityRecord activity = activity(C, "a", "ana", "post", minute(1));
        ActivityRecord nothing = Records.with(activity, "id", "b", "amount", 0L);

        store().apply(Change.in(C, "c").put(community, membership, document).tell(transition));
        store().append(activity, nothing);

        assertThat(store().stored(community, membership, document))
                .as(check("that absent is not made empty, and empty not absent"))
                .containsExactly(community, membership, document);
        assertThat(store().history(C))
                .as(check("that a transition's absent and empty texts are kept apart"))
                .containsExactly(transition.withSequence(1));
        assertThat(store().activities())
                .as(check("that an activity's absent values stay absent, and an amount of 0 stays 0"))
                .containsExactly(activity, nothing);
    }

    /** A record in which every component differs from every other. */
    private static <T extends Record> T special(T record) {
        List<String> names = new ArrayList<>();
        T worded = Records.worded(record, name -> "a " + name);
        return Records.timed(worded, name -> {
            names.add(name);
            return minute(names.size()).plusMillis(names.size());
        });
    }

    private static <T extends Record> T timed(T record, Instant at) {
        return Records.timed(record, name -> at);
    }

    private static ActivityRecord act(String communityId, Instant at) {
        return Records.with(timed(activity(communityId, "a", "ana", "post", minute(0)), at), "retractedAt", null);
    }
}
