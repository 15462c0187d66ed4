package io.copkit.commands.lifecycle;

import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.LifecycleModelPages;
import io.copkit.lifecycle.PublishedModels;
import io.copkit.storage.Ids;
import io.copkit.storage.StateFilter;
import java.util.Optional;

/** The published models, and those of the host as they are stored. */
public final class StoredModels implements LifecycleModelPages {

    private final Documents<ModelMapping.Declared> models;

    /** Reads from the desk's storage. */
    public StoredModels(Desk desk) {
        this.models = new Documents<>(desk, ModelMapping.INSTANCE);
    }

    @Override
    public Optional<LifecycleModel> find(String code) {
        return PublishedModels.find(code)
                .or(() -> models.find(Ids.TENANT_SCOPE, code).map(ModelMapping.Declared::model));
    }

    @Override
    public Page<LifecycleModel> declared(Paging paging) {
        Page<ModelMapping.Declared> page =
                models.page(models.query(StateFilter.ANY.inCommunity(Ids.TENANT_SCOPE)), paging);
        return new Page<>(
                page.items().stream().map(ModelMapping.Declared::model).toList(), page.next());
    }
}
