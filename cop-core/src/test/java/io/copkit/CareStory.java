package io.copkit;

import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.renewal.RenewalDecision;
import io.copkit.vitality.StageSuggestion;
import io.copkit.vitality.SuggestionReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every command about how a community is kept alive, run once: for tests that look at what is written or answered. */
public final class CareStory {

    private final World world;
    private final MemberId facilitator;
    private final CommunityId community;
    private final List<Object> values = new ArrayList<>();

    private CareStory(World world, MemberId facilitator, MemberId member) {
        this.world = world;
        this.facilitator = facilitator;
        this.community = world.community(facilitator, member);
    }

    /** Runs it in a community of two, and gives all that was answered. */
    public static List<Object> run(World world, MemberId facilitator, MemberId member) {
        CareStory story = new CareStory(world, facilitator, member);
        story.reviews();
        story.dormancy();
        story.rest();
        return story.values;
    }

    private void reviews() {
        CommunitiesOfPractice cop = world.cop;
        world.pass(Duration.ofDays(100));
        cop.asSystem("nightly").renewals().look(community).orElseThrow();
        cop.as(facilitator)
                .renewals()
                .decide(community, RenewalDecision.BEGIN, "It is time")
                .orElseThrow();
        world.pass(Duration.ofDays(100));
        values.add(cop.asSystem("nightly").renewals().look(community).orElseThrow());
        values.add(cop.renewal(community).next().orElseThrow());
        values.add(cop.as(facilitator).renewals().agenda(community).orElseThrow());
    }

    private void rest() {
        values.add(world.cop.asSystem("nightly").renewals().look(community).orElseThrow());
    }

    private void dormancy() {
        CommunitiesOfPractice cop = world.cop;
        Assessment beginning = cop.as(facilitator)
                .lifecycle()
                .assess(community, Transition.COALESCE)
                .orElseThrow();
        values.add(new StageSuggestion(SuggestionReason.GATHERED, beginning, beginning.evidence()));
        cop.as(facilitator)
                .lifecycle()
                .override(community, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        world.pass(Duration.ofDays(70));
        cop.asSystem("nightly").dormancy().look(community).orElseThrow();
        world.pass(Duration.ofDays(90));
        cop.asSystem("nightly").dormancy().look(community).orElseThrow();
        cop.as(facilitator).dormancy().keepAlive(community, "In autumn").orElseThrow();
        cop.as(facilitator)
                .dormancy()
                .pause(community, world.now().plus(Duration.ofDays(30)), "Holidays")
                .orElseThrow();
        cop.as(facilitator).dormancy().resume(community).orElseThrow();
        values.add(cop.vitality(community).now().orElseThrow());
        values.addAll(cop.vitality(community).timeline(world.now()));
        values.add(cop.vitality(community).dormancy());
        values.addAll(cop.principles(community).assess());
    }
}
