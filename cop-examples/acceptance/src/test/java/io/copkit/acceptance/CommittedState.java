package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.MemberId;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A community put together again commit by commit, the bounds checked after each. */
final class CommittedState {

    private final int mostMembers;
    private final int mostMentors;
    private final Map<MemberId, Map<Role, Optional<Instant>>> members = new HashMap<>();
    private String commit = "";
    private long sequence;
    private long joined;
    private long left;
    private long appointed;
    private long expired;
    private Instant now = Instant.MIN;

    CommittedState(int mostMembers, int mostMentors) {
        this.mostMembers = mostMembers;
        this.mostMentors = mostMentors;
    }

    void apply(HistoryEntry step) {
        sequence++;
        assertThat(step.sequence()).isEqualTo(sequence);
        if (!step.changeId().equals(commit)) {
            check();
            commit = step.changeId();
        }
        now = step.recordedAt().isAfter(now) ? step.recordedAt() : now;
        if (step.is(Happening.MEMBER_JOINED)) {
            joined++;
            assertThat(members.put(who(step), new TreeMap<>()))
                    .as("joined twice")
                    .isNull();
        } else if (step.is(Happening.MEMBER_LEFT)) {
            left++;
            assertThat(members.remove(who(step)))
                    .as("left without having joined")
                    .isNotNull();
        } else if (step.is(Happening.ROLE_APPOINTED)) {
            Role role = Role.of(step.to().orElseThrow());
            appointed += role.equals(Role.FOUNDER) ? 0 : 1;
            assertThat(members.get(who(step)).put(role, step.until()))
                    .as("given twice")
                    .isNull();
        } else if (step.is(Happening.ROLE_REVOKED)) {
            expired += step.reason().equals("expired") ? 1 : 0;
            assertThat(members.get(who(step)).remove(Role.of(step.from().orElseThrow())))
                    .as("taken without having been held")
                    .isNotNull();
        }
    }

    /** Who belongs in the end, with the roles held. */
    Map<MemberId, Set<Role>> roles() {
        check();
        Map<MemberId, Set<Role>> roles = new HashMap<>();
        members.forEach((member, held) -> roles.put(member, held.keySet()));
        return roles;
    }

    long joined() {
        return joined;
    }

    long left() {
        return left;
    }

    long appointed() {
        return appointed;
    }

    long expired() {
        return expired;
    }

    private void check() {
        if (!commit.isEmpty() && joined > 0) {
            assertThat(members).as("members after %s", commit).hasSizeLessThanOrEqualTo(mostMembers);
            assertThat(holders(Role.FACILITATOR))
                    .as("facilitators after %s", commit)
                    .isPositive();
            assertThat(holders(Role.MENTOR)).as("mentors after %s", commit).isLessThanOrEqualTo(mostMentors);
        }
    }

    /** A term that is over counts as over at once, but for the last of those who must not go. */
    private long holders(Role role) {
        return members.values().stream()
                .filter(held -> held.containsKey(role))
                .filter(held -> role.equals(Role.FACILITATOR)
                        || held.get(role).map(now::isBefore).orElse(true))
                .count();
    }

    private static MemberId who(HistoryEntry step) {
        return step.subject().orElseThrow();
    }
}
