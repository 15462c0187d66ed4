package io.copkit.norm;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentCount;
import io.copkit.consent.ConsentStatus;
import io.copkit.consent.MissingConsent;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NormsTest {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final NormBook book = cop.norms(data);

    @Test
    void K34_a_norm_is_drafted_published_and_acknowledged_by_each_member() {
        Norm drafted = cop.as(ANA)
                .norms()
                .draft(data, NormKind.NORM, NormText.standard(Locale.ENGLISH))
                .orElseThrow();
        Instant deadline = world.now().plus(TWO_WEEKS);

        Outcome<Norm> published = cop.as(ANA).norms().publish(data, drafted.id(), deadline);
        Outcome<Consent> acknowledged = cop.as(BEN).norms().acknowledge(data, drafted.id(), 1);

        assertThat(drafted.state()).isEqualTo(NormState.DRAFT);
        assertThat(published.orElseThrow().state()).isEqualTo(NormState.IN_FORCE);
        assertThat(acknowledged.orElseThrow()).isEqualTo(new Consent(BEN, 1, world.now()));
        assertThat(acknowledged.events())
                .containsExactly(new NormEvent.Acknowledged(
                        new Actor.Member(BEN),
                        world.now(),
                        book.find(drafted.id()).orElseThrow(),
                        acknowledged.orElseThrow()));
        assertThat(book.acknowledged(drafted.id(), Paging.first(10)).items())
                .containsExactly(acknowledged.orElseThrow());
        assertThat(book.missing(drafted.id(), Paging.first(10)).items())
                .containsExactly(
                        new MissingConsent(ANA, deadline, ConsentStatus.AWAITED),
                        new MissingConsent(CLEO, deadline, ConsentStatus.AWAITED));
        assertThat(book.count(drafted.id())).isEqualTo(new ConsentCount(1, 2));
    }

    @Test
    void K34_a_new_version_asks_everybody_again_with_a_deadline() {
        String norm = inForce();
        cop.as(BEN).norms().acknowledge(data, norm, 1).orElseThrow();
        NormText changed = NormText.titled("Shorter").clause("mutual_respect", "Be kind");
        cop.as(ANA).norms().revise(data, norm, changed).orElseThrow();
        assertThat(book.count(norm)).isEqualTo(new ConsentCount(1, 2));

        world.pass(Duration.ofDays(1));
        Instant deadline = world.now().plus(TWO_WEEKS);
        cop.as(ANA).norms().publish(data, norm, deadline).orElseThrow();

        assertThat(book.count(norm)).isEqualTo(new ConsentCount(0, 3));
        assertThat(book.missing(norm, Paging.first(10)).items())
                .contains(new MissingConsent(BEN, deadline, ConsentStatus.AWAITED));
        assertThat(cop.as(BEN).norms().acknowledge(data, norm, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.VERSION_NOT_CURRENT, Map.of("version", "1", "current", "2")));
        cop.as(BEN).norms().acknowledge(data, norm, 2).orElseThrow();
        assertThat(book.acknowledged(norm, Paging.first(10)).items())
                .extracting(Consent::version)
                .containsExactly(2);
    }

    @Test
    void K34_every_version_stays_readable_as_it_was_published() {
        String norm = inForce();
        NormText second = NormText.titled("Second").clause("own", "We meet on Mondays");
        cop.as(ANA).norms().revise(data, norm, second).orElseThrow();
        cop.as(ANA).norms().publish(data, norm, world.now().plus(TWO_WEEKS)).orElseThrow();

        assertThat(book.edition(norm, 1)).get().extracting(NormEdition::text).isEqualTo(text());
        assertThat(book.edition(norm, 2)).get().extracting(NormEdition::text).isEqualTo(second);
        assertThat(book.edition(norm, 3)).isEmpty();
        assertThat(history(Happening.NORM_PUBLISHED)).hasSize(2);
    }

    @Test
    void K34_who_has_not_acknowledged_is_the_complement_page_by_page() {
        List<MemberId> members =
                IntStream.range(0, 40).mapToObj(i -> MemberId.of("member-" + i)).toList();
        members.forEach(each -> cop.as(each).memberships().join(data).orElseThrow());
        String norm = inForce();
        List<MemberId> willing = members.stream()
                .filter(each -> each.value().hashCode() % 3 == 0)
                .toList();
        willing.forEach(each -> cop.as(each).norms().acknowledge(data, norm, 1).orElseThrow());

        List<MemberId> missing = new ArrayList<>();
        Paging paging = Paging.first(7);
        Page<MissingConsent> page = book.missing(norm, paging);
        while (true) {
            assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
            page.items().forEach(each -> missing.add(each.member()));
            if (page.next().isEmpty()) {
                break;
            }
            page = book.missing(norm, paging.after(page.next().get()));
        }

        List<MemberId> expected = new ArrayList<>(members);
        expected.addAll(List.of(ANA, BEN, CLEO));
        expected.removeAll(willing);
        assertThat(willing).isNotEmpty();
        assertThat(missing).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(book.count(norm)).isEqualTo(new ConsentCount(willing.size(), expected.size()));
    }

    @Test
    void K34_who_is_late_is_listed_as_overdue_and_loses_nothing() {
        String norm = inForce();
        world.pass(TWO_WEEKS.minusMillis(1));
        assertThat(statuses(norm)).containsOnly(awaited(ANA), awaited(BEN), awaited(CLEO));

        world.pass(Duration.ofMillis(1));

        assertThat(statuses(norm)).containsValue(ConsentStatus.OVERDUE).doesNotContainValue(ConsentStatus.AWAITED);
        assertThat(cop.accessOf(BEN).check(data, Permission.POST).allowed()).isTrue();
        cop.as(BEN).norms().acknowledge(data, norm, 1).orElseThrow();
        assertThat(statuses(norm)).doesNotContainKey(BEN);
    }

    @Test
    void K34_one_member_gets_more_time_than_the_others() {
        String norm = inForce();
        Instant later = world.now().plus(TWO_WEEKS).plus(Duration.ofDays(6));
        assertThat(cop.as(ANA).norms().giveTime(data, "no-norm", BEN, later).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NORM_UNKNOWN);

        cop.as(ANA).norms().giveTime(data, norm, BEN, later).orElseThrow();

        world.pass(TWO_WEEKS);
        assertThat(statuses(norm)).containsEntry(ANA, ConsentStatus.OVERDUE).containsEntry(BEN, ConsentStatus.AWAITED);
        cop.as(BEN).norms().acknowledge(data, norm, 1).orElseThrow();
        cop.as(ANA).norms().retire(data, norm).orElseThrow();
        assertThat(cop.as(ANA)
                        .norms()
                        .giveTime(data, norm, CLEO, later.plus(TWO_WEEKS))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NORM_NOT_IN_FORCE);
    }

    @Test
    void K34_who_joins_later_has_as_long_as_the_others_had() {
        String norm = inForce();
        world.pass(Duration.ofDays(20));
        cop.as(DORA).memberships().join(data).orElseThrow();

        assertThat(book.missing(norm, Paging.first(10)).items())
                .contains(new MissingConsent(DORA, world.now().plus(TWO_WEEKS), ConsentStatus.AWAITED))
                .filteredOn(each -> each.status() == ConsentStatus.OVERDUE)
                .hasSize(3);
    }

    @Test
    void K34_an_acknowledgement_outlives_other_changes_of_the_membership() {
        String norm = inForce();
        cop.as(BEN).norms().acknowledge(data, norm, 1).orElseThrow();
        Instant then = world.now();
        world.pass(Duration.ofHours(1));

        cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();
        cop.as(BEN).memberships().leave(data).orElseThrow();
        assertThat(book.acknowledged(norm, Paging.first(10)).items()).isEmpty();
        cop.as(BEN).memberships().join(data).orElseThrow();

        assertThat(book.acknowledged(norm, Paging.first(10)).items()).containsExactly(new Consent(BEN, 1, then));
    }

    @Test
    void K34_each_acknowledgement_stands_in_the_history() {
        String norm = inForce();
        cop.as(BEN).norms().acknowledge(data, norm, 1).orElseThrow();

        assertThat(history(Happening.NORM_ACKNOWLEDGED)).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).contains(BEN);
            assertThat(entry.to()).contains("norm:" + norm + " 1");
        });
    }

    @Test
    void K34_an_acknowledgement_that_meets_a_new_version_is_decided_anew() {
        String norm = inForce();
        cop.as(ANA)
                .norms()
                .revise(data, norm, NormText.titled("Second").clause("own", "x"))
                .orElseThrow();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(ANA)
                        .norms()
                        .publish(data, norm, world.now().plus(TWO_WEEKS))
                        .orElseThrow());

        assertThat(cop.as(BEN).norms().acknowledge(data, norm, 1).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.VERSION_NOT_CURRENT);
    }

    @Test
    void A25_the_text_that_a_community_begins_with_speaks_both_languages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            NormText text = NormText.standard(language);

            assertThat(text.refusals()).isEmpty();
            assertThat(text.clauses())
                    .extracting(Clause::code)
                    .contains("mutual_respect", "blameless_learning", "confidentiality")
                    .hasSize(StandardClause.values().length);
        }
        assertThat(NormText.standard(Locale.FRENCH).clauses())
                .doesNotContainAnyElementsOf(NormText.standard(Locale.ENGLISH).clauses());
    }

    @Test
    void texts_that_are_no_norm_are_refused_with_every_reason() {
        NormText poor = NormText.titled(" ").clause("a", "x".repeat(4_001)).clause("a", "");
        NormText endless = new NormText(
                "Long",
                IntStream.range(0, 51).mapToObj(i -> new Clause("c" + i, "x")).toList());

        assertThat(cop.as(ANA).norms().draft(data, NormKind.NORM, poor).refusals())
                .extracting(Refusal::code)
                .containsExactly(
                        RefusalCode.TEXT_MISSING,
                        RefusalCode.TEXT_TOO_LONG,
                        RefusalCode.TEXT_MISSING,
                        RefusalCode.CLAUSE_TWICE);
        assertThat(cop.as(ANA)
                        .norms()
                        .draft(data, NormKind.POLICY, NormText.titled("Empty"))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.CLAUSE_MISSING));
        assertThat(cop.as(ANA).norms().draft(data, NormKind.POLICY, endless).refusals())
                .containsExactly(Refusal.of(RefusalCode.TOO_MANY_CLAUSES, Map.of("limit", "50")));
        assertThat(book.in(NormState.DRAFT, Paging.first(10)).items()).isEmpty();
        assertThatThrownBy(() -> new Clause("", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_who_may_change_norms_does() {
        String norm = inForce();

        assertThat(List.of(
                        cop.as(BEN).norms().draft(data, NormKind.NORM, text()),
                        cop.as(BEN).norms().revise(data, norm, text()),
                        cop.as(BEN).norms().publish(data, norm, world.now().plus(TWO_WEEKS)),
                        cop.as(BEN).norms().retire(data, norm)))
                .flatExtracting(Outcome::refusals)
                .hasSize(4)
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.asSystem("policy office").norms().retire(data, norm).isAccepted())
                .isTrue();
    }

    @Test
    void what_does_not_fit_the_state_of_a_norm_is_refused() {
        String norm = inForce();
        Norms ana = cop.as(ANA).norms();

        assertThat(ana.publish(data, norm, world.now().plus(TWO_WEEKS)).refusals())
                .containsExactly(Refusal.of(RefusalCode.NORM_UNCHANGED));
        ana.revise(data, norm, text()).orElseThrow();
        assertThat(ana.publish(data, norm, world.now()).refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        ana.acknowledge(data, norm, 1).orElseThrow();
        assertThat(ana.acknowledge(data, norm, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.CONSENT_ALREADY_GIVEN));
        ana.retire(data, norm).orElseThrow();
        assertThat(ana.retire(data, norm).refusals()).containsExactly(Refusal.of(RefusalCode.NORM_NOT_IN_FORCE));
        assertThat(ana.acknowledge(data, norm, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.NORM_NOT_IN_FORCE));
        assertThat(book.missing(norm, Paging.first(10)).items()).isEmpty();
        assertThat(book.count(norm)).isEqualTo(new ConsentCount(0, 0));
        assertThat(ana.retire(data, "nowhere").refusals()).containsExactly(Refusal.of(RefusalCode.NORM_UNKNOWN));
        assertThat(ana.retire(CommunityId.of("nowhere"), norm).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    @Test
    void nobody_acknowledges_for_somebody_else() {
        String norm = inForce();

        assertThat(cop.asSystem("import").norms().acknowledge(data, norm, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.as(DORA).norms().acknowledge(data, norm, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void nothing_changes_in_a_closed_community() {
        String norm = inForce();
        Records.setStage(world.memory, data, "closed");

        assertThat(cop.as(BEN).norms().acknowledge(data, norm, 1).refusals())
                .containsExactly(Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "closed")));
    }

    @Test
    void a_page_has_at_least_one_row() {
        assertThatThrownBy(() -> Paging.first(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paging.first(10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    private String inForce() {
        String norm = cop.as(ANA)
                .norms()
                .draft(data, NormKind.NORM, text())
                .orElseThrow()
                .id();
        cop.as(ANA).norms().publish(data, norm, world.now().plus(TWO_WEEKS)).orElseThrow();
        return norm;
    }

    private static NormText text() {
        return NormText.standard(Locale.ENGLISH);
    }

    private static Map.Entry<MemberId, ConsentStatus> awaited(MemberId member) {
        return Map.entry(member, ConsentStatus.AWAITED);
    }

    private Map<MemberId, ConsentStatus> statuses(String norm) {
        return book.missing(norm, Paging.first(100)).items().stream()
                .collect(Collectors.toMap(MissingConsent::member, MissingConsent::status));
    }

    private List<HistoryEntry> history(Happening happening) {
        return cop.history(data).transitions(100).items().stream()
                .filter(entry -> entry.is(happening))
                .toList();
    }
}
