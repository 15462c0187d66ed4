package io.copkit;

import io.copkit.archive.Archives;
import io.copkit.archive.Bin;
import io.copkit.archive.Revivals;
import io.copkit.blueprint.Blueprints;
import io.copkit.charter.Charters;
import io.copkit.commands.CommunitySettingsCommands;
import io.copkit.commands.Desk;
import io.copkit.commands.Policies;
import io.copkit.commands.archive.ArchiveCommands;
import io.copkit.commands.archive.BinCommands;
import io.copkit.commands.archive.Purging;
import io.copkit.commands.blueprint.BlueprintCommands;
import io.copkit.commands.bulk.BulkCommands;
import io.copkit.commands.bulk.Plans;
import io.copkit.commands.bulk.SyncCommands;
import io.copkit.commands.charter.CharterCommands;
import io.copkit.commands.correction.CorrectionCommands;
import io.copkit.commands.export.ImportCommands;
import io.copkit.commands.ladder.RungGivingCommands;
import io.copkit.commands.lifecycle.HostLifecycleCommands;
import io.copkit.commands.lifecycle.ModelCommands;
import io.copkit.commands.membership.AdmissionCommands;
import io.copkit.commands.membership.InvitationCommands;
import io.copkit.commands.membership.RevivalCommands;
import io.copkit.commands.membership.SanctionCommands;
import io.copkit.commands.membership.UpkeepCommands;
import io.copkit.commands.norm.NormCommands;
import io.copkit.commands.onboarding.OnboardingCommands;
import io.copkit.commands.participation.LevelReviewCommands;
import io.copkit.commands.portfolio.PortfolioCommands;
import io.copkit.commands.renewal.RenewalCommands;
import io.copkit.commands.sponsorship.SponsorshipCommands;
import io.copkit.commands.structure.StructureCommands;
import io.copkit.commands.succession.SuccessionCommands;
import io.copkit.commands.theme.GlossaryCommands;
import io.copkit.commands.theme.ThemeCommands;
import io.copkit.commands.tool.AccessReviewCommands;
import io.copkit.commands.tool.ToolCommands;
import io.copkit.commands.transformation.TransformationCommands;
import io.copkit.commands.vitality.Caring;
import io.copkit.commands.vitality.DormancyCommands;
import io.copkit.community.CommunitySettings;
import io.copkit.engagement.Activities;
import io.copkit.export.Imports;
import io.copkit.history.Corrections;
import io.copkit.ladder.RungGiving;
import io.copkit.lifecycle.HostLifecycle;
import io.copkit.lifecycle.LifecycleModels;
import io.copkit.membership.Admissions;
import io.copkit.membership.BulkOperations;
import io.copkit.membership.GroupSync;
import io.copkit.membership.Invitations;
import io.copkit.membership.PlannedMemberships;
import io.copkit.membership.Sanctions;
import io.copkit.membership.Upkeep;
import io.copkit.norm.Norms;
import io.copkit.onboarding.Onboarding;
import io.copkit.participation.LevelReviews;
import io.copkit.policy.RightsFinding;
import io.copkit.portfolio.Portfolio;
import io.copkit.renewal.Renewals;
import io.copkit.role.Roles;
import io.copkit.sponsorship.Sponsorships;
import io.copkit.structure.Structure;
import io.copkit.succession.Successions;
import io.copkit.theme.Glossary;
import io.copkit.theme.Themes;
import io.copkit.tool.AccessReviews;
import io.copkit.tool.Tools;
import io.copkit.transformation.Transformations;
import io.copkit.vitality.DormancyCare;
import java.util.List;

/**
 * The host itself, acting on nobody's behalf: an import, a scheduled job, an administrator's tool. It is asked for no
 * permission; what only a person can decide is not here.
 */
public final class ActingHost {

    private final Desk desk;
    private final Actor.Host actor;
    private final Roles roles;
    private final Activities activities;

    ActingHost(Desk desk, Actor.Host actor, Roles roles, Activities activities) {
        this.desk = desk;
        this.actor = actor;
        this.roles = roles;
        this.activities = activities;
    }

    /** Changing what a community has agreed on. */
    public CommunitySettings settings() {
        return new CommunitySettingsCommands(desk, actor);
    }

    /** What communities are about, and how they are linked. */
    public Portfolio portfolio() {
        return new PortfolioCommands(desk, actor);
    }

    /** Laying down blueprints. */
    public Blueprints blueprints() {
        return new BlueprintCommands(desk, actor);
    }

    /** Changing where communities stand and what they are. */
    public Structure structure() {
        return new StructureCommands(desk, actor);
    }

    /** Putting what remains of closed communities in order. */
    public Archives archives() {
        return new ArchiveCommands(desk, actor);
    }

    /** Asking alumni back. */
    public Revivals revivals() {
        return new RevivalCommands(desk, actor);
    }

    /** Withdrawing communities, and bringing them back. */
    public Bin bin() {
        return new BinCommands(desk, actor);
    }

    /** Making something else of communities. */
    public Transformations transformations() {
        return new TransformationCommands(desk, actor);
    }

    /** Changing the themes of a community. */
    public Themes themes(CommunityId community) {
        return ThemeCommands.of(desk, actor, community);
    }

    /** Changing the themes of the organisation, which whole communities are about. */
    public Themes organisationThemes() {
        return ThemeCommands.ofOrganisation(desk, actor);
    }

    /** Changing the glossary of a community. */
    public Glossary glossary(CommunityId community) {
        return new GlossaryCommands(desk, actor, community);
    }

    /** Letting people in and keeping them. */
    public Admissions admissions() {
        return new AdmissionCommands(desk, actor);
    }

    /** Inviting people. */
    public Invitations invitations() {
        return new InvitationCommands(desk, actor);
    }

    /** Suspending, removing and banning. */
    public Sanctions sanctions() {
        return new SanctionCommands(desk, actor);
    }

    /** Looking after what is due. */
    public Upkeep upkeep() {
        return new UpkeepCommands(
                desk,
                actor,
                new Plans(desk, actor)::carryOut,
                new SuccessionCommands(desk, actor),
                new Purging(desk, actor)::sweep,
                new Caring(desk, actor)::look);
    }

    /** Ladders, and who stands on their rungs. */
    public RungGiving climbing() {
        return new RungGivingCommands(desk, actor);
    }

    /** Reviewing levels of participation, and deciding about single ones. */
    public LevelReviews levels() {
        return new LevelReviewCommands(desk, actor);
    }

    /** Giving and taking roles. */
    public Roles roles() {
        return roles;
    }

    /** Applies the repairs of findings, each on its own and on fresh records; one outcome for each change. */
    public List<Outcome<?>> repair(CommunityId community, List<RightsFinding> findings) {
        return new Policies(desk).repair(actor, community, findings);
    }

    /** Looking where communities may go in their lives, proposing it, and taking over lives that began elsewhere. */
    public HostLifecycle lifecycle() {
        return new HostLifecycleCommands(desk, actor);
    }

    /** Declaring models of the life of communities. */
    public LifecycleModels lifecycleModels() {
        return new ModelCommands(desk, actor);
    }

    /** Recording what others did. */
    public Activities activities() {
        return activities;
    }

    /** Reading back what was exported. */
    public Imports imports() {
        return new ImportCommands(desk);
    }

    /** Drafting and publishing norms. */
    public Norms norms() {
        return new NormCommands(desk, actor);
    }

    /** Welcoming newcomers. */
    public Onboarding onboarding() {
        return new OnboardingCommands(desk, actor);
    }

    /** Sponsoring communities, promising support, and judging it. */
    public Sponsorships sponsorships() {
        return new SponsorshipCommands(desk, actor);
    }

    /** Proposing, deciding on and accepting charters. */
    public Charters charters() {
        return new CharterCommands(desk, actor);
    }

    /** Finding somebody who takes over. */
    public Successions succession() {
        return new SuccessionCommands(desk, actor);
    }

    /** Saying late what was so in the past. */
    public Corrections corrections() {
        return new CorrectionCommands(desk, actor);
    }

    /** Changing many memberships in one go. */
    public BulkOperations bulk() {
        return new BulkCommands(desk, actor);
    }

    /** Keeping memberships as the groups of a directory have them. */
    public GroupSync sync() {
        return new SyncCommands(desk, actor);
    }

    /** Memberships that are to begin at a time to come. */
    public PlannedMemberships plans() {
        return new Plans(desk, actor);
    }

    /** Reviewing how a community goes on. */
    public Renewals renewals() {
        return new RenewalCommands(desk, actor);
    }

    /** Answering for a community that falls silent. */
    public DormancyCare dormancy() {
        return new DormancyCommands(desk, actor);
    }

    /** Binding, setting up and rating tools. */
    public Tools tools() {
        return new ToolCommands(desk, actor);
    }

    /** Reviewing who holds which role. */
    public AccessReviews accessReviews() {
        return new AccessReviewCommands(desk, actor);
    }
}
