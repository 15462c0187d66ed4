package io.copkit.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding and erasing one person. */
public abstract class PersonContract extends StorageContract {

    private static final ErasureReceipt NOTHING = new ErasureReceipt(0, 0, 0, 0, 0);

    /** One to be pseudonymised and one to be deleted. */
    private final Person ana = new Person("ana-47110815", "c1", "c2");

    private final Person eve = new Person("eve-47110816", "c3", "c4");
    private final ErasureOrder pseudonymise = ErasureOrder.pseudonymise(ana.id(), "anon-1");
    private final ErasureOrder delete = ErasureOrder.delete(eve.id());

    /** For adapters. */
    protected PersonContract() {}

    @BeforeEach
    void letThemIn() throws Exception {
        ana.enter(store());
        eve.enter(store());
        opened().catchUp();
    }

    @Test
    void R60_pseudonym_stands_in_every_column_and_counts_stay() throws Exception {
        List<Record> before = store().everything();
        Figures figures = Figures.of(store(), ana.home());
        List<?> census = census();

        assertThat(erase(pseudonymise))
                .as(check("that the receipt counts each changed record once, retracted activities too"))
                .isEqualTo(Person.RECEIPT);

        assertThat(store().everything())
                .as(check("that the pseudonym takes the person's place in every column, and nothing else changes"))
                .containsExactlyInAnyOrderElementsOf(after(ana, pseudonymise, before));
        assertThat(Figures.of(store(), ana.home()))
                .as(check("that every figure is as before, under the pseudonym"))
                .isEqualTo(figures.renamed(ana.id(), "anon-1"));
        assertThat(census())
                .as(check("that every count of records is as before"))
                .isEqualTo(census);
    }

    @Test
    void R61_deleting_removes_what_is_the_persons_and_clears_the_rest() throws Exception {
        List<Record> before = store().everything();

        assertThat(erase(delete))
                .as(check("that the receipt counts each changed or deleted record once, retracted activities too"))
                .isEqualTo(Person.RECEIPT);

        assertThat(store().everything())
                .as(check("that memberships and activities of the person go, columns that may be empty are cleared,"
                        + " others hold '~', and nothing else changes"))
                .containsExactlyInAnyOrderElementsOf(after(eve, delete, before));
        countsAgree(store());
    }

    @Test
    void R62_no_query_finds_an_erased_person() throws Exception {
        erase(pseudonymise);
        erase(delete);

        for (String gone : List.of(ana.id(), eve.id())) {
            ActivityFilter by = ActivityFilter.of(ActivityScope.ALL).by(Set.of(gone));
            MembershipQuery memberships = MembershipQuery.of(StateFilter.ANY, Store.ALL);
            DocumentQuery documents = DocumentQuery.of(StateFilter.ANY, Store.ALL);
            TransitionQuery feed = TransitionQuery.feed(Store.ALL);
            assertThat(store().trace(gone))
                    .as(check("that nothing traces to the person"))
                    .isEmpty();
            assertThat(List.of(
                            store().all(memberships.ofMember(gone)),
                            store().communities(StateFilter.ANY.naming(gone)),
                            store().memberships(StateFilter.ANY.naming(gone)),
                            store().documents(StateFilter.ANY.naming(gone)),
                            store().all(documents.by(gone)),
                            store().all(documents.about(gone)),
                            store().all(feed.by(gone)),
                            store().all(feed.about(gone)),
                            store().all(feed.ofRecord(StateKey.OfMembership.TYPE, gone)),
                            store().read(by),
                            store().ties(TiesQuery.of(by))))
                    .as(check("that side tables and indexes forget the person with the columns"))
                    .containsOnly(List.of());
            assertThat(store().version(StateKey.membership("c1", gone))
                            + store().version(StateKey.membership("c3", gone)))
                    .as(check("that the membership is gone under the person's id"))
                    .isZero();
            ActivityFilter all = ActivityFilter.of(ActivityScope.ALL);
            assertThat(Stream.of(
                                    store().everything(),
                                    store().ties(TiesQuery.of(all)),
                                    store().threads(ThreadsQuery.of(ActivityScope.ALL, Window.ALWAYS)))
                            .flatMap(List::stream)
                            .map(Record.class::cast))
                    .as(check("that no answer holds the person's id"))
                    .noneMatch(row -> row.toString().contains(gone));
        }
    }

    @Test
    void R63_no_stored_byte_holds_an_erased_person() throws Exception {
        need(opened().rawScan(), "raw scan");
        for (Person person : List.of(ana, eve)) {
            assertThat(stored(person.id()))
                    .as(check("that the fixture's raw scan shows what is stored: it must find a person before erasure"))
                    .isTrue();
        }

        erase(pseudonymise);
        erase(delete);

        for (Person person : List.of(ana, eve)) {
            assertThat(stored(person.id()))
                    .as(check("that no side table, index copy, dictionary or tombstone keeps the person's id"))
                    .isFalse();
        }
    }

    @Test
    void R64_erasure_raises_versions_and_keeps_sequences_and_digests() throws Exception {
        List<Record> before = store().everything();
        erase(pseudonymise);
        erase(delete);

        List<StateRecord> changed = before.stream()
                .filter(row -> ana.isIn(row) || eve.isIn(row))
                .filter(StateRecord.class::isInstance)
                .map(StateRecord.class::cast)
                .filter(row -> !row.key().recordId().equals(ana.id())
                        && !row.key().recordId().equals(eve.id()))
                .toList();
        assertThat(changed)
                .as(check("that the test has changed records to look at"))
                .hasSize(2 * 6);
        for (StateRecord row : changed) {
            assertThat(store().version(row.key()))
                    .as(check("that a record which an erasure changes gets its next version: " + row.key()))
                    .isEqualTo(row.version() + 1);
        }
        assertThat(store().version(StateKey.membership(ana.home(), "anon-1")))
                .as(check("that a membership under its pseudonym has its next version"))
                .isEqualTo(2);
        assertThat(store().version(StateKey.membership(ana.home(), "zoe")))
                .as(check("that a record without the person keeps its version"))
                .isEqualTo(1);
        for (String community : List.of("c1", "c2", "c3", "c4")) {
            assertThat(store().history(community).stream().map(PersonContract::seal))
                    .as(check("that history keeps its length, sequences, versions and digests"))
                    .containsExactlyElementsOf(before.stream()
                            .filter(TransitionRecord.class::isInstance)
                            .map(TransitionRecord.class::cast)
                            .filter(transition -> transition.communityId().equals(community))
                            .map(PersonContract::seal)
                            .toList());
        }
    }

    @Test
    void R65_repeated_erasure_finds_nothing() throws Exception {
        erase(pseudonymise);
        erase(delete);
        List<Record> before = store().everything();

        for (ErasureOrder order : List.of(pseudonymise, delete, ErasureOrder.delete("nobody"))) {
            assertThat(erase(order))
                    .as(check("that an erasure which finds nothing answers with zeros: " + order))
                    .isEqualTo(NOTHING);
        }
        assertThat(store().everything())
                .as(check("that a repeated erasure writes nothing"))
                .isEqualTo(before);
    }

    @Test
    void R66_erasure_onto_a_member_beside_the_person_is_refused() throws Exception {
        List<Record> before = store().everything();

        assertThat(catchThrowable(() -> erase(ErasureOrder.pseudonymise(ana.id(), "zoe"))))
                .as(check("that a pseudonym which is a member of a community of the person's is refused"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store().everything())
                .as(check("that a refused erasure has changed nothing in any community"))
                .isEqualTo(before);
        assertThat(erase(pseudonymise))
                .as(check("that the same person can be erased under a free pseudonym"))
                .isEqualTo(Person.RECEIPT);
    }

    @Test
    void R67_trace_shows_every_record_once_in_its_order() {
        List<Record> stored = store().everything();

        for (Person person : List.of(ana, eve)) {
            assertThat(store().trace(person.id()))
                    .as(check("that a trace shows communities, memberships and documents by key, then transitions by"
                            + " sequence, then activities by time, retracted ones too, each once"))
                    .isEqualTo(stored.stream().filter(person::isIn).toList());
        }
        assertThat(store().trace(ana.id().substring(0, 5)))
                .as(check("that a trace matches whole ids"))
                .isEmpty();
    }

    @Test
    void R68_activities_of_a_deleted_person_stay_burnt() throws Exception {
        List<ActivityRecord> own = store().everything().stream()
                .filter(ActivityRecord.class::isInstance)
                .map(ActivityRecord.class::cast)
                .filter(activity -> activity.memberId().equals(eve.id()))
                .map(activity -> Records.with(activity, "retractedAt", null))
                .toList();
        erase(delete);
        List<Record> before = store().everything();

        assertThat(own)
                .as(check("that the test has activities to append again"))
                .hasSize(3);
        assertThat(store().log().append(own))
                .as(check("that what an erasure deleted counts as known when it is appended again"))
                .isEqualTo(new AppendOutcome(0, 3, List.of()));
        assertThat(store().everything())
                .as(check("that what an erasure deleted is not stored again"))
                .isEqualTo(before);
    }

    private ErasureReceipt erase(ErasureOrder order) throws Exception {
        ErasureReceipt receipt = store().people().erase(order);
        opened().catchUp();
        return receipt;
    }

    private static List<Record> after(Person person, ErasureOrder order, List<Record> before) {
        return before.stream().flatMap(row -> person.after(order, row)).toList();
    }

    private List<?> census() {
        return store().state()
                .census(CensusQuery.of(
                        MembershipQuery.of(StateFilter.ANY, Store.ALL),
                        CensusQuery.Group.COMMUNITY,
                        CensusQuery.Group.ROLE));
    }

    private boolean stored(String id) throws Exception {
        return need(opened().rawScan(), "raw scan").stream().anyMatch(value -> Bytes.contain(value, id));
    }

    /** What erasure must not touch. */
    private static List<Object> seal(TransitionRecord transition) {
        return List.of(transition.id(), transition.sequence(), transition.recordVersion(), transition.digest());
    }
}
