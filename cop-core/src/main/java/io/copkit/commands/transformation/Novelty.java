package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.history.Happening;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import io.copkit.transformation.Reshaping;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** Whether something new has happened since a plan was carried out, so that it cannot be taken back any more. */
final class Novelty {

    /** What looks after a community by itself, or follows from what stands above it. */
    private static final Set<String> NOTHING_NEW = Set.of(
            Happening.COMMUNITY_TENDED.code(),
            Happening.COMMUNITY_PLACED.code(),
            Happening.COMMUNITY_RESETTLED.code(),
            Happening.RESHAPING_BEGUN.code(),
            Happening.RESHAPING_UNDONE.code());

    private final Desk desk;
    private final Reshaping plan;
    private final Scopes scopes;

    Novelty(Desk desk, Reshaping plan, Scopes scopes) {
        this.desk = desk;
        this.plan = plan;
        this.scopes = scopes;
    }

    /**
     * Whether something new has happened in a community of the plan: in an heir, or one that founded itself anew, anything at all; in
     * one that the plan has closed, only that it was moved or changed as a whole.
     */
    boolean isIn(CommunityId scope, Optional<Heir> heir) {
        Optional<TransitionRecord> first = first(scope);
        if (first.isEmpty()) {
            return false;
        }
        boolean lives = heir.isPresent() || plan.change() instanceof Change.Recharter;
        Instant begun = first.get().recordedAt();
        return (lives && acted(scope, begun))
                || changed(scope, begun, first.get().sequence(), lives);
    }

    private Optional<TransitionRecord> first(CommunityId scope) {
        return desk.storage().state().transitions(scopes.all(scope).onPage(PageRequest.first(1))).items().stream()
                .findFirst();
    }

    private boolean changed(CommunityId scope, Instant since, long after, boolean lives) {
        TransitionQuery all = TransitionQuery.of(scope.value(), PageRequest.first(Limits.PAGE))
                .recorded(new Window(since, null));
        TransitionQuery query = lives ? all : all.ofType(StateKey.OfCommunity.TYPE);
        while (true) {
            Slice<TransitionRecord> page = desk.storage().state().transitions(query);
            if (page.items().stream().anyMatch(transition -> transition.sequence() > after && isNew(transition))) {
                return true;
            }
            if (page.next() == null) {
                return false;
            }
            query = query.onPage(query.page().after(page.next()));
        }
    }

    private boolean isNew(TransitionRecord transition) {
        return !scopes.isOwn(transition) && !NOTHING_NEW.contains(transition.what());
    }

    /** By when it was recorded nothing can be counted; what is recorded late was done before, and is nothing new. */
    private boolean acted(CommunityId scope, Instant since) {
        LongAdder activities = new LongAdder();
        ActivityFilter filter =
                ActivityFilter.of(ActivityScope.of(scope.value())).during(new Window(since, null));
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(filter, Set.of(), Set.of(TallyQuery.Measure.ACTIVITIES)),
                        row -> activities.add(row.activities()));
        return activities.sum() > 0;
    }
}
