package io.copkit.commands.lifecycle;

import io.copkit.Actor;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.LifecycleModels;
import io.copkit.lifecycle.PublishedModels;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declares models. */
public final class ModelCommands implements LifecycleModels {

    private final Desk desk;
    private final Actor.Host host;

    /** Declares on behalf of the host. */
    public ModelCommands(Desk desk, Actor.Host host) {
        this.desk = desk;
        this.host = host;
    }

    @Override
    public Outcome<LifecycleModel> declare(LifecycleModel model) {
        if (PublishedModels.find(model.code()).isPresent()) {
            return Desk.refused(RefusalCode.MODEL_RESERVED, Map.of("model", model.code()));
        }
        List<Refusal> unfit = model.refusals();
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        return desk.run(host, work -> {
            ModelMapping mapping = ModelMapping.INSTANCE;
            Optional<Stored<ModelMapping.Declared, DocumentRecord>> before =
                    work.document(mapping, Ids.TENANT_SCOPE, model.code());
            ModelMapping.Declared declared = new ModelMapping.Declared(model, work.at());
            DocumentRecord record =
                    before.map(old -> work.put(mapping, declared, old)).orElseGet(() -> work.put(mapping, declared));
            work.happened(Step.of(Happening.LIFECYCLE_MODEL_DECLARED, record, Reason.HOST)
                    .to(String.valueOf(record.version())));
            return Outcome.accepted(model, List.of());
        });
    }
}
