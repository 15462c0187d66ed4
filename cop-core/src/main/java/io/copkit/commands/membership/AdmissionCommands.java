package io.copkit.commands.membership;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.AdmissionGate;
import io.copkit.commands.Desk;
import io.copkit.commands.Dues;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.Step;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.AdmissionTermsChanged;
import io.copkit.membership.Admissions;
import io.copkit.membership.Membership;
import io.copkit.membership.Profile;
import io.copkit.membership.Rejection;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Letting people in and keeping them. */
public final class AdmissionCommands implements Admissions {

    private static final int REASON_LENGTH = 1_000;

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public AdmissionCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Community> setTerms(CommunityId community, AdmissionPolicy policy) {
        if (!policy.refusals().isEmpty()) {
            return Outcome.refused(policy.refusals());
        }
        return Permitted.run(desk, actor, community, Permission.CHARTER_EDIT, permitted -> {
            Community before = permitted.community().value();
            Community after = before.with(policy);
            CommunityRecord record = permitted.work().put(after, permitted.community());
            permitted
                    .work()
                    .put(Dues.with(
                            record, Dues.UPKEEP, Optional.of(permitted.work().at())));
            permitted.work().happened(Step.of(Happening.ADMISSION_CHANGED, record, Reason.of(actor)));
            return Outcome.accepted(
                    after,
                    List.of(new AdmissionTermsChanged(
                            before.id(), actor, permitted.work().at(), before.admission(), policy)));
        });
    }

    @Override
    public Outcome<Membership> approve(CommunityId community, MemberId applicant) {
        return onApplication(community, applicant, (permitted, change) -> {
            Membership.Applied applied = (Membership.Applied) change.now().orElseThrow();
            if (applied.isWaiting()) {
                return Desk.refused(RefusalCode.ALREADY_WAITING);
            }
            AdmissionGate gate = new AdmissionGate(permitted.work(), desk.settings(), permitted.community());
            Admission admission = gate.decide(change, applicant, AdmissionPath.APPLICATION);
            if (!admission.refusals().isEmpty()) {
                return Outcome.refused(admission.refusals());
            }
            if (admission.waits()) {
                change.queue(admission, applied.application(), Optional.empty(), Reason.APPROVED);
            } else {
                gate.letIn(change, admission, applied.application().profile(), Reason.APPROVED);
            }
            return written(change, change.now().orElseThrow());
        });
    }

    @Override
    public Outcome<Membership.Refused> refuse(CommunityId community, MemberId applicant, String reason) {
        List<Refusal> unfit = new TextRules()
                .needed("reason", reason)
                .prose("reason", reason, REASON_LENGTH)
                .refusals();
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        return onApplication(community, applicant, (permitted, change) -> {
            Membership.Refused refused = ((Membership.Applied) change.now().orElseThrow())
                    .reject(permitted.work().at(), Rejection.REFUSED, Optional.of(reason));
            change.become(refused, Happening.MEMBER_REFUSED, Reason.of(actor), Optional.of(reason));
            return written(change, refused);
        });
    }

    @Override
    public Outcome<Membership> renew(CommunityId community, MemberId member, Optional<Instant> until) {
        return Permitted.run(desk, actor, community, Permission.MEMBER_APPROVE, permitted -> {
            if (permitted.authority().isOf(member)) {
                return Desk.refused(RefusalCode.OWN_APPLICATION);
            }
            if (until.isPresent() && !until.get().isAfter(permitted.work().at())) {
                return Desk.refused(RefusalCode.TERM_IN_THE_PAST);
            }
            return onBelonging(permitted, member, change -> {
                Membership.Belonging before = change.belonging();
                Membership.Belonging after = before.over(before.membership().renewed(until));
                change.become(after, Happening.MEMBER_RENEWED, Reason.of(actor));
                return written(change, after);
            });
        });
    }

    @Override
    public Outcome<Membership> keepFacets(CommunityId community, MemberId member, Map<String, Set<String>> facets) {
        if (!(actor instanceof Actor.Host)) {
            return Desk.refused(RefusalCode.HOST_ONLY);
        }
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> onBelonging(permitted, member, change -> {
                    Membership.Belonging before = change.belonging();
                    Profile profile = before.membership().profile();
                    Membership.Belonging after = before.over(before.membership()
                            .with(new Profile(profile.motivations(), profile.expectedBenefit(), facets)));
                    change.become(after, Happening.PROFILE_CHANGED, Reason.of(actor));
                    return written(change, after);
                }));
    }

    private <T> Outcome<T> onApplication(
            CommunityId community, MemberId applicant, BiFunction<Permitted, MembershipChange, Outcome<T>> decision) {
        return Permitted.run(desk, actor, community, Permission.MEMBER_APPROVE, permitted -> {
            if (permitted.authority().isOf(applicant)) {
                return Desk.refused(RefusalCode.OWN_APPLICATION);
            }
            MembershipChange change = change(permitted, applicant);
            return change.now().orElse(null) instanceof Membership.Applied
                    ? decision.apply(permitted, change)
                    : Desk.refused(RefusalCode.NO_APPLICATION);
        });
    }

    private interface OnBelonging<T> {
        Outcome<T> then(MembershipChange change);
    }

    private static <T> Outcome<T> onBelonging(Permitted permitted, MemberId member, OnBelonging<T> decision) {
        MembershipChange change = change(permitted, member);
        return change.now().orElse(null) instanceof Membership.Belonging
                ? decision.then(change)
                : Desk.refused(RefusalCode.NOT_A_MEMBER);
    }

    private static MembershipChange change(Permitted permitted, MemberId member) {
        CommunityId id = permitted.id();
        return MembershipChange.of(
                permitted.work(), id, member, permitted.work().membership(id, member));
    }

    private static <T> Outcome<T> written(MembershipChange change, T value) {
        change.write();
        return Outcome.accepted(value, change.events());
    }
}
