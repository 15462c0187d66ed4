package io.copkit.commands.ladder;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.history.Happening;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who was suspended, or restricted from contributing, and when that began, by the history of a community. */
final class Penalties {

    private static final Set<String> BEGUN =
            Set.of(Happening.MEMBER_SUSPENDED.code(), Happening.MEMBER_RESTRICTED.code());

    private Penalties() {}

    /** Those since an instant. Takes a query for every ten thousand steps of memberships since then. */
    static Map<MemberId, List<Instant>> since(Desk desk, CommunityId community, Instant since) {
        Map<String, TransitionRecord> begun = new HashMap<>();
        TransitionQuery query = TransitionQuery.of(community.value(), PageRequest.first(Limits.PAGE))
                .ofType(StateKey.OfMembership.TYPE)
                .recorded(new Window(since, null));
        @Nullable String next;
        do {
            Slice<TransitionRecord> page = desk.storage().state().transitions(query);
            for (TransitionRecord step : page.items()) {
                if (BEGUN.contains(step.what()) && step.subjectId() != null) {
                    begun.put(step.id(), step);
                }
                if (step.voids() != null) {
                    begun.remove(step.voids());
                }
            }
            next = page.next();
            query = next == null ? query : query.onPage(query.page().after(next));
        } while (next != null);
        Map<MemberId, List<Instant>> penalties = new HashMap<>();
        begun.values()
                .forEach(step -> penalties
                        .computeIfAbsent(
                                MemberId.of(Objects.requireNonNull(step.subjectId())), member -> new ArrayList<>())
                        .add(step.effectiveAt()));
        return penalties;
    }
}
