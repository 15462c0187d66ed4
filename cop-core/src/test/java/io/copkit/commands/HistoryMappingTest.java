package io.copkit.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Actor;
import io.copkit.MemberId;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.storage.StateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryMappingTest {

    private static final MemberId ANA = MemberId.of("ana");
    private static final MemberId BEN = MemberId.of("ben");
    private static final Actor BY_ANA = new Actor.Member(ANA);
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = AT.plusMillis(1);

    private static final Step STEP = step(Happening.ROLE_APPOINTED, membership("c", ANA), 2, Reason.ASKED);

    @Test
    void a_digest_covers_everything_but_people() {
        List<String> digests = Stream.of(
                        digest(STEP, "change", 1, BY_ANA, AT, AT),
                        digest(STEP, "other", 1, BY_ANA, AT, AT),
                        digest(STEP, "change", 2, BY_ANA, AT, AT),
                        digest(STEP, "change", 1, new Actor.Host("sync"), AT, AT),
                        digest(STEP, "change", 1, BY_ANA, LATER, AT),
                        digest(STEP, "change", 1, BY_ANA, AT, LATER),
                        digest(STEP.from("a")),
                        digest(STEP.to("a")),
                        digest(STEP.noting(Optional.of("a"))),
                        digest(STEP.effective(LATER.plusMillis(1))),
                        digest(STEP.until(Optional.of(LATER))),
                        digest(STEP.voiding("a")),
                        digest(step(Happening.ROLE_REVOKED, membership("c", ANA), 2, Reason.ASKED)),
                        digest(step(Happening.ROLE_APPOINTED, membership("d", ANA), 2, Reason.ASKED)),
                        digest(step(Happening.ROLE_APPOINTED, membership("c", ANA), 3, Reason.ASKED)),
                        digest(step(Happening.ROLE_APPOINTED, membership("c", ANA), 2, Reason.HOST)),
                        digest(step(Happening.ROLE_APPOINTED, StateKey.community("c"), 2, Reason.ASKED)),
                        digest(step(Happening.ROLE_APPOINTED, StateKey.document("c", "t", "1"), 2, Reason.ASKED)),
                        digest(step(Happening.ROLE_APPOINTED, StateKey.document("c", "t", "2"), 2, Reason.ASKED)))
                .toList();

        assertThat(digests).doesNotHaveDuplicates().allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void a_digest_is_the_same_whoever_acted_or_was_meant() {
        Step aboutBen = step(Happening.ROLE_APPOINTED, membership("c", BEN), 2, Reason.ASKED);

        assertThat(digest(aboutBen.about(BEN), "change", 1, new Actor.Member(BEN), AT, AT))
                .isEqualTo(digest(STEP.about(ANA)));
    }

    private static String digest(Step step) {
        return digest(step, "change", 1, BY_ANA, AT, AT);
    }

    private static String digest(Step step, String change, int number, Actor actor, Instant at, Instant now) {
        return HistoryMapping.write(step, change, Optional.empty(), number, actor, at, now)
                .digest();
    }

    private static Step step(Happening what, StateKey key, long version, Reason reason) {
        return Step.of(what, key, version, reason);
    }

    private static StateKey membership(String community, MemberId member) {
        return StateKey.membership(community, member.value());
    }
}
