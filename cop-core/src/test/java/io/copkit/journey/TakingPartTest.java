package io.copkit.journey;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.InvalidCursorException;
import io.copkit.storage.Slice;
import io.copkit.storage.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TakingPartTest {

    private static final TimeWindow TEN_DAYS = TimeWindow.between(Club.day(10), Club.day(20));

    private final Club club = new Club();

    @Test
    void F13_who_brought_nothing_in_though_they_read_or_wrote_before() {
        club.joins(ANA, 1).joins(BEN, 1).joins(CLEO, 1);
        club.did(ANA, ActivityKinds.READ, 12).did(BEN, ActivityKinds.POST, 19).did(CLEO, ActivityKinds.POST, 20);

        assertThat(absent(Absence.ofContribution(TEN_DAYS))).containsExactly(Club.FOUNDER, ANA, CLEO);
        assertThat(absent(new Absence(TEN_DAYS, Set.of(), Set.of()))).containsExactly(Club.FOUNDER, CLEO);
        assertThat(absent(Absence.of(TEN_DAYS, ActivityKinds.READ))).containsExactly(Club.FOUNDER, BEN, CLEO);
    }

    @Test
    void F13_who_answered_nobody_and_who_was_not_seen_since() {
        club.joins(ANA, 1).joins(BEN, 1).joins(CLEO, 1);
        club.did(ANA, ActivityKinds.ASK, 12).did(BEN, ActivityKinds.REPLY, 12).did(CLEO, ActivityKinds.VIEW, 18);

        assertThat(absent(Absence.ofAnswers(TEN_DAYS))).containsExactly(Club.FOUNDER, ANA, CLEO);
        assertThat(absent(Absence.since(Club.day(18)))).containsExactly(Club.FOUNDER, ANA, BEN);
    }

    @Test
    void F13_the_list_is_that_of_the_members_of_today_who_were_there_to_take_part() {
        club.joins(ANA, 1).joins(BEN, 1).joins(CLEO, 25).joins(DORA, 15);
        club.leaves(BEN, 26);

        List<MemberSince> absent = pages(paging -> club.at(30).absent(Absence.ofContribution(TEN_DAYS), paging), 9);

        assertThat(absent)
                .containsExactly(
                        new MemberSince(Club.FOUNDER, Club.day(0)),
                        new MemberSince(ANA, Club.day(1)),
                        new MemberSince(DORA, Club.day(15)));
    }

    @Test
    void F13_a_class_in_which_no_kind_is_registered_is_missing_in_everybody() {
        club.joins(ANA, 1).did(ANA, ActivityKinds.POST, 12);
        JourneyBook book = club.world
                .settings()
                .kinds(ActivityKinds.only(List.of(ActivityKinds.READ)))
                .build()
                .journeys(club.id);

        assertThat(book.absent(new Absence(TEN_DAYS, Set.of(ActivityClass.LEAD), Set.of()), Paging.first(9))
                        .items())
                .hasSize(2);
    }

    @Test
    void F13_a_late_activity_takes_somebody_off_the_list_and_a_retracted_one_puts_them_back() {
        club.joins(ANA, 1);
        Absence silent = Absence.ofContribution(TEN_DAYS);

        assertThat(absent(silent)).contains(ANA);
        club.at(90);
        club.did(ANA, ActivityKinds.POST, 12);
        assertThat(absent(silent)).doesNotContain(ANA);
        club.world
                .cop
                .asSystem("spam")
                .activities()
                .retract(club.id, List.of("a-0"))
                .orElseThrow();
        assertThat(absent(silent)).contains(ANA);
    }

    @Test
    void F13_a_page_reads_a_row_for_each_member_it_looks_at_and_no_more_however_large_the_community() {
        for (int size : List.of(20, 200)) {
            Club crowded = new Club();
            for (int i = 0; i < size; i++) {
                MemberId member = MemberId.of("m-" + i);
                crowded.joins(member, 1).did(member, ActivityKinds.READ, 11);
                crowded.did(member, ActivityKinds.READ, 12).did(member, ActivityKinds.POST, 13);
            }
            List<Integer> rows = new ArrayList<>();
            crowded.world.storage.onEach("memberships", call -> {
                Slice<?> slice = (Slice<?>) call.proceed();
                rows.add(slice.items().size());
                return slice;
            });
            List<Set<String>> asked = new ArrayList<>();
            crowded.world.storage.watch(
                    "tally", query -> asked.add(((TallyQuery) query).filter().members()));
            JourneyBook book = crowded.at(30);
            crowded.world.storage.calls();

            Page<MemberSince> page = book.absent(Absence.since(Club.day(14)), Paging.first(10));

            assertThat(page.items()).hasSize(10);
            assertThat(page.next()).isPresent();
            assertThat(crowded.world.storage.calls()).containsExactly("memberships", "tally");
            assertThat(rows).containsExactly(10);
            assertThat(asked)
                    .singleElement()
                    .satisfies(members -> assertThat(members).hasSize(10));
        }
    }

    @Test
    void F13_a_page_goes_on_from_one_of_its_own_only() {
        club.joins(ANA, 1).joins(BEN, 1);

        assertThatThrownBy(() -> club.at(30)
                        .absent(Absence.since(Club.day(1)), Paging.first(1).after("nonsense")))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Property(tries = 60)
    void F13_the_absent_and_the_present_are_all_members_and_each_once(
            @ForAll("deeds") List<Deed> deeds, @ForAll("sizes") int size) {
        Club random = new Club();
        IntStream.range(0, 6).forEach(i -> random.joins(MemberId.of("m-" + i), 1));
        deeds.forEach(deed -> random.did(MemberId.of("m-" + deed.who), ActivityKinds.POST, deed.day));
        JourneyBook book = random.at(60);
        Absence silent = Absence.ofContribution(TEN_DAYS);

        List<MemberId> absent = ids(pages(paging -> book.absent(silent, paging), size));
        List<MemberId> present = ids(pages(paging -> book.present(silent, paging), size));

        Set<MemberId> roster = new TreeSet<>(book.members().keySet());
        assertThat(absent).isSorted();
        Set<MemberId> together = new TreeSet<>(absent);
        together.addAll(present);
        assertThat(together).isEqualTo(roster);
        assertThat(absent.size() + present.size()).isEqualTo(roster.size());
        assertThat(present)
                .containsExactlyInAnyOrderElementsOf(deeds.stream()
                        .filter(deed -> deed.day >= 10 && deed.day < 20)
                        .map(deed -> MemberId.of("m-" + deed.who))
                        .distinct()
                        .toList());
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(1, 2, 3, 500, 501, 10_000);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 30))
                .as(Deed::new)
                .list()
                .ofMaxSize(10);
    }

    private record Deed(int who, int day) {}

    private List<MemberId> absent(Absence absence) {
        return ids(pages(paging -> club.at(30).absent(absence, paging), 2));
    }

    private static List<MemberId> ids(List<MemberSince> members) {
        return members.stream().map(MemberSince::member).toList();
    }

    private static List<MemberSince> pages(Function<Paging, Page<MemberSince>> read, int limit) {
        List<MemberSince> all = new ArrayList<>();
        Paging paging = Paging.first(limit);
        Page<MemberSince> page = read.apply(paging);
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = read.apply(paging.after(page.next().get()));
            all.addAll(page.items());
        }
        return all;
    }
}
