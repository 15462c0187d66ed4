package io.copkit.sponsorship;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.ErasureOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SponsorshipsTest {

    private static final Sponsor AGENCY = new Sponsor.Organisation("org:agency");

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final SponsorshipBook book = cop.sponsorships(data);

    @BeforeEach
    void ben_sponsors() {
        cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR).orElseThrow();
    }

    @Test
    void K26_a_sponsor_takes_on_a_mandate_which_is_reviewed_and_ends() {
        Sponsorship begun = cop.as(BEN)
                .sponsorships()
                .sponsor(data, new Sponsor.Person(BEN), "Opens doors", in(30))
                .orElseThrow();
        world.pass(Duration.ofDays(30));

        Sponsorship reviewed = cop.as(ANA)
                .sponsorships()
                .review(data, begun.id(), "Two doors opened", in(90))
                .orElseThrow();
        Sponsorship ended = cop.as(BEN).sponsorships().end(data, begun.id()).orElseThrow();

        assertThat(begun.status()).isEqualTo(SponsorshipStatus.ACTIVE);
        assertThat(reviewed.reviews()).containsExactly(new Review(world.now(), Optional.of(ANA), "Two doors opened"));
        assertThat(reviewed.nextReview()).contains(in(90));
        assertThat(ended.nextReview()).isEmpty();
        assertThat(book.sponsorship(begun.id())).contains(ended);
        assertThat(book.in(SponsorshipStatus.ENDED, Paging.first(10)).items()).containsExactly(ended);
        assertThat(world.told.subList(world.told.size() - 3, world.told.size()))
                .hasOnlyElementsOfType(SponsorshipEvent.SponsorshipChanged.class);
    }

    @Test
    void Q17_an_organisation_may_sponsor() {
        Sponsorship sponsorship = cop.asSystem("portfolio")
                .sponsorships()
                .sponsor(data, AGENCY, "Pays for the platform", in(365))
                .orElseThrow();

        assertThat(book.sponsorship(sponsorship.id()))
                .get()
                .extracting(Sponsorship::sponsor)
                .isEqualTo(AGENCY);
        assertThatThrownBy(() -> new Sponsor.Organisation("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void K26_a_person_who_sponsors_is_a_member_in_that_role() {
        Sponsorships host = cop.asSystem("portfolio").sponsorships();

        assertThat(host.sponsor(data, new Sponsor.Person(CLEO), "Opens doors", in(1))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_NOT_HELD, Map.of("role", "sponsor")));
        assertThat(host.sponsor(data, new Sponsor.Person(DORA), "Opens doors", in(1))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void K26_what_is_due_for_review_is_listed_the_longest_due_first() {
        Sponsorship late = sponsorship(20);
        Sponsorship later = sponsorship(10);
        SupportCommitment hours = promise(SupportKind.TIME, 15);
        assertThat(book.sponsorshipsDue(Paging.first(10)).items()).isEmpty();

        world.pass(Duration.ofDays(20));

        assertThat(book.sponsorshipsDue(Paging.first(10)).items()).containsExactly(later, late);
        assertThat(book.supportDue(Paging.first(10)).items()).containsExactly(hours);
        cop.as(ANA).sponsorships().review(data, later.id(), "Fine", in(10)).orElseThrow();
        cop.as(ANA)
                .sponsorships()
                .judge(data, hours.id(), SupportStatus.KEPT, "All hours came")
                .orElseThrow();
        assertThat(book.sponsorshipsDue(Paging.first(10)).items()).containsExactly(late);
        assertThat(book.supportDue(Paging.first(10)).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SupportKind.class)
    void E42_support_of_every_kind_is_promised_with_amount_unit_and_period(SupportKind kind) {
        SupportCommitment promised = promise(kind, 30);

        assertThat(book.support(promised.id())).contains(promised);
        assertThat(promised.promise().amount()).isEqualTo(4);
        assertThat(promised.promise().unit()).isEqualTo("hours per month");
        assertThat(promised.by()).contains(BEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = SupportStatus.class,
            names = {"KEPT", "PARTLY_KEPT", "NOT_KEPT"})
    void E44_a_promise_is_judged_by_who_looks_after_the_charter(SupportStatus verdict) {
        SupportCommitment promised = promise(SupportKind.TIME, 30);

        SupportCommitment judged = cop.as(ANA)
                .sponsorships()
                .judge(data, promised.id(), verdict, "As we saw it")
                .orElseThrow();

        assertThat(judged.status()).isEqualTo(verdict);
        assertThat(judged.review()).contains(new Review(world.now(), Optional.of(ANA), "As we saw it"));
        assertThat(book.support(promised.id())).contains(judged);
        assertThat(book.counts()).containsExactly(Map.entry(verdict, 1L));
        assertThat(cop.as(ANA)
                        .sponsorships()
                        .judge(data, promised.id(), SupportStatus.KEPT, "Again")
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.SUPPORT_SETTLED));
    }

    @Test
    void K26_nobody_judges_what_they_have_promised_themselves() {
        SupportCommitment promised = promise(SupportKind.BUDGET, 30);
        Sponsorship sponsorship = sponsorship(30);
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();

        assertThat(cop.as(BEN)
                        .sponsorships()
                        .judge(data, promised.id(), SupportStatus.KEPT, "Of course")
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.OWN_COMMITMENT));
        assertThat(cop.as(BEN)
                        .sponsorships()
                        .review(data, sponsorship.id(), "Of course", in(1))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.OWN_COMMITMENT));
        assertThatThrownBy(() -> cop.as(ANA).sponsorships().judge(data, promised.id(), SupportStatus.WITHDRAWN, "No"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void K26_a_promise_belongs_to_a_sponsorship_that_stands() {
        Sponsorship sponsorship = sponsorship(30);
        SupportPromise promise = support(SupportKind.TIME, 4, in(10), Optional.of(sponsorship.id()));

        SupportCommitment promised =
                cop.as(BEN).sponsorships().promise(data, promise).orElseThrow();
        assertThat(promised.promise().sponsorship()).contains(sponsorship.id());
        cop.as(BEN).sponsorships().end(data, sponsorship.id()).orElseThrow();

        assertThat(cop.as(BEN).sponsorships().promise(data, promise).refusals())
                .containsExactly(Refusal.of(RefusalCode.SPONSORSHIP_ENDED));
        assertThat(cop.as(BEN)
                        .sponsorships()
                        .promise(data, support(SupportKind.TIME, 4, in(10), Optional.of("nowhere")))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.SPONSORSHIP_UNKNOWN));
        cop.as(BEN).sponsorships().withdraw(data, promised.id()).orElseThrow();
        assertThat(book.in(SupportStatus.WITHDRAWN, Paging.first(10)).items()).hasSize(1);
        assertThat(cop.as(BEN).sponsorships().withdraw(data, "nowhere").refusals())
                .containsExactly(Refusal.of(RefusalCode.SUPPORT_UNKNOWN));
    }

    @Test
    void K26_only_a_sponsor_promises_and_only_a_facilitator_judges() {
        SupportCommitment promised = promise(SupportKind.TIME, 30);
        Sponsorship sponsorship = sponsorship(30);

        assertThat(List.of(
                        cop.as(ANA).sponsorships().sponsor(data, AGENCY, "Pays", in(1)),
                        cop.as(ANA).sponsorships().promise(data, support(SupportKind.TIME, 4, in(1), Optional.empty())),
                        cop.as(CLEO).sponsorships().end(data, sponsorship.id()),
                        cop.as(ANA).sponsorships().withdraw(data, promised.id()),
                        cop.as(CLEO).sponsorships().review(data, sponsorship.id(), "Fine", in(1)),
                        cop.as(CLEO).sponsorships().judge(data, promised.id(), SupportStatus.KEPT, "Fine")))
                .flatExtracting(Outcome::refusals)
                .hasSize(6)
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void D45_a_sponsor_sees_the_figures_of_the_community_and_never_those_of_a_member() {
        assertThat(cop.accessOf(BEN)
                        .check(data, Permission.METRICS_COMMUNITY_READ)
                        .allowed())
                .isTrue();
        assertThat(cop.accessOf(BEN).check(data, Permission.METRICS_MEMBER_READ).allowed())
                .isFalse();
    }

    @Test
    void words_amounts_and_dates_that_make_no_sense_are_refused() {
        SupportPromise odd = new SupportPromise(
                SupportKind.TIME,
                "",
                0,
                "x".repeat(41),
                TimeWindow.between(world.now(), in(1)),
                in(1),
                Optional.empty());

        assertThat(cop.as(BEN).sponsorships().promise(data, odd).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_MISSING, RefusalCode.TEXT_TOO_LONG, RefusalCode.NUMBER_OUT_OF_RANGE);
        assertThat(cop.as(BEN)
                        .sponsorships()
                        .promise(data, support(SupportKind.TIME, 4, world.now(), Optional.empty()))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        assertThat(cop.as(BEN)
                        .sponsorships()
                        .sponsor(data, new Sponsor.Person(BEN), " ", in(1))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "mandate")));
        assertThat(cop.as(ANA)
                        .sponsorships()
                        .review(data, "nowhere", "Fine", world.now())
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        assertThat(book.counts()).isEmpty();
    }

    @Test
    void a_sponsor_who_is_erased_is_nobody_from_then_on() {
        Sponsorship sponsorship = sponsorship(30);
        SupportCommitment promised = promise(SupportKind.TIME, 30);

        world.memory.personalData().erase(ErasureOrder.delete(BEN.value()));

        assertThat(book.sponsorship(sponsorship.id()))
                .get()
                .extracting(Sponsorship::sponsor)
                .isEqualTo(new Sponsor.Erased());
        assertThat(book.support(promised.id()))
                .get()
                .extracting(SupportCommitment::by)
                .isEqualTo(Optional.empty());
    }

    private Instant in(int days) {
        return world.now().plus(Duration.ofDays(days));
    }

    private Sponsorship sponsorship(int reviewedInDays) {
        return cop.as(BEN)
                .sponsorships()
                .sponsor(data, new Sponsor.Person(BEN), "Opens doors", in(reviewedInDays))
                .orElseThrow();
    }

    private SupportCommitment promise(SupportKind kind, int reviewedInDays) {
        return cop.as(BEN)
                .sponsorships()
                .promise(data, support(kind, 4, in(reviewedInDays), Optional.empty()))
                .orElseThrow();
    }

    private SupportPromise support(SupportKind kind, int amount, Instant review, Optional<String> sponsorship) {
        return new SupportPromise(
                kind,
                "Time for every member",
                amount,
                "hours per month",
                TimeWindow.between(world.now(), in(365)),
                review,
                sponsorship);
    }
}
