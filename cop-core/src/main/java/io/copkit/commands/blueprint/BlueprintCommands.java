package io.copkit.commands.blueprint;

import io.copkit.Actor;
import io.copkit.BlueprintId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.blueprint.Blueprint;
import io.copkit.blueprint.Blueprints;
import io.copkit.blueprint.Template;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes blueprints down. */
public final class BlueprintCommands implements Blueprints {

    private static final int NAME_LENGTH = 120;

    private final Desk desk;
    private final Actor.Host host;

    /** Writes on behalf of the host. */
    public BlueprintCommands(Desk desk, Actor.Host host) {
        this.desk = desk;
        this.host = host;
    }

    @Override
    public Outcome<Blueprint> define(String name, Template template) {
        BlueprintId id = BlueprintId.of(desk.newId());
        return fit(
                name,
                template,
                () -> desk.run(host, work -> {
                    Blueprint first = new Blueprint(id, 1, name, template, work.at());
                    return written(work, first, work.put(BlueprintMapping.LATEST, first));
                }));
    }

    @Override
    public Outcome<Blueprint> revise(BlueprintId id, int basedOn, String name, Template template) {
        return fit(
                name,
                template,
                () -> desk.run(host, work -> {
                    Optional<Stored<Blueprint, DocumentRecord>> stored =
                            work.document(BlueprintMapping.LATEST, Ids.TENANT_SCOPE, id.value());
                    if (stored.isEmpty()) {
                        return Desk.refused(RefusalCode.BLUEPRINT_UNKNOWN);
                    }
                    if (stored.get().value().version() != basedOn) {
                        return Desk.refused(RefusalCode.BLUEPRINT_CHANGED);
                    }
                    Blueprint next = new Blueprint(id, basedOn + 1, name, template, work.at());
                    return written(work, next, work.put(BlueprintMapping.LATEST, next, stored.get()));
                }));
    }

    private Outcome<Blueprint> fit(String name, Template template, Supplier<Outcome<Blueprint>> then) {
        List<Refusal> refusals = new ArrayList<>(new TextRules()
                .needed("name", name)
                .line("name", name, NAME_LENGTH)
                .refusals());
        refusals.addAll(template.refusals(desk.settings().kinds()));
        return refusals.isEmpty() ? then.get() : Outcome.refused(refusals);
    }

    private static Outcome<Blueprint> written(Work work, Blueprint blueprint, DocumentRecord latest) {
        work.put(BlueprintMapping.EACH, blueprint);
        work.happened(
                Step.of(Happening.BLUEPRINT_LAID_DOWN, latest, Reason.HOST).to(String.valueOf(blueprint.version())));
        return Outcome.accepted(blueprint, List.of());
    }
}
