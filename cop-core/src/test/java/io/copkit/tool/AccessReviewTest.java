package io.copkit.tool;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessReviewTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final ToolBook book = cop.tools(data);

    @BeforeEach
    void some_hold_roles() {
        cop.as(ANA).roles().appoint(data, BEN, Role.IT_RESOURCE).orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.LIBRARIAN).orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.MENTOR).orElseThrow();
    }

    @Test
    void K37_a_review_lists_who_holds_what_since_when_and_each_line_is_confirmed_or_revoked() {
        world.pass(Duration.ofDays(1));
        AccessReview review =
                cop.asSystem("audit").accessReviews().open(data, in(14)).orElseThrow();
        assertThat(book.lines(review.id(), Paging.first(10)).items())
                .containsExactly(
                        new AccessLine(ANA, Role.FACILITATOR, World.START, Optional.of(ANA)),
                        new AccessLine(BEN, Role.IT_RESOURCE, World.START, Optional.of(ANA)),
                        new AccessLine(CLEO, Role.LIBRARIAN, World.START, Optional.of(ANA)),
                        new AccessLine(CLEO, Role.MENTOR, World.START, Optional.of(ANA)));

        cop.as(BEN)
                .accessReviews()
                .confirm(data, review.id(), CLEO, Role.LIBRARIAN)
                .orElseThrow();
        Outcome<AccessDecision> revoked = cop.as(BEN).accessReviews().revoke(data, review.id(), CLEO, Role.MENTOR);
        assertThat(cop.as(BEN).accessReviews().complete(data, review.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.ACCESS_REVIEW_INCOMPLETE));
        cop.as(BEN)
                .accessReviews()
                .confirm(data, review.id(), ANA, Role.FACILITATOR)
                .orElseThrow();
        cop.asSystem("audit")
                .accessReviews()
                .confirm(data, review.id(), BEN, Role.IT_RESOURCE)
                .orElseThrow();
        AccessReview completed =
                cop.as(BEN).accessReviews().complete(data, review.id()).orElseThrow();

        assertThat(revoked.events()).hasExactlyElementsOfTypes(RoleEvent.Revoked.class, ToolEvent.AccessDecided.class);
        assertThat(((Membership.Active) cop.membership(data, CLEO).orElseThrow()).roles())
                .containsExactly(Role.LIBRARIAN);
        assertThat(completed.confirmed()).isEqualTo(3);
        assertThat(completed.revoked()).isEqualTo(1);
        assertThat(book.review(review.id())).contains(completed);
        assertThat(book.lines(review.id(), Paging.first(10)).items()).isEmpty();
        assertThat(book.decisions(review.id(), Paging.first(10)).items())
                .hasSize(4)
                .contains(revoked.orElseThrow());
    }

    @Test
    void K37_a_role_given_after_the_opening_is_looked_at_in_the_next_review() {
        AccessReview first = opened();
        world.pass(Duration.ofHours(1));
        cop.as(ANA).roles().appoint(data, BEN, Role.BROKER).orElseThrow();
        assertThat(book.lines(first.id(), Paging.first(10)).items())
                .extracting(AccessLine::role)
                .doesNotContain(Role.BROKER);
        for (AccessLine line : book.lines(first.id(), Paging.first(10)).items()) {
            cop.asSystem("audit")
                    .accessReviews()
                    .confirm(data, first.id(), line.member(), line.role())
                    .orElseThrow();
        }
        cop.as(BEN).accessReviews().complete(data, first.id()).orElseThrow();

        AccessReview second = opened();

        assertThat(book.lines(second.id(), Paging.first(10)).items())
                .extracting(AccessLine::role)
                .contains(Role.BROKER, Role.LIBRARIAN);
        assertThat(book.reviews(Paging.first(10)).items())
                .extracting(AccessReview::id)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void K37_lines_come_page_by_page() {
        List<MemberId> holders =
                IntStream.range(0, 23).mapToObj(i -> MemberId.of("holder-" + i)).toList();
        for (MemberId holder : holders) {
            cop.as(holder).memberships().join(data).orElseThrow();
            cop.as(ANA).roles().appoint(data, holder, Role.OBSERVER).orElseThrow();
        }
        AccessReview review = opened();
        cop.as(BEN)
                .accessReviews()
                .confirm(data, review.id(), holders.get(5), Role.OBSERVER)
                .orElseThrow();

        List<AccessLine> lines = new ArrayList<>();
        Paging paging = Paging.first(4);
        Page<AccessLine> page = book.lines(review.id(), paging);
        while (page.next().isPresent()) {
            lines.addAll(page.items());
            page = book.lines(review.id(), paging.after(page.next().get()));
        }
        lines.addAll(page.items());

        assertThat(lines).hasSize(26).doesNotHaveDuplicates();
        assertThat(lines).extracting(AccessLine::member).doesNotContain(holders.get(5));
    }

    @Test
    void K37_nobody_reviews_their_own_rights_nor_takes_from_who_ranks_above() {
        AccessReview review = opened();

        assertThat(cop.as(BEN)
                        .accessReviews()
                        .confirm(data, review.id(), BEN, Role.IT_RESOURCE)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.OWN_ACCESS));
        assertThat(cop.as(BEN)
                        .accessReviews()
                        .revoke(data, review.id(), ANA, Role.FACILITATOR)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_ABOVE_OWN, Map.of("role", "facilitator")));
        assertThat(cop.asSystem("audit")
                        .accessReviews()
                        .revoke(data, review.id(), ANA, Role.FACILITATOR)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
        assertThat(cop.asSystem("audit")
                        .accessReviews()
                        .revoke(data, review.id(), ANA, Role.FOUNDER)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_NOT_APPOINTABLE, Map.of("role", "founder")));
        assertThat(cop.as(ANA).accessReviews().open(data, in(14)).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void K37_of_two_who_decide_on_a_line_at_once_one_is_refused() {
        AccessReview review = opened();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .asSystem("audit")
                        .accessReviews()
                        .confirm(data, review.id(), CLEO, Role.MENTOR)
                        .orElseThrow());

        assertThat(cop.as(BEN)
                        .accessReviews()
                        .confirm(data, review.id(), CLEO, Role.MENTOR)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.ACCESS_DECIDED));
    }

    @Test
    void K37_there_is_one_review_at_a_time() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .asSystem("audit")
                        .accessReviews()
                        .open(data, in(14))
                        .orElseThrow());

        assertThat(cop.as(BEN).accessReviews().open(data, in(14)).refusals())
                .containsExactly(Refusal.of(RefusalCode.ACCESS_REVIEW_OPEN));
        assertThat(book.reviews(Paging.first(10)).items()).hasSize(1);
    }

    @Test
    void lines_and_reviews_that_are_not_there_are_refused() {
        AccessReviews ben = cop.as(BEN).accessReviews();
        assertThat(ben.open(data, world.now()).refusals()).containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        assertThat(ben.complete(data, "7").refusals()).containsExactly(Refusal.of(RefusalCode.ACCESS_REVIEW_UNKNOWN));
        assertThat(book.lines("7", Paging.first(10)).items()).isEmpty();
        AccessReview review = opened();

        assertThat(ben.confirm(data, review.id(), CLEO, Role.BROKER).refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_NOT_HELD, Map.of("role", "broker")));
        assertThat(ben.confirm(data, review.id(), DORA, Role.BROKER).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        for (AccessLine line : book.lines(review.id(), Paging.first(10)).items()) {
            cop.asSystem("audit")
                    .accessReviews()
                    .confirm(data, review.id(), line.member(), line.role())
                    .orElseThrow();
        }
        ben.complete(data, review.id()).orElseThrow();
        assertThat(ben.confirm(data, review.id(), CLEO, Role.MENTOR).refusals())
                .containsExactly(Refusal.of(RefusalCode.ACCESS_REVIEW_COMPLETED));
    }

    private AccessReview opened() {
        world.pass(Duration.ofHours(1));
        return cop.asSystem("audit").accessReviews().open(data, in(14)).orElseThrow();
    }

    private Instant in(int days) {
        return world.now().plus(Duration.ofDays(days));
    }
}
