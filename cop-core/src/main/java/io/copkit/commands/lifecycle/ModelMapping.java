package io.copkit.commands.lifecycle;

import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.ModelPhase;
import io.copkit.lifecycle.PhaseMove;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Between a model that the host has declared and its document, which belongs to the tenant. */
final class ModelMapping extends DocumentMapping<ModelMapping.Declared> {

    static final ModelMapping INSTANCE = new ModelMapping();

    /** In no code of a phase. */
    private static final String SEPARATOR = ">";

    /** A model since an instant. */
    record Declared(LifecycleModel model, Instant since) {}

    private ModelMapping() {
        super("lifecycle_model", 1);
    }

    @Override
    protected void write(Declared declared, Draft draft) {
        LifecycleModel model = declared.model();
        draft.key(Ids.TENANT_SCOPE, model.code()).status("in_use", declared.since());
        draft.body()
                .set("english", model.english())
                .set("french", model.french())
                .setParts(
                        "phases",
                        "code",
                        model.phases().stream().map(ModelMapping::part).toList())
                .setTexts("starts", model.starts().stream().sorted().toList())
                .setTexts(
                        "moves",
                        model.moves().stream()
                                .sorted(Comparator.comparing(PhaseMove::from).thenComparing(PhaseMove::to))
                                .map(move -> move.from() + SEPARATOR + move.to())
                                .toList());
    }

    private static Body part(ModelPhase phase) {
        return Body.empty()
                .set("code", phase.code())
                .set("english", phase.english())
                .set("french", phase.french())
                .setTexts("stages", phase.stages().stream().map(Stage::code).toList())
                .set("kind", phase.kind().code());
    }

    @Override
    protected Declared read(DocumentRecord record, Body body, People people) {
        List<ModelPhase> phases = body.parts("phases").stream()
                .map(part -> new ModelPhase(
                        part.text("code"),
                        part.text("english"),
                        part.text("french"),
                        part.texts("stages").stream()
                                .map(code -> Codes.parse(Stage.class, code))
                                .toList(),
                        Codes.parse(ModelPhase.Kind.class, part.text("kind"))))
                .toList();
        Set<PhaseMove> moves =
                body.texts("moves").stream().map(ModelMapping::move).collect(Collectors.toSet());
        return new Declared(
                new LifecycleModel(
                        record.id(),
                        body.text("english"),
                        body.text("french"),
                        phases,
                        new HashSet<>(body.texts("starts")),
                        moves),
                record.at());
    }

    private static PhaseMove move(String text) {
        int separator = text.indexOf(SEPARATOR);
        return new PhaseMove(text.substring(0, separator), text.substring(separator + SEPARATOR.length()));
    }
}
