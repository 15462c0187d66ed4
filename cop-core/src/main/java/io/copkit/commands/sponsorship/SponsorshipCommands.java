package io.copkit.commands.sponsorship;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.internal.TextRules;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.sponsorship.Review;
import io.copkit.sponsorship.Sponsor;
import io.copkit.sponsorship.Sponsorship;
import io.copkit.sponsorship.SponsorshipEvent;
import io.copkit.sponsorship.SponsorshipStatus;
import io.copkit.sponsorship.Sponsorships;
import io.copkit.sponsorship.SupportCommitment;
import io.copkit.sponsorship.SupportPromise;
import io.copkit.sponsorship.SupportStatus;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sponsors communities, promises support, and judges what came of it. */
public final class SponsorshipCommands implements Sponsorships {

    private static final int TEXT_LENGTH = 2_000;

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public SponsorshipCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Sponsorship> sponsor(CommunityId community, Sponsor sponsor, String mandate, Instant review) {
        return committing(
                community,
                permitted -> worded(
                        "mandate",
                        mandate,
                        () -> ahead(permitted, review, () -> {
                            Optional<Refusal> unfit =
                                    SponsorshipMapping.person(sponsor).flatMap(who -> unfit(permitted, who));
                            if (unfit.isPresent()) {
                                return Outcome.refused(unfit.get());
                            }
                            Sponsorship begun = Sponsorship.begin(
                                    community,
                                    desk.newId(),
                                    sponsor,
                                    mandate,
                                    permitted.work().at(),
                                    review);
                            permitted.begin(SponsorshipMapping.INSTANCE, begun, Happening.SPONSORSHIP_BEGUN);
                            return accepted(permitted, begun);
                        })));
    }

    @Override
    public Outcome<Sponsorship> review(CommunityId community, String sponsorship, String finding, Instant next) {
        return judging(
                community,
                permitted -> worded(
                        "finding",
                        finding,
                        () -> ahead(
                                permitted,
                                next,
                                () -> onActive(permitted, sponsorship, stored -> {
                                    Optional<MemberId> sponsor = SponsorshipMapping.person(
                                            stored.value().sponsor());
                                    return notBy(permitted, sponsor, () -> {
                                        Sponsorship reviewed =
                                                stored.value().reviewed(review(permitted.work(), finding), next);
                                        return changed(permitted, stored, reviewed, Happening.SPONSORSHIP_REVIEWED);
                                    });
                                }))));
    }

    @Override
    public Outcome<Sponsorship> end(CommunityId community, String sponsorship) {
        return committing(
                community,
                permitted -> onActive(
                        permitted,
                        sponsorship,
                        stored -> changed(permitted, stored, stored.value().end(), Happening.SPONSORSHIP_ENDED)));
    }

    @Override
    public Outcome<SupportCommitment> promise(CommunityId community, SupportPromise promise) {
        return committing(
                community,
                permitted -> ahead(permitted, promise.review(), () -> {
                    List<Refusal> unfit = promise.refusals();
                    if (!unfit.isEmpty()) {
                        return Outcome.refused(unfit);
                    }
                    return promise.sponsorship()
                            .map(sponsorship -> onActive(permitted, sponsorship, stored -> {
                                permitted.work().require(stored);
                                return promised(permitted, promise);
                            }))
                            .orElseGet(() -> promised(permitted, promise));
                }));
    }

    @Override
    public Outcome<SupportCommitment> judge(
            CommunityId community, String support, SupportStatus verdict, String finding) {
        if (!verdict.isVerdict()) {
            throw new IllegalArgumentException(verdict.code() + " is no verdict");
        }
        return judging(
                community,
                permitted -> worded(
                        "finding",
                        finding,
                        () -> onPromised(
                                permitted,
                                support,
                                stored -> notBy(
                                        permitted,
                                        stored.value().by(),
                                        () -> changed(
                                                permitted,
                                                stored,
                                                stored.value().judged(verdict, review(permitted.work(), finding)),
                                                Happening.SUPPORT_JUDGED)))));
    }

    @Override
    public Outcome<SupportCommitment> withdraw(CommunityId community, String support) {
        return committing(
                community,
                permitted -> onPromised(
                        permitted,
                        support,
                        stored -> changed(permitted, stored, stored.value().withdrawn(), Happening.SUPPORT_WITHDRAWN)));
    }

    private Outcome<SupportCommitment> promised(Permitted permitted, SupportPromise promise) {
        Work work = permitted.work();
        SupportCommitment support = new SupportCommitment(
                permitted.id(),
                desk.newId(),
                promise,
                work.actingMember(),
                work.at(),
                SupportStatus.PROMISED,
                Optional.empty());
        permitted.begin(SupportMapping.INSTANCE, support, Happening.SUPPORT_PROMISED);
        return accepted(permitted, support);
    }

    private static Optional<Refusal> unfit(Permitted permitted, MemberId sponsor) {
        return permitted
                .active(sponsor)
                .map(stored -> ((Membership.Belonging) stored.value()).membership())
                .map(active -> active.roles().contains(Role.SPONSOR)
                        ? Optional.<Refusal>empty()
                        : Optional.of(Refusal.of(RefusalCode.ROLE_NOT_HELD, Map.of("role", Role.SPONSOR.code()))))
                .orElseGet(() -> Optional.of(Refusal.of(RefusalCode.NOT_A_MEMBER)));
    }

    private <T> Outcome<T> committing(CommunityId community, Function<Permitted, Outcome<T>> decision) {
        return Permitted.run(desk, actor, community, Permission.SUPPORT_COMMIT, decision);
    }

    private <T> Outcome<T> judging(CommunityId community, Function<Permitted, Outcome<T>> decision) {
        return Permitted.run(desk, actor, community, Permission.CHARTER_EDIT, decision);
    }

    private static <T> Outcome<T> worded(String field, String words, Supplier<Outcome<T>> decision) {
        List<Refusal> unfit = new TextRules()
                .needed(field, words)
                .prose(field, words, TEXT_LENGTH)
                .refusals();
        return unfit.isEmpty() ? decision.get() : Outcome.refused(unfit);
    }

    private static <T> Outcome<T> ahead(Permitted permitted, Instant deadline, Supplier<Outcome<T>> decision) {
        return deadline.isAfter(permitted.work().at()) ? decision.get() : Desk.refused(RefusalCode.DEADLINE_NOT_AHEAD);
    }

    private static <T> Outcome<T> notBy(
            Permitted permitted, Optional<MemberId> promiser, Supplier<Outcome<T>> decision) {
        return promiser.filter(permitted.authority()::isOf).isEmpty()
                ? decision.get()
                : Desk.refused(RefusalCode.OWN_COMMITMENT);
    }

    private static Review review(Work work, String finding) {
        return new Review(work.at(), work.actingMember(), finding);
    }

    private static <T> Outcome<T> onActive(
            Permitted permitted, String id, Function<Stored<Sponsorship, DocumentRecord>, Outcome<T>> decision) {
        return permitted.onDocument(
                SponsorshipMapping.INSTANCE,
                id,
                RefusalCode.SPONSORSHIP_UNKNOWN,
                stored -> stored.value().status() == SponsorshipStatus.ACTIVE
                        ? decision.apply(stored)
                        : Desk.refused(RefusalCode.SPONSORSHIP_ENDED));
    }

    private static Outcome<SupportCommitment> onPromised(
            Permitted permitted,
            String id,
            Function<Stored<SupportCommitment, DocumentRecord>, Outcome<SupportCommitment>> decision) {
        return permitted.onDocument(
                SupportMapping.INSTANCE,
                id,
                RefusalCode.SUPPORT_UNKNOWN,
                stored -> stored.value().status() == SupportStatus.PROMISED
                        ? decision.apply(stored)
                        : Desk.refused(RefusalCode.SUPPORT_SETTLED));
    }

    private Outcome<Sponsorship> changed(
            Permitted permitted, Stored<Sponsorship, DocumentRecord> before, Sponsorship after, Happening happening) {
        permitted.change(SponsorshipMapping.INSTANCE, before, after, happening);
        return accepted(permitted, after);
    }

    private Outcome<SupportCommitment> changed(
            Permitted permitted,
            Stored<SupportCommitment, DocumentRecord> before,
            SupportCommitment after,
            Happening happening) {
        permitted.change(SupportMapping.INSTANCE, before, after, happening);
        return accepted(permitted, after);
    }

    private Outcome<Sponsorship> accepted(Permitted permitted, Sponsorship now) {
        return Outcome.accepted(
                now,
                List.of(new SponsorshipEvent.SponsorshipChanged(
                        actor, permitted.work().at(), now)));
    }

    private Outcome<SupportCommitment> accepted(Permitted permitted, SupportCommitment now) {
        return Outcome.accepted(
                now,
                List.of(new SponsorshipEvent.SupportChanged(
                        actor, permitted.work().at(), now)));
    }
}
