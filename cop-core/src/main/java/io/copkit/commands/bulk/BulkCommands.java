package io.copkit.commands.bulk;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.commands.Desk;
import io.copkit.internal.Checks;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOperations;
import io.copkit.membership.BulkOutcome;
import io.copkit.membership.BulkReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Operations on many memberships, community by community. */
public final class BulkCommands implements BulkOperations {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of the host. */
    public BulkCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public BulkReport preview(List<BulkItem> items) {
        return byCommunity(items, this::preview);
    }

    @Override
    public Outcome<BulkReport> run(String operationId, List<BulkItem> items) {
        Checks.text("operationId", operationId, Operations.ID_BYTES);
        List<Refusal> refusals = new Operations(desk, actor).begin(operationId, Operation.shape(items));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        BulkRun run = new BulkRun(desk, actor, operationId);
        return Outcome.accepted(byCommunity(items, run::run), List.of());
    }

    private List<BulkOutcome> preview(CommunityId community, List<BulkItem> items) {
        ItemDecision decision = new ItemDecision(desk, actor);
        Outcome<List<BulkOutcome>> outcome = desk.look(
                actor,
                work -> work.inCommunity(
                        community,
                        stored -> Outcome.accepted(
                                items.stream()
                                        .map(item -> decision.decide(work, stored, item, new ArrayList<>()))
                                        .toList(),
                                List.of())));
        return outcome.fold(
                Outcome.Accepted::value,
                refusals -> items.stream()
                        .map(item -> BulkOutcome.refused(refusals))
                        .toList());
    }

    private static BulkReport byCommunity(
            List<BulkItem> items, BiFunction<CommunityId, List<BulkItem>, List<BulkOutcome>> decide) {
        Map<CommunityId, List<Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            positions
                    .computeIfAbsent(items.get(i).community(), community -> new ArrayList<>())
                    .add(i);
        }
        BulkOutcome[] outcomes = new BulkOutcome[items.size()];
        positions.forEach((community, places) -> {
            List<BulkOutcome> some =
                    decide.apply(community, places.stream().map(items::get).toList());
            for (int i = 0; i < places.size(); i++) {
                outcomes[places.get(i)] = some.get(i);
            }
        });
        return new BulkReport(Arrays.asList(outcomes));
    }
}
