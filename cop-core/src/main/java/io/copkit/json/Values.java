package io.copkit.json;

import com.google.common.collect.ImmutableMap;
import io.copkit.Actor;
import io.copkit.BlueprintId;
import io.copkit.Coded;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Outcome;
import io.copkit.archive.BinEvent;
import io.copkit.charter.CharterEvent;
import io.copkit.community.CommunityEvent;
import io.copkit.community.StrategicMotivation;
import io.copkit.disclosure.Disclosed;
import io.copkit.engagement.MetricValue;
import io.copkit.journey.FunnelStep;
import io.copkit.ladder.LadderEvent;
import io.copkit.ladder.Requirement;
import io.copkit.ladder.Source;
import io.copkit.ladder.Staying;
import io.copkit.ladder.Threshold;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.membership.AdmissionTermsChanged;
import io.copkit.membership.BulkItem;
import io.copkit.membership.InvitationEvent;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import io.copkit.network.Betweenness;
import io.copkit.network.BeyondBudget;
import io.copkit.network.Distances;
import io.copkit.network.PathSources;
import io.copkit.norm.NormEvent;
import io.copkit.onboarding.OnboardingEvent;
import io.copkit.participation.LevelEvent;
import io.copkit.portfolio.LinkId;
import io.copkit.renewal.RenewalEvent;
import io.copkit.role.HolderKind;
import io.copkit.role.MandateChanged;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsEvent;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import io.copkit.role.RoleHolder;
import io.copkit.role.Scope;
import io.copkit.space.SpaceChanged;
import io.copkit.space.SpaceId;
import io.copkit.sponsorship.Sponsor;
import io.copkit.sponsorship.SponsorshipEvent;
import io.copkit.structure.Ability;
import io.copkit.structure.NestingChanged;
import io.copkit.structure.NestingUnsettled;
import io.copkit.structure.PlanId;
import io.copkit.succession.SuccessionEvent;
import io.copkit.theme.GlossaryChanged;
import io.copkit.theme.ThemeChanged;
import io.copkit.theme.ThemeId;
import io.copkit.tool.ToolEvent;
import io.copkit.transformation.Change;
import io.copkit.transformation.Reshaped;
import io.copkit.vitality.DormancyEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which types the module writes and reads, and in which form. */
final class Values {

    /** The field that says which of several types a value is. */
    static final String TYPE = "type";

    static final Set<String> PACKAGES = Set.of(
            "io.copkit",
            "io.copkit.community",
            "io.copkit.consent",
            "io.copkit.directory",
            "io.copkit.engagement",
            "io.copkit.health",
            "io.copkit.history",
            "io.copkit.journey",
            "io.copkit.ladder",
            "io.copkit.lifecycle",
            "io.copkit.membership",
            "io.copkit.metric",
            "io.copkit.network",
            "io.copkit.norm",
            "io.copkit.onboarding",
            "io.copkit.sponsorship",
            "io.copkit.archive",
            "io.copkit.charter",
            "io.copkit.succession",
            "io.copkit.tool",
            "io.copkit.playbook",
            "io.copkit.principle",
            "io.copkit.renewal",
            "io.copkit.vitality",
            "io.copkit.warning",
            "io.copkit.participation",
            "io.copkit.role",
            "io.copkit.space",
            "io.copkit.blueprint",
            "io.copkit.point",
            "io.copkit.policy",
            "io.copkit.portfolio",
            "io.copkit.structure",
            "io.copkit.theme",
            "io.copkit.transformation");

    static final Map<Class<?>, String> TYPE_CODES = Map.ofEntries(
            Map.entry(Actor.Member.class, "member"),
            Map.entry(Actor.Host.class, "host"),
            Map.entry(Actor.Erased.class, "erased"),
            Map.entry(Membership.Invited.class, "invited"),
            Map.entry(Membership.Applied.class, "applied"),
            Map.entry(Membership.Active.class, "active"),
            Map.entry(Membership.Dormant.class, "dormant"),
            Map.entry(Membership.Suspended.class, "suspended"),
            Map.entry(Membership.Left.class, "left"),
            Map.entry(Membership.Removed.class, "removed"),
            Map.entry(Membership.Banned.class, "banned"),
            Map.entry(Membership.Refused.class, "refused"),
            Map.entry(Outcome.Accepted.class, "accepted"),
            Map.entry(Outcome.Refused.class, "refused"),
            Map.entry(CommunityEvent.Founded.class, "community_founded"),
            Map.entry(ThemeChanged.class, "theme_changed"),
            Map.entry(GlossaryChanged.class, "glossary_changed"),
            Map.entry(SpaceChanged.class, "space_changed"),
            Map.entry(CommunityEvent.CharterAmended.class, "charter_amended"),
            Map.entry(CommunityEvent.SlugChanged.class, "slug_changed"),
            Map.entry(CommunityEvent.TypeChanged.class, "type_changed"),
            Map.entry(CommunityEvent.AccessChanged.class, "access_changed"),
            Map.entry(CommunityEvent.ProfileChanged.class, "profile_changed"),
            Map.entry(StrategicMotivation.ReachObjective.class, "objective"),
            Map.entry(StrategicMotivation.ImproveProcess.class, "process"),
            Map.entry(StrategicMotivation.ControlRisk.class, "risk"),
            Map.entry(NestingChanged.class, "nesting_changed"),
            Map.entry(NestingUnsettled.class, "nesting_unsettled"),
            Map.entry(Reshaped.class, "reshaped"),
            Map.entry(BinEvent.class, "bin"),
            Map.entry(Change.Merge.class, "merge"),
            Map.entry(Change.Split.class, "split"),
            Map.entry(Change.SpinOff.class, "spin_off"),
            Map.entry(Change.Institutionalise.class, "institutionalise"),
            Map.entry(Change.Recharter.class, "recharter"),
            Map.entry(CommunityEvent.SubjectsChanged.class, "subjects_changed"),
            Map.entry(Ability.Open.class, "opening"),
            Map.entry(Ability.Right.class, "right"),
            Map.entry(LadderEvent.Adopted.class, "ladder_adopted"),
            Map.entry(LadderEvent.RungChanged.class, "rung_changed"),
            Map.entry(LadderEvent.VouchChanged.class, "vouch_changed"),
            Map.entry(Requirement.All.class, "all"),
            Map.entry(Requirement.Any.class, "any"),
            Map.entry(Requirement.Not.class, "not"),
            Map.entry(Requirement.AtLeast.class, "at_least"),
            Map.entry(Requirement.AtMost.class, "at_most"),
            Map.entry(Requirement.Seniority.class, "seniority"),
            Map.entry(Requirement.InRole.class, "in_role"),
            Map.entry(Requirement.Vouched.class, "vouched"),
            Map.entry(Requirement.Unsanctioned.class, "unsanctioned"),
            Map.entry(Requirement.Unpenalised.class, "unpenalised"),
            Map.entry(Threshold.Absolute.class, "absolute"),
            Map.entry(Threshold.Share.class, "share"),
            Map.entry(Source.Count.class, "count"),
            Map.entry(Source.Presence.class, "presence"),
            Map.entry(Source.TopWeight.class, "top_weight"),
            Map.entry(Source.OnionRing.class, "onion_ring"),
            Map.entry(Source.Score.class, "score"),
            Map.entry(Staying.ForGood.class, "for_good"),
            Map.entry(Staying.AsEntering.class, "as_entering"),
            Map.entry(Staying.LowWater.class, "low_water"),
            Map.entry(Staying.Meeting.class, "meeting"),
            Map.entry(LifecycleEvent.StageMoved.class, "stage_moved"),
            Map.entry(LevelEvent.Changed.class, "level_changed"),
            Map.entry(LevelEvent.Warned.class, "level_warned"),
            Map.entry(LevelEvent.Bound.class, "level_bound"),
            Map.entry(LevelEvent.Unbound.class, "level_unbound"),
            Map.entry(LevelEvent.Periphery.class, "level_periphery"),
            Map.entry(LifecycleEvent.ProposalChanged.class, "stage_proposal_changed"),
            Map.entry(LifecycleEvent.PlanSettled.class, "transformation_settled"),
            Map.entry(LifecycleEvent.ClosingAnnounced.class, "closing_announced"),
            Map.entry(LifecycleEvent.Objected.class, "closing_objected"),
            Map.entry(LifecycleEvent.PhaseEntered.class, "phase_entered"),
            Map.entry(InvitationEvent.class, "invitation"),
            Map.entry(AdmissionTermsChanged.class, "admission_terms_changed"),
            Map.entry(MembershipEvent.Joined.class, "member_joined"),
            Map.entry(MembershipEvent.Amended.class, "member_amended"),
            Map.entry(MembershipEvent.Left.class, "member_left"),
            Map.entry(MembershipEvent.Invited.class, "member_invited"),
            Map.entry(MembershipEvent.Applied.class, "member_applied"),
            Map.entry(MembershipEvent.Waiting.class, "member_waiting"),
            Map.entry(MembershipEvent.Refused.class, "member_refused"),
            Map.entry(MembershipEvent.FellDormant.class, "member_fell_dormant"),
            Map.entry(MembershipEvent.Noticed.class, "member_noticed"),
            Map.entry(MembershipEvent.Awoke.class, "member_awoke"),
            Map.entry(MembershipEvent.Affirmed.class, "member_affirmed"),
            Map.entry(MembershipEvent.Renewed.class, "member_renewed"),
            Map.entry(MembershipEvent.HeldOver.class, "member_held_over"),
            Map.entry(MembershipEvent.ProfileChanged.class, "member_profile_changed"),
            Map.entry(MembershipEvent.Suspended.class, "member_suspended"),
            Map.entry(MembershipEvent.SuspensionLifted.class, "member_suspension_lifted"),
            Map.entry(MembershipEvent.Removed.class, "member_removed"),
            Map.entry(MembershipEvent.Banned.class, "member_banned"),
            Map.entry(MembershipEvent.BanLifted.class, "member_ban_lifted"),
            Map.entry(BulkItem.Belong.class, "belong"),
            Map.entry(BulkItem.Leave.class, "leave"),
            Map.entry(BulkItem.Remove.class, "remove"),
            Map.entry(BulkItem.Appoint.class, "appoint"),
            Map.entry(BulkItem.Revoke.class, "revoke"),
            Map.entry(BulkItem.Vouch.class, "vouch"),
            Map.entry(BulkItem.Withdraw.class, "withdraw"),
            Map.entry(Disclosed.Shown.class, "shown"),
            Map.entry(Disclosed.Withheld.class, "withheld"),
            Map.entry(MetricValue.Defined.class, "defined"),
            Map.entry(MetricValue.Undefined.class, "undefined"),
            Map.entry(FunnelStep.Did.class, "did"),
            Map.entry(FunnelStep.Reached.class, "reached"),
            Map.entry(FunnelStep.Declared.class, "declared"),
            Map.entry(Betweenness.Counted.class, "counted"),
            Map.entry(Distances.Measured.class, "measured"),
            Map.entry(BeyondBudget.class, "beyond_budget"),
            Map.entry(PathSources.Everybody.class, "everybody"),
            Map.entry(PathSources.Pivots.class, "pivots"),
            Map.entry(NormEvent.Drafted.class, "norm_drafted"),
            Map.entry(NormEvent.Published.class, "norm_published"),
            Map.entry(NormEvent.Retired.class, "norm_retired"),
            Map.entry(NormEvent.Acknowledged.class, "norm_acknowledged"),
            Map.entry(NormEvent.TimeGiven.class, "norm_time_given"),
            Map.entry(OnboardingEvent.Started.class, "onboarding_started"),
            Map.entry(OnboardingEvent.BuddyAssigned.class, "buddy_assigned"),
            Map.entry(OnboardingEvent.StepDone.class, "onboarding_step_done"),
            Map.entry(OnboardingEvent.Ended.class, "onboarding_ended"),
            Map.entry(Sponsor.Person.class, "person"),
            Map.entry(Sponsor.Organisation.class, "organisation"),
            Map.entry(Sponsor.Erased.class, "erased"),
            Map.entry(SponsorshipEvent.SponsorshipChanged.class, "sponsorship_changed"),
            Map.entry(SponsorshipEvent.SupportChanged.class, "support_changed"),
            Map.entry(CharterEvent.ProposalChanged.class, "charter_proposal_changed"),
            Map.entry(CharterEvent.ConsentAsked.class, "charter_consent_asked"),
            Map.entry(CharterEvent.Accepted.class, "charter_accepted"),
            Map.entry(CharterEvent.TimeGiven.class, "charter_time_given"),
            Map.entry(SuccessionEvent.LossNear.class, "facilitation_loss_near"),
            Map.entry(SuccessionEvent.Asked.class, "successor_asked"),
            Map.entry(SuccessionEvent.Declined.class, "successor_declined"),
            Map.entry(SuccessionEvent.Escalated.class, "succession_escalated"),
            Map.entry(SuccessionEvent.VacancyLasts.class, "vacancy_lasts"),
            Map.entry(SuccessionEvent.Settled.class, "succession_settled"),
            Map.entry(RenewalEvent.Called.class, "review_called"),
            Map.entry(RenewalEvent.Decided.class, "review_decided"),
            Map.entry(RenewalEvent.Overtaken.class, "review_overtaken"),
            Map.entry(DormancyEvent.Noticed.class, "dormancy_noticed"),
            Map.entry(DormancyEvent.NoticeLapsed.class, "dormancy_notice_lapsed"),
            Map.entry(DormancyEvent.KeptAlive.class, "kept_alive"),
            Map.entry(DormancyEvent.HiatusBegun.class, "hiatus_begun"),
            Map.entry(DormancyEvent.HiatusEnded.class, "hiatus_ended"),
            Map.entry(ToolEvent.ToolChanged.class, "tool_changed"),
            Map.entry(ToolEvent.AccessReviewChanged.class, "access_review_changed"),
            Map.entry(ToolEvent.AccessDecided.class, "access_decided"),
            Map.entry(RoleEvent.Appointed.class, "role_appointed"),
            Map.entry(RoleEvent.Revoked.class, "role_revoked"),
            Map.entry(MandateChanged.class, "mandate_changed"),
            Map.entry(RoleHolder.Person.class, HolderKind.PERSON.code()),
            Map.entry(RoleHolder.Organisation.class, HolderKind.ORGANISATION.code()),
            Map.entry(RightsEvent.Settled.class, "roles_settled"),
            Map.entry(RightsEvent.Delegated.class, "permissions_delegated"),
            Map.entry(RightsEvent.Withdrawn.class, "delegation_withdrawn"),
            Map.entry(RightsEvent.Restricted.class, "member_restricted"),
            Map.entry(RightsEvent.Requested.class, "rights_requested"),
            Map.entry(RightsChange.Appoint.class, "appoint"),
            Map.entry(RightsChange.Revoke.class, "revoke"),
            Map.entry(RightsChange.Restrict.class, "restrict"),
            Map.entry(RightsEvent.NotGiven.class, "role_not_given"),
            Map.entry(RightsChange.Withdraw.class, "withdraw"),
            Map.entry(RightsChange.Once.class, "once"),
            Map.entry(RightsEvent.Relieved.class, "member_relieved"),
            Map.entry(Scope.Theme.class, "theme"),
            Map.entry(Scope.Event.class, "event"),
            Map.entry(Scope.Mentee.class, "mentee"),
            Map.entry(Scope.Gone.class, "gone"),
            Map.entry(Scope.Boundary.class, "boundary"));

    /** What is written as a text, and how it is read. */
    private static final Map<Class<?>, Function<String, Object>> TEXTS =
            ImmutableMap.<Class<?>, Function<String, Object>>builder()
                    .put(MemberId.class, MemberId::of)
                    .put(OrganisationId.class, OrganisationId::of)
                    .put(CommunityId.class, CommunityId::of)
                    .put(ThemeId.class, ThemeId::of)
                    .put(SpaceId.class, SpaceId::of)
                    .put(PlanId.class, PlanId::of)
                    .put(BlueprintId.class, BlueprintId::of)
                    .put(LinkId.class, LinkId::of)
                    .put(Role.class, Role::of)
                    .put(Instant.class, Instant::parse)
                    .put(LocalDate.class, LocalDate::parse)
                    .put(YearMonth.class, YearMonth::parse)
                    .put(Duration.class, Duration::parse)
                    .put(ZoneId.class, ZoneId::of)
                    .buildOrThrow();

    private Values() {}

    /** Whether this is a type of the library that has a form in JSON. */
    static boolean isValue(Class<?> type) {
        return PACKAGES.contains(type.getPackageName())
                && (type.isRecord() || type.isSealed() || Coded.class.isAssignableFrom(type));
    }

    /** The text that a value is written as, if it is. */
    static Optional<String> text(Object value) {
        if (value instanceof MemberId member) {
            return Optional.of(member.value());
        } else if (value instanceof OrganisationId organisation) {
            return Optional.of(organisation.value());
        } else if (value instanceof CommunityId community) {
            return Optional.of(community.value());
        } else if (value instanceof ThemeId theme) {
            return Optional.of(theme.value());
        } else if (value instanceof SpaceId space) {
            return Optional.of(space.value());
        } else if (value instanceof PlanId plan) {
            return Optional.of(plan.value());
        } else if (value instanceof BlueprintId blueprint) {
            return Optional.of(blueprint.value());
        } else if (value instanceof LinkId link) {
            return Optional.of(link.value());
        } else if (value instanceof Role role) {
            return Optional.of(role.code());
        } else if (value instanceof Enum<?> && value instanceof Coded coded && isValue(value.getClass())) {
            return Optional.of(coded.code());
        }
        return TEXTS.keySet().stream().anyMatch(type -> type.isInstance(value))
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    /** How a type is read from a text, if it is. */
    static Optional<Function<String, Object>> reader(Class<?> type) {
        if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
            return Optional.of(code -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Coded) constant).code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such code")));
        }
        return Optional.ofNullable(TEXTS.get(type));
    }

    /** The type with this code among those that a sealed one permits. */
    static Optional<Class<?>> leaf(Class<?> sealed, String code) {
        return leaves(sealed).filter(leaf -> code.equals(TYPE_CODES.get(leaf))).findFirst();
    }

    /** The records that a sealed type permits, directly or not. */
    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Values::leaves) : Stream.of(type);
    }
}
