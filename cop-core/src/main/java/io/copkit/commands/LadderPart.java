package io.copkit.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copkit.NotUnderstoodException;
import io.copkit.internal.Body;
import io.copkit.json.CopJacksonModule;
import io.copkit.ladder.Ladder;

/** A ladder in a body: the same JSON that the library gives a host. */
final class LadderPart {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new CopJacksonModule());

    private LadderPart() {}

    static Body part(Ladder ladder) {
        try {
            return Body.partOf(MAPPER.writeValueAsString(ladder));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ladder cannot be written", e);
        }
    }

    /**
     * The ladder in a part.
     *
     * @throws NotUnderstoodException if a newer version has written what this one does not know
     */
    static Ladder read(Body part) {
        try {
            return MAPPER.readValue(part.json(), Ladder.class);
        } catch (JsonProcessingException newer) {
            throw new NotUnderstoodException("ladder");
        }
    }
}
