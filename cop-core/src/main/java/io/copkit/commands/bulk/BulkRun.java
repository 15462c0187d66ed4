package io.copkit.commands.bulk;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOutcome;
import io.copkit.storage.CommunityRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the items of one community step by step. The document of each step says how many items it took and what became of
 * them, so that whoever comes after an interruption reads how far it got, and goes on from there.
 */
final class BulkRun {

    /** Items in one step: few enough to be decided anew when a race is lost, many enough to make commits rare. */
    static final int ITEMS = 250;

    /** Steps of the history in one change set after which no further item is begun; a change set carries 1 000. */
    private static final int ENTRIES = 600;

    private final ChunkMapping mapping = new ChunkMapping();
    private final Desk desk;
    private final Actor actor;
    private final String operation;
    private final ItemDecision decision;

    BulkRun(Desk desk, Actor actor, String operation) {
        this.desk = desk;
        this.actor = actor;
        this.operation = operation;
        this.decision = new ItemDecision(desk, actor);
    }

    /** How many steps were taken in a community. */
    int taken(CommunityId community) {
        int number = 0;
        while (done(community, number + 1).isPresent()) {
            number++;
        }
        return number;
    }

    /** Takes the items, or those that an earlier call has left. */
    List<BulkOutcome> run(CommunityId community, List<BulkItem> items) {
        return run(community, items, 0);
    }

    /** Takes the items in steps that are counted on from what was taken before. */
    List<BulkOutcome> run(CommunityId community, List<BulkItem> items, int after) {
        List<BulkOutcome> outcomes = new ArrayList<>();
        for (int number = after + 1; outcomes.size() < items.size(); number++) {
            List<BulkItem> rest = items.subList(outcomes.size(), items.size());
            Outcome<Chunk> step = step(community, number, rest);
            if (!step.isAccepted()) {
                rest.forEach(left -> outcomes.add(BulkOutcome.refused(step.refusals())));
            } else {
                outcomes.addAll(step.orElseThrow().outcomes());
            }
        }
        return outcomes;
    }

    private Outcome<Chunk> step(CommunityId community, int number, List<BulkItem> rest) {
        Optional<Chunk> done = done(community, number);
        if (done.isPresent()) {
            return done.get().isOf(rest)
                    ? Outcome.accepted(done.get(), List.of())
                    : Desk.refused(RefusalCode.OPERATION_MISMATCH);
        }
        return desk.step(
                        actor,
                        operation,
                        number,
                        work -> work.inCommunity(community, stored -> take(work, stored, number, rest)))
                .orElseGet(() -> Outcome.accepted(done(community, number).orElseThrow(), List.of()));
    }

    private Outcome<Chunk> take(Work work, Stored<Community, CommunityRecord> stored, int number, List<BulkItem> rest) {
        List<BulkOutcome> outcomes = new ArrayList<>();
        List<CopEvent> events = new ArrayList<>();
        for (BulkItem item : rest) {
            if (outcomes.size() == ITEMS
                    || work.entries() > ENTRIES
                    || work.hasChanged(item.community(), item.member())) {
                break;
            }
            outcomes.add(decision.decide(work, stored, item, events));
        }
        List<Optional<MemberId>> people = rest.subList(0, outcomes.size()).stream()
                .map(item -> Optional.of(item.member()))
                .toList();
        Chunk chunk = new Chunk(stored.value().id(), operation, number, work.at(), people, outcomes);
        work.require(stored);
        work.happened(Step.of(Happening.BULK_STEP_TAKEN, work.put(mapping, chunk), Reason.HOST));
        return Outcome.accepted(chunk, events);
    }

    private Optional<Chunk> done(CommunityId community, int number) {
        return desk.storage()
                .state()
                .findDocument(mapping.key(community.value(), ChunkMapping.id(operation, number)))
                .map(record -> mapping.read(record).value());
    }
}
