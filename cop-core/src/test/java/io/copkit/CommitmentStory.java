package io.copkit;

import io.copkit.community.Charter;
import io.copkit.engagement.TimeWindow;
import io.copkit.norm.Norm;
import io.copkit.norm.NormKind;
import io.copkit.norm.NormState;
import io.copkit.norm.NormText;
import io.copkit.onboarding.OnboardingTemplate;
import io.copkit.role.Role;
import io.copkit.sponsorship.Sponsor;
import io.copkit.sponsorship.Sponsorship;
import io.copkit.sponsorship.SupportCommitment;
import io.copkit.sponsorship.SupportKind;
import io.copkit.sponsorship.SupportPromise;
import io.copkit.sponsorship.SupportStatus;
import io.copkit.succession.Facilitator;
import io.copkit.succession.SuccessionEvent;
import io.copkit.succession.SuccessionPolicy;
import io.copkit.tool.AccessLine;
import io.copkit.tool.AccessReview;
import io.copkit.tool.AccessReviews;
import io.copkit.tool.ToolDraft;
import io.copkit.tool.ToolKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every command about what people commit to, run once: for tests that look at what is written or answered. */
public final class CommitmentStory {

    private final World world;
    private final MemberId facilitator;
    private final MemberId member;
    private final CommunityId community;
    private final List<Object> values = new ArrayList<>();

    private CommitmentStory(World world, MemberId facilitator, MemberId member) {
        this.world = world;
        this.facilitator = facilitator;
        this.member = member;
        this.community = world.community(facilitator, member);
    }

    /** Runs it in a community of two, and gives all that was answered. */
    public static List<Object> run(World world, MemberId facilitator, MemberId member) {
        CommitmentStory story = new CommitmentStory(world, facilitator, member);
        story.charters();
        story.norms();
        story.onboarding();
        story.support();
        story.tools();
        story.succession();
        return story.values;
    }

    private void norms() {
        CommunitiesOfPractice cop = world.cop;
        Norm norm = cop.as(facilitator)
                .norms()
                .draft(community, NormKind.NORM, NormText.standard(Locale.ENGLISH))
                .orElseThrow();
        cop.as(facilitator)
                .norms()
                .publish(community, norm.id(), world.now().plus(Duration.ofDays(14)))
                .orElseThrow();
        cop.as(facilitator)
                .norms()
                .revise(community, norm.id(), NormText.titled("Norms").clause("own", "We meet on Mondays"))
                .orElseThrow();
        values.add(cop.as(facilitator)
                .norms()
                .giveTime(community, norm.id(), member, world.now().plus(Duration.ofDays(90)))
                .orElseThrow());
        values.add(cop.as(member).norms().acknowledge(community, norm.id(), 1).orElseThrow());
        values.add(cop.norms(community).find(norm.id()).orElseThrow());
        values.addAll(cop.norms(community).missing(norm.id(), Paging.first(10)).items());
        values.addAll(
                cop.norms(community).in(NormState.IN_FORCE, Paging.first(10)).items());
        values.add(cop.norms(community).count(norm.id()));
        values.add(new Paging(10, Optional.of("next")));
        cop.asSystem("tidy").norms().retire(community, norm.id()).orElseThrow();
    }

    private void onboarding() {
        CommunitiesOfPractice cop = world.cop;
        values.add(cop.as(facilitator)
                .onboarding()
                .layDown(community, OnboardingTemplate.standard())
                .orElseThrow());
        cop.as(facilitator)
                .onboarding()
                .layDown(community, OnboardingTemplate.standard())
                .orElseThrow();
        cop.as(member).onboarding().start(community, member).orElseThrow();
        cop.as(facilitator)
                .onboarding()
                .assignBuddy(community, member, facilitator)
                .orElseThrow();
        values.add(cop.as(member)
                .onboarding()
                .done(community, member, "first_ties")
                .orElseThrow());
        cop.asSystem("tidy").onboarding().end(community, member).orElseThrow();
    }

    private void support() {
        CommunitiesOfPractice cop = world.cop;
        Instant soon = world.now().plus(Duration.ofDays(1));
        cop.as(facilitator).roles().appoint(community, member, Role.SPONSOR).orElseThrow();
        Sponsorship sponsorship = cop.as(member)
                .sponsorships()
                .sponsor(community, new Sponsor.Person(member), "Opens doors", soon)
                .orElseThrow();
        values.add(cop.as(facilitator)
                .sponsorships()
                .review(community, sponsorship.id(), "Doors are open", soon)
                .orElseThrow());
        values.add(cop.asSystem("portfolio")
                .sponsorships()
                .sponsor(community, new Sponsor.Organisation("org:1"), "Pays", soon)
                .orElseThrow());
        SupportPromise promise = new SupportPromise(
                SupportKind.TIME,
                "For all",
                4,
                "hours",
                TimeWindow.between(world.now(), soon),
                soon,
                Optional.of(sponsorship.id()));
        SupportCommitment kept =
                cop.as(member).sponsorships().promise(community, promise).orElseThrow();
        SupportCommitment withdrawn =
                cop.as(member).sponsorships().promise(community, promise).orElseThrow();
        values.add(cop.as(facilitator)
                .sponsorships()
                .judge(community, kept.id(), SupportStatus.KEPT, "All hours came")
                .orElseThrow());
        cop.as(member).sponsorships().withdraw(community, withdrawn.id()).orElseThrow();
        cop.as(member).sponsorships().end(community, sponsorship.id()).orElseThrow();
        values.add(new Sponsor.Erased());
    }

    private void charters() {
        CommunitiesOfPractice cop = world.cop;
        Instant soon = world.now().plus(Duration.ofDays(7));
        Charter another = World.charter("Another name").purpose("Another purpose");
        cop.as(facilitator).charters().ask(community, soon).orElseThrow();
        cop.as(facilitator)
                .charters()
                .giveTime(community, member, soon.plus(Duration.ofDays(7)))
                .orElseThrow();
        values.add(cop.as(member).charters().accept(community, 1).orElseThrow());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(cop.as(member)
                    .charters()
                    .propose(community, 1, another, "Because", soon)
                    .orElseThrow()
                    .id());
        }
        cop.as(member).charters().withdraw(community, ids.get(0)).orElseThrow();
        values.add(cop.as(facilitator)
                .charters()
                .reject(community, ids.get(1), "No")
                .orElseThrow());
        values.add(cop.as(facilitator)
                .charters()
                .adopt(community, ids.get(2), soon)
                .orElseThrow());
        values.add(cop.as(member)
                .charters()
                .rebase(community, ids.get(3), 2, another.purpose("Both"))
                .orElseThrow());
    }

    private void succession() {
        CommunitiesOfPractice cop = world.cop;
        SuccessionPolicy policy = SuccessionPolicy.STANDARD.deputies(member);
        values.add(cop.as(facilitator).succession().layDown(community, policy).orElseThrow());
        Records.setStage(world.memory, community, "coalescing");
        cop.as(facilitator).succession().handOver(community, member).orElseThrow();
        values.add(cop.as(member).succession().decline(community).orElseThrow());
        world.pass(Duration.ofDays(50));
        cop.asSystem("nightly").succession().review(community).orElseThrow();
        world.pass(Duration.ofDays(10));
        cop.asSystem("nightly").succession().review(community).orElseThrow();
        cop.as(member).succession().decline(community).orElseThrow();
        cop.asSystem("nightly").succession().review(community).orElseThrow();
        cop.as(member).succession().stepForward(community).orElseThrow();
        cop.as(facilitator)
                .roles()
                .revoke(community, facilitator, Role.FACILITATOR)
                .orElseThrow();
        cop.as(member).succession().handOver(community, facilitator).orElseThrow();
        values.add(cop.as(facilitator).succession().accept(community).orElseThrow());
        values.add(new Facilitator(member, world.now(), Optional.of(world.now())));
        values.add(policy.loss(List.of(), world.now()));
        values.add(new SuccessionEvent.VacancyLasts(
                new Actor.Host("nightly"),
                world.now(),
                cop.succession(community).latest().orElseThrow()));
    }

    private void tools() {
        CommunitiesOfPractice cop = world.cop;
        cop.as(facilitator).roles().appoint(community, member, Role.IT_RESOURCE).orElseThrow();
        String tool = cop.as(member)
                .tools()
                .bind(community, ToolDraft.of(ToolKind.GROUPWARE, "Tool"))
                .orElseThrow()
                .id();
        values.add(cop.as(member)
                .tools()
                .configure(
                        community,
                        tool,
                        ToolDraft.of(ToolKind.GROUPWARE, "Tool").setting("a", "b"))
                .orElseThrow());
        cop.as(facilitator).tools().rate(community, tool, 4).orElseThrow();
        cop.as(facilitator).tools().rate(community, tool, 5).orElseThrow();
        values.add(cop.tools(community).usefulness(tool));
        cop.as(member).tools().retire(community, tool).orElseThrow();
        AccessReviews host = cop.asSystem("audit").accessReviews();
        AccessReview review =
                host.open(community, world.now().plus(Duration.ofDays(14))).orElseThrow();
        List<AccessLine> lines =
                cop.tools(community).lines(review.id(), Paging.first(10)).items();
        values.addAll(lines);
        for (AccessLine line : lines) {
            if (line.role().equals(Role.IT_RESOURCE)) {
                host.revoke(community, review.id(), line.member(), line.role()).orElseThrow();
            } else {
                host.confirm(community, review.id(), line.member(), line.role()).orElseThrow();
            }
        }
        host.complete(community, review.id()).orElseThrow();
    }
}
