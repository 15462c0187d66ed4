package io.copkit.charter;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.Charter;
import io.copkit.community.CommunityEvent;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentCount;
import io.copkit.consent.ConsentRequest;
import io.copkit.consent.ConsentStatus;
import io.copkit.consent.MissingConsent;
import io.copkit.history.Happening;
import io.copkit.role.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartersTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final CharterBook book = cop.charters(data);

    @Test
    void A8_a_proposal_becomes_the_next_version_which_every_member_is_asked_to_accept() {
        CharterProposal proposed = propose("Sharper words");

        Outcome<CharterProposal> adopted = cop.as(ANA).charters().adopt(data, proposed.id(), in(14));

        Community now = cop.community(data).orElseThrow();
        assertThat(now.charter().purpose()).isEqualTo("Sharper words");
        assertThat(now.charterVersion()).isEqualTo(2);
        assertThat(adopted.orElseThrow().status()).isEqualTo(ProposalStatus.ADOPTED);
        assertThat(adopted.orElseThrow().decision()).contains(new ProposalDecision(world.now(), Optional.of(ANA), ""));
        assertThat(adopted.events())
                .hasExactlyElementsOfTypes(
                        CommunityEvent.CharterAmended.class,
                        CharterEvent.ProposalChanged.class,
                        CharterEvent.ConsentAsked.class);
        assertThat(book.request()).contains(new ConsentRequest(2, world.now(), in(14)));
        assertThat(book.count()).isEqualTo(new ConsentCount(0, 3));
        assertThat(cop.history(data).transitions(100).items())
                .filteredOn(entry -> entry.is(Happening.CHARTER_AMENDED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("proposed"));
    }

    @Test
    void A8_each_member_accepts_a_version_and_it_is_known_who_has_not() {
        cop.as(ANA).charters().ask(data, in(14)).orElseThrow();

        Outcome<Consent> accepted = cop.as(BEN).charters().accept(data, 1);

        assertThat(accepted.orElseThrow()).isEqualTo(new Consent(BEN, 1, world.now()));
        assertThat(accepted.events()).hasExactlyElementsOfTypes(CharterEvent.Accepted.class);
        assertThat(book.accepted(Paging.first(10)).items()).containsExactly(accepted.orElseThrow());
        assertThat(book.missing(Paging.first(10)).items())
                .containsExactly(
                        new MissingConsent(ANA, in(14), ConsentStatus.AWAITED),
                        new MissingConsent(CLEO, in(14), ConsentStatus.AWAITED));
        assertThat(book.count()).isEqualTo(new ConsentCount(1, 2));
    }

    @Test
    void A8_one_member_gets_more_time_than_the_others_for_this_version() {
        Charters charters = cop.as(ANA).charters();
        assertThat(charters.giveTime(data, BEN, in(20)).refusals())
                .containsExactly(Refusal.of(RefusalCode.CONSENT_NOT_ASKED));
        charters.ask(data, in(14)).orElseThrow();
        cop.as(CLEO).charters().accept(data, 1).orElseThrow();

        Outcome<MissingConsent> given = charters.giveTime(data, BEN, in(20));

        assertThat(given.orElseThrow()).isEqualTo(new MissingConsent(BEN, in(20), ConsentStatus.AWAITED));
        assertThat(given.events()).hasExactlyElementsOfTypes(CharterEvent.TimeGiven.class);
        for (Instant noLater : List.of(in(14), in(20), in(-1))) {
            assertThat(charters.giveTime(data, BEN, noLater).refusals())
                    .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        }
        assertThat(charters.giveTime(data, CLEO, in(20)).refusals())
                .containsExactly(Refusal.of(RefusalCode.CONSENT_ALREADY_GIVEN));
        assertThat(charters.giveTime(data, MemberId.of("nobody"), in(20)).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.as(BEN).charters().giveTime(data, BEN, in(30)).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        Instant later = in(20);
        world.setClock(later.minusMillis(1));
        assertThat(book.missing(Paging.first(10)).items())
                .extracting(MissingConsent::member, MissingConsent::status)
                .containsExactly(tuple(ANA, ConsentStatus.OVERDUE), tuple(BEN, ConsentStatus.AWAITED));
        world.setClock(later);
        assertThat(book.missing(Paging.first(10)).items())
                .extracting(MissingConsent::status)
                .containsOnly(ConsentStatus.OVERDUE);
        charters.adopt(data, propose("New").id(), in(14)).orElseThrow();
        assertThat(book.missing(Paging.first(10)).items())
                .extracting(MissingConsent::due)
                .containsOnly(in(14));
        cop.as(BEN).charters().accept(data, 2).orElseThrow();
    }

    @Test
    void A8_a_new_version_asks_again_and_who_is_late_is_overdue_but_stays_a_member() {
        cop.as(ANA).charters().ask(data, in(14)).orElseThrow();
        cop.as(BEN).charters().accept(data, 1).orElseThrow();
        cop.as(ANA).charters().adopt(data, propose("New").id(), in(14)).orElseThrow();
        cop.as(CLEO).charters().accept(data, 2).orElseThrow();

        world.pass(Duration.ofDays(14));

        assertThat(book.missing(Paging.first(10)).items())
                .containsExactly(
                        new MissingConsent(ANA, world.now(), ConsentStatus.OVERDUE),
                        new MissingConsent(BEN, world.now(), ConsentStatus.OVERDUE));
        assertThat(cop.accessOf(BEN).check(data, Permission.POST).allowed()).isTrue();
        cop.as(ANA).charters().ask(data, in(7)).orElseThrow();
        assertThat(book.missing(Paging.first(10)).items())
                .extracting(MissingConsent::status)
                .containsExactly(ConsentStatus.AWAITED, ConsentStatus.AWAITED);
        assertThat(book.accepted(Paging.first(10)).items())
                .extracting(Consent::member)
                .containsExactly(CLEO);
    }

    @Test
    void A8_a_proposal_on_an_old_version_is_refused_until_it_is_brought_up_to_date() {
        CharterProposal mine = propose("Mine");
        CharterProposal other = propose("Other");
        cop.as(ANA).charters().adopt(data, other.id(), in(14)).orElseThrow();

        assertThat(cop.as(ANA).charters().adopt(data, mine.id(), in(14)).refusals())
                .containsExactly(changed(2));
        Charter merged = cop.community(data).orElseThrow().charter().purpose("Both");
        assertThat(cop.as(BEN).charters().rebase(data, mine.id(), 1, merged).refusals())
                .containsExactly(changed(2));
        CharterProposal rebased =
                cop.as(BEN).charters().rebase(data, mine.id(), 2, merged).orElseThrow();
        cop.as(ANA).charters().adopt(data, rebased.id(), in(14)).orElseThrow();

        assertThat(rebased.basedOn()).isEqualTo(2);
        assertThat(cop.community(data).orElseThrow().charter()).isEqualTo(merged);
        assertThat(cop.as(BEN)
                        .charters()
                        .propose(data, 2, merged.purpose("Late"), "Because", in(7))
                        .refusals())
                .containsExactly(changed(3));
    }

    @Test
    void A8_of_two_proposals_that_are_adopted_at_once_one_is_refused() {
        CharterProposal mine = propose("Mine");
        CharterProposal other = propose("Other");
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(ANA)
                        .charters()
                        .adopt(data, other.id(), in(14))
                        .orElseThrow());

        assertThat(cop.as(ANA).charters().adopt(data, mine.id(), in(14)).refusals())
                .containsExactly(changed(2));
        assertThat(cop.community(data).orElseThrow().charter().purpose()).isEqualTo("Other");
    }

    @Test
    void A8_a_proposal_is_turned_down_taken_back_or_expires() {
        CharterProposal poor = propose("Poor");
        CharterProposal hasty = propose("Hasty");
        CharterProposal slow = propose("Slow");

        CharterProposal rejected = cop.as(ANA)
                .charters()
                .reject(data, poor.id(), "Says too little")
                .orElseThrow();
        CharterProposal withdrawn =
                cop.as(BEN).charters().withdraw(data, hasty.id()).orElseThrow();
        assertThat(book.in(ProposalStatus.OPEN, Paging.first(10)).items()).containsExactly(slow);
        world.pass(Duration.ofDays(30));

        assertThat(rejected.decision()).get().extracting(ProposalDecision::note).isEqualTo("Says too little");
        assertThat(book.proposal(poor.id())).contains(rejected);
        assertThat(book.in(ProposalStatus.REJECTED, Paging.first(10)).items()).containsExactly(rejected);
        assertThat(book.in(ProposalStatus.WITHDRAWN, Paging.first(10)).items()).containsExactly(withdrawn);
        assertThat(book.in(ProposalStatus.OPEN, Paging.first(10)).items()).isEmpty();
        assertThat(book.in(ProposalStatus.EXPIRED, Paging.first(10)).items()).containsExactly(slow);
        assertThat(slow.statusAt(world.now())).isEqualTo(ProposalStatus.EXPIRED);
        assertThat(cop.as(ANA).charters().adopt(data, slow.id(), in(14)).refusals())
                .containsExactly(Refusal.of(RefusalCode.PROPOSAL_CLOSED, Map.of("proposal", "expired")));
        assertThat(cop.as(BEN).charters().withdraw(data, hasty.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PROPOSAL_CLOSED, Map.of("proposal", "withdrawn")));
    }

    @Test
    void A8_members_propose_and_only_who_may_edit_the_charter_decides() {
        CharterProposal proposed = propose("Sharper words");

        assertThat(List.of(
                        cop.as(BEN).charters().adopt(data, proposed.id(), in(14)),
                        cop.as(BEN).charters().reject(data, proposed.id(), "No"),
                        cop.as(CLEO).charters().withdraw(data, proposed.id()),
                        cop.as(CLEO)
                                .charters()
                                .rebase(data, proposed.id(), 1, charter().purpose("x")),
                        cop.as(BEN).charters().ask(data, in(14)),
                        cop.as(DORA).charters().propose(data, 1, charter().purpose("x"), "Because", in(7))))
                .flatExtracting(Outcome::refusals)
                .hasSize(6)
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.asSystem("board")
                        .charters()
                        .adopt(data, proposed.id(), in(14))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void A8_an_acceptance_is_of_the_version_in_force_and_given_once_by_the_member() {
        assertThat(cop.as(BEN).charters().accept(data, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.CONSENT_NOT_ASKED));
        cop.as(ANA).charters().ask(data, in(14)).orElseThrow();

        cop.as(BEN).charters().accept(data, 1).orElseThrow();

        assertThat(cop.as(BEN).charters().accept(data, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.CONSENT_ALREADY_GIVEN));
        assertThat(cop.as(CLEO).charters().accept(data, 2).refusals())
                .containsExactly(Refusal.of(RefusalCode.VERSION_NOT_CURRENT, Map.of("version", "2", "current", "1")));
        assertThat(cop.as(DORA).charters().accept(data, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.asSystem("import").charters().accept(data, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void A8_a_version_that_came_about_without_asking_is_not_the_one_that_was_accepted() {
        cop.as(ANA).charters().ask(data, in(14)).orElseThrow();
        cop.as(BEN).charters().accept(data, 1).orElseThrow();

        cop.as(ANA).settings().amend(data, 1, charter().purpose("Direct")).orElseThrow();

        assertThat(book.request()).isEmpty();
        assertThat(book.accepted(Paging.first(10)).items()).isEmpty();
        assertThat(book.missing(Paging.first(10)).items()).isEmpty();
        assertThat(book.count()).isEqualTo(new ConsentCount(0, 0));
        assertThat(cop.as(CLEO).charters().accept(data, 2).refusals())
                .containsExactly(Refusal.of(RefusalCode.CONSENT_NOT_ASKED));
    }

    @Test
    void proposals_that_make_no_sense_are_refused_with_every_reason() {
        Charters ben = cop.as(BEN).charters();

        assertThat(ben.propose(data, 1, charter(), " ", world.now()).refusals())
                .containsExactly(
                        Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "why")),
                        Refusal.of(RefusalCode.PROPOSAL_CHANGES_NOTHING),
                        Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        assertThat(ben.propose(data, 1, charter().domain(""), "Because", in(1)).refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "domain")));
        assertThat(cop.as(ANA).charters().adopt(data, "nowhere", in(14)).refusals())
                .containsExactly(Refusal.of(RefusalCode.PROPOSAL_UNKNOWN));
        assertThat(cop.as(ANA)
                        .charters()
                        .adopt(data, propose("x").id(), world.now())
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        assertThat(cop.as(ANA).charters().ask(data, world.now()).refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        assertThat(cop.as(ANA).charters().reject(data, propose("y").id(), "").refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "why")));
        assertThat(cop.community(data).orElseThrow().charterVersion()).isEqualTo(1);
    }

    private CharterProposal propose(String purpose) {
        return cop.as(BEN)
                .charters()
                .propose(
                        data,
                        cop.community(data).orElseThrow().charterVersion(),
                        charter().purpose(purpose),
                        "Because",
                        in(30))
                .orElseThrow();
    }

    private Charter charter() {
        return cop.community(data).orElseThrow().charter();
    }

    private Instant in(int days) {
        return world.now().plus(Duration.ofDays(days));
    }

    private static Refusal changed(int version) {
        return Refusal.of(RefusalCode.CHARTER_CHANGED, Map.of("version", String.valueOf(version)));
    }
}
