package io.copkit.lifecycle;

import static io.copkit.World.ANA;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import java.util.Map;

/** Ana moves communities, and sees what their guards say. */
final class Moves {

    private final World world;

    Moves(World world) {
        this.world = world;
    }

    Community community(CommunityId id) {
        return world.cop.community(id).orElseThrow();
    }

    Outcome<Stage> override(CommunityId community, Move move) {
        return world.cop.as(ANA).lifecycle().override(community, move, "to see what comes then");
    }

    Evidence evidence(CommunityId community, Move move, Guard guard) {
        return world.cop.as(ANA).lifecycle().assess(community, move).orElseThrow().evidence().stream()
                .filter(found -> found.guard() == guard)
                .findFirst()
                .orElseThrow();
    }

    static Refusal blocked(Guard guard, String found, String needed) {
        return refused(RefusalCode.GUARD_BLOCKS, guard, found, needed);
    }

    static Refusal needsOverride(Guard guard, String found, String needed) {
        return refused(RefusalCode.GUARD_NEEDS_OVERRIDE, guard, found, needed);
    }

    private static Refusal refused(RefusalCode code, Guard guard, String found, String needed) {
        return Refusal.of(code, Map.of("guard", guard.code(), "found", found, "needed", needed));
    }
}
