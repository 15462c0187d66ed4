package io.copkit;

import io.copkit.archive.Archives;
import io.copkit.archive.Bin;
import io.copkit.archive.Revivals;
import io.copkit.charter.Charters;
import io.copkit.commands.CommunitySettingsCommands;
import io.copkit.commands.Desk;
import io.copkit.commands.FourEyesCommands;
import io.copkit.commands.archive.ArchiveCommands;
import io.copkit.commands.archive.BinCommands;
import io.copkit.commands.charter.CharterCommands;
import io.copkit.commands.correction.CorrectionCommands;
import io.copkit.commands.directory.StoredDirectory;
import io.copkit.commands.disclosure.DisclosureQueries;
import io.copkit.commands.health.HealthCommands;
import io.copkit.commands.journey.JourneyCommands;
import io.copkit.commands.ladder.ClimbingCommands;
import io.copkit.commands.membership.AdmissionCommands;
import io.copkit.commands.membership.InvitationCommands;
import io.copkit.commands.membership.RevivalCommands;
import io.copkit.commands.membership.SanctionCommands;
import io.copkit.commands.norm.NormCommands;
import io.copkit.commands.onboarding.OnboardingCommands;
import io.copkit.commands.participation.LevelCommands;
import io.copkit.commands.portfolio.PortfolioCommands;
import io.copkit.commands.renewal.RenewalCommands;
import io.copkit.commands.space.SpaceCommands;
import io.copkit.commands.sponsorship.SponsorshipCommands;
import io.copkit.commands.structure.StructureCommands;
import io.copkit.commands.succession.SuccessionCommands;
import io.copkit.commands.theme.GlossaryCommands;
import io.copkit.commands.theme.ThemeCommands;
import io.copkit.commands.tool.AccessReviewCommands;
import io.copkit.commands.tool.ToolCommands;
import io.copkit.commands.transformation.StoredLineage;
import io.copkit.commands.transformation.TransformationCommands;
import io.copkit.commands.vitality.DormancyCommands;
import io.copkit.commands.warning.WarningCommands;
import io.copkit.community.CommunitySettings;
import io.copkit.directory.Directory;
import io.copkit.disclosure.Disclosures;
import io.copkit.engagement.Activities;
import io.copkit.health.HealthViews;
import io.copkit.history.Corrections;
import io.copkit.journey.Journeys;
import io.copkit.ladder.Climbing;
import io.copkit.lifecycle.Lifecycle;
import io.copkit.membership.Admissions;
import io.copkit.membership.Invitations;
import io.copkit.membership.Memberships;
import io.copkit.membership.Sanctions;
import io.copkit.norm.Norms;
import io.copkit.onboarding.Onboarding;
import io.copkit.participation.Levels;
import io.copkit.portfolio.Portfolio;
import io.copkit.renewal.Renewals;
import io.copkit.role.FourEyes;
import io.copkit.role.Roles;
import io.copkit.space.Spaces;
import io.copkit.sponsorship.Sponsorships;
import io.copkit.structure.Structure;
import io.copkit.succession.Successions;
import io.copkit.theme.Glossary;
import io.copkit.theme.Themes;
import io.copkit.tool.AccessReviews;
import io.copkit.tool.Tools;
import io.copkit.transformation.Lineage;
import io.copkit.transformation.Transformations;
import io.copkit.vitality.DormancyCare;
import io.copkit.warning.Warnings;

/**
 * A member who acts: everything that is done through it is done on that member's behalf. Immutable and cheap; make one
 * where it is needed.
 */
public final class ActingMember {

    private final Desk desk;
    private final MemberId member;
    private final Actor actor;
    private final Communities communities;
    private final Memberships memberships;
    private final Roles roles;
    private final Lifecycle lifecycle;
    private final Activities activities;

    ActingMember(
            Desk desk,
            MemberId member,
            Communities communities,
            Memberships memberships,
            Roles roles,
            Lifecycle lifecycle,
            Activities activities) {
        this.desk = desk;
        this.member = member;
        this.actor = new Actor.Member(member);
        this.communities = communities;
        this.memberships = memberships;
        this.roles = roles;
        this.lifecycle = lifecycle;
        this.activities = activities;
    }

    /** Founding communities. */
    public Communities communities() {
        return communities;
    }

    /** The spaces of a community, as the member may use them. */
    public Spaces spaces(CommunityId community) {
        return new SpaceCommands(desk, member, community);
    }

    /** Which communities have come out of which, as the member may know. */
    public Lineage lineage() {
        return StoredLineage.ofMember(desk, member);
    }

    /** The figures of communities, as the member may see them. */
    public Disclosures disclosures() {
        return new DisclosureQueries(desk, actor);
    }

    /** The communities that exist for the member. */
    public Directory directory() {
        return StoredDirectory.ofMember(desk, member);
    }

    /** Changing what a community has agreed on. */
    public CommunitySettings settings() {
        return new CommunitySettingsCommands(desk, actor);
    }

    /** What communities are about, and how they are linked. */
    public Portfolio portfolio() {
        return new PortfolioCommands(desk, actor);
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

    /** Changing the glossary of a community. */
    public Glossary glossary(CommunityId community) {
        return new GlossaryCommands(desk, actor, community);
    }

    /** Ladders, and vouching for others on them. */
    public Climbing climbing() {
        return new ClimbingCommands(desk, member);
    }

    /** Joining and leaving. */
    public Memberships memberships() {
        return memberships;
    }

    /** Letting people in and keeping them. */
    public Admissions admissions() {
        return new AdmissionCommands(desk, actor);
    }

    /** Inviting people, and answering invitations. */
    public Invitations invitations() {
        return new InvitationCommands(desk, actor);
    }

    /** Suspending, removing and banning. */
    public Sanctions sanctions() {
        return new SanctionCommands(desk, actor);
    }

    /** Deciding about single levels of participation, and about the own place at the periphery. */
    public Levels levels() {
        return new LevelCommands(desk, actor);
    }

    /** What the member may know of the ways of members. */
    public Journeys journeys() {
        return new JourneyCommands(desk, actor);
    }

    /** Giving and taking roles. */
    public Roles roles() {
        return roles;
    }

    /** Changes of rights that take two people. */
    public FourEyes fourEyes() {
        return new FourEyesCommands(desk, actor);
    }

    /** Moving a community through its life. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** Recording what the member does. */
    public Activities activities() {
        return activities;
    }

    /** Drafting, publishing and acknowledging norms. */
    public Norms norms() {
        return new NormCommands(desk, actor);
    }

    /** How well communities are, as the member may know. */
    public HealthViews health() {
        return new HealthCommands(desk, actor);
    }

    /** What may go wrong in communities, as the member may know. */
    public Warnings warnings() {
        return new WarningCommands(desk, actor);
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
