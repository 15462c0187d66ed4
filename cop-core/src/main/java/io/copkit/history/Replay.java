package io.copkit.history;

import io.copkit.MemberId;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folds the history of a community into its state at an instant: what was voided is left out, the rest is gone through in
 * the order in which it took effect, and in the order of recording where that is the same.
 *
 * <p>A step that is voided voids nothing itself. Steps about people who have been erased leave no trace.
 */
public final class Replay {

    private final List<HistoryEntry> steps;

    private Replay(List<HistoryEntry> steps) {
        this.steps = steps;
    }

    /** The history to go through, in any order, all of it or what was recorded up to an instant. */
    public static Replay of(Collection<HistoryEntry> entries) {
        Set<String> voided = voided(entries);
        return new Replay(entries.stream()
                .filter(entry -> !voided.contains(entry.id()))
                .sorted(Comparator.comparing(HistoryEntry::effectiveAt).thenComparing(HistoryEntry::sequence))
                .toList());
    }

    /** The state at an instant; what took effect at that very instant is in it. */
    public CommunityAsOf upTo(Instant at, Optional<Instant> knownAt) {
        Optional<Stage> stage = Optional.empty();
        Map<MemberId, Set<Role>> members = new HashMap<>();
        for (HistoryEntry step : steps) {
            if (step.effectiveAt().isAfter(at)) {
                break;
            }
            if (step.is(Happening.COMMUNITY_FOUNDED) || step.is(Happening.STAGE_MOVED)) {
                stage = step.to().map(code -> Codes.parse(Stage.class, code));
            } else {
                step.subject().ifPresent(member -> apply(step, member, members));
            }
        }
        return new CommunityAsOf(at, knownAt, stage, members);
    }

    private static void apply(HistoryEntry step, MemberId member, Map<MemberId, Set<Role>> members) {
        if (step.is(Happening.MEMBER_JOINED)) {
            members.putIfAbsent(member, EnumSet.noneOf(Role.class));
        } else if (step.is(Happening.MEMBER_LEFT)) {
            members.remove(member);
        } else if (step.is(Happening.ROLE_APPOINTED)) {
            role(step.to()).ifPresent(role -> members.computeIfPresent(member, (id, roles) -> with(roles, role)));
        } else if (step.is(Happening.ROLE_REVOKED)) {
            role(step.from()).ifPresent(role -> members.computeIfPresent(member, (id, roles) -> without(roles, role)));
        }
    }

    private static Set<Role> with(Set<Role> roles, Role role) {
        roles.add(role);
        return roles;
    }

    private static Set<Role> without(Set<Role> roles, Role role) {
        roles.remove(role);
        return roles;
    }

    private static Optional<Role> role(Optional<String> code) {
        return code.map(known -> Codes.parse(Role.class, known));
    }

    private static Set<String> voided(Collection<HistoryEntry> entries) {
        Set<String> voided = new HashSet<>();
        entries.stream()
                .sorted(Comparator.comparing(HistoryEntry::sequence).reversed())
                .filter(entry -> !voided.contains(entry.id()))
                .forEach(entry -> entry.voids().ifPresent(voided::add));
        return voided;
    }
}
