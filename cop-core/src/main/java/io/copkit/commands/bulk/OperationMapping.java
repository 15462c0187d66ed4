package io.copkit.commands.bulk;

import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;

/** Between an operation and its document, which stands in the tenant's scope: its steps may be in many communities. */
final class OperationMapping extends DocumentMapping<Operation> {

    private static final String BEGUN = "begun";
    private static final String SHAPE = "shape";

    OperationMapping() {
        super("bulk_operation", 1);
    }

    @Override
    protected void write(Operation operation, Draft draft) {
        draft.key(Ids.TENANT_SCOPE, operation.id()).status(BEGUN, operation.begunAt());
        draft.body().set(SHAPE, operation.shape());
    }

    @Override
    protected Operation read(DocumentRecord record, Body body, People people) {
        return new Operation(record.id(), body.text(SHAPE), record.at());
    }
}
