package io.copkit.commands.bulk;

import io.copkit.CommunityId;
import io.copkit.NotUnderstoodException;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.membership.BulkOutcome;
import io.copkit.membership.BulkResult;
import io.copkit.storage.DocumentRecord;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Between a step of an operation and its document, in the scope of the community. */
final class ChunkMapping extends DocumentMapping<Chunk> {

    private static final String TAKEN = "taken";
    private static final String PEOPLE = "people";
    private static final String OUTCOMES = "outcomes";
    private static final String REFUSALS = "refusals";
    private static final String PARAMETERS = "parameters";

    ChunkMapping() {
        super("bulk_step", 1);
    }

    static String id(String operation, int number) {
        return operation + "#" + number;
    }

    @Override
    protected void write(Chunk chunk, Draft draft) {
        draft.key(chunk.community().value(), id(chunk.operation(), chunk.number()))
                .status(TAKEN, chunk.takenAt());
        draft.body()
                .set("operation", chunk.operation())
                .set("number", chunk.number())
                .setNumbers(
                        PEOPLE,
                        draft.positions(chunk.people().stream()
                                .flatMap(Optional::stream)
                                .toList()))
                .setParts(
                        OUTCOMES,
                        "result",
                        chunk.outcomes().stream().map(ChunkMapping::part).toList());
    }

    @Override
    protected Chunk read(DocumentRecord record, Body body, People people) {
        return new Chunk(
                CommunityId.of(record.communityId()),
                body.text("operation"),
                body.optionalNumber("number").orElseThrow(() -> new NotUnderstoodException("number")),
                record.at(),
                body.numbers(PEOPLE).stream().map(people::at).toList(),
                body.parts(OUTCOMES).stream().map(ChunkMapping::outcome).toList());
    }

    private static Body part(BulkOutcome outcome) {
        Body part = Body.empty().set("result", outcome.result().code());
        return outcome.refusals().isEmpty()
                ? part
                : part.setParts(
                        REFUSALS,
                        "code",
                        outcome.refusals().stream().map(ChunkMapping::part).toList());
    }

    private static Body part(Refusal refusal) {
        Body parameters = Body.empty();
        refusal.parameters().forEach(parameters::set);
        return Body.empty().set("code", refusal.code().code()).setPart(PARAMETERS, parameters);
    }

    private static BulkOutcome outcome(Body part) {
        return new BulkOutcome(
                Codes.parse(BulkResult.class, part.text("result")),
                part.parts(REFUSALS).stream().map(ChunkMapping::refusal).toList());
    }

    private static Refusal refusal(Body part) {
        RefusalCode code = Codes.parse(RefusalCode.class, part.text("code"));
        Map<String, String> parameters = new TreeMap<>();
        part.part(PARAMETERS)
                .ifPresent(texts -> code.parameters().forEach(name -> parameters.put(name, texts.text(name))));
        return Refusal.of(code, parameters);
    }
}
