package io.copkit.commands.bulk;

import io.copkit.Actor;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.storage.Ids;
import java.util.List;
import java.util.Optional;

/** Writes down that an operation begins, or finds that it has begun. */
final class Operations {

    /** How long the id of an operation may be, in bytes; the ids of its steps are a little longer. */
    static final int ID_BYTES = 100;

    private static final OperationMapping MAPPING = new OperationMapping();

    private final Desk desk;
    private final Actor actor;

    Operations(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** Why nothing can be done under this id; empty if it can. */
    List<Refusal> begin(String id, String shape) {
        return find(id).map(begun -> mismatch(begun, shape))
                .orElseGet(() -> desk.step(actor, id, 1, work -> begin(work, id, shape))
                        .map(Outcome::refusals)
                        .orElseGet(() -> mismatch(find(id).orElseThrow(), shape)));
    }

    private static Outcome<Operation> begin(Work work, String id, String shape) {
        Operation operation = new Operation(id, shape, work.at());
        work.happened(Step.of(Happening.OPERATION_BEGUN, work.put(MAPPING, operation), Reason.HOST));
        return Outcome.accepted(operation, List.of());
    }

    private Optional<Operation> find(String id) {
        return desk.storage()
                .state()
                .findDocument(MAPPING.key(Ids.TENANT_SCOPE, id))
                .map(record -> MAPPING.read(record).value());
    }

    private static List<Refusal> mismatch(Operation begun, String shape) {
        return begun.shape().equals(shape) ? List.of() : List.of(Refusal.of(RefusalCode.OPERATION_MISMATCH));
    }
}
