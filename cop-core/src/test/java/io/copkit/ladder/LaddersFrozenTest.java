package io.copkit.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copkit.json.CopJacksonModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a published version of a ladder asks stays as it is for ever, since verdicts name it and communities keep it. A changed
 * ladder gets another version, and another line in {@code ladders.json}.
 */
class LaddersFrozenTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new CopJacksonModule());

    @Test
    void D3_the_published_ladders_are_those_that_were_written_down() throws IOException {
        JsonNode now = mapper.readTree(mapper.writeValueAsString(Ladders.all()));

        assertThat(frozen()).isEqualTo(now);
    }

    @Test
    void D3_a_ladder_that_was_written_down_is_read_as_it_is() throws IOException {
        List<Ladder> read = new ArrayList<>();
        for (JsonNode node : frozen()) {
            read.add(mapper.treeToValue(node, Ladder.class));
        }

        assertThat(read).isEqualTo(Ladders.all());
    }

    private JsonNode frozen() throws IOException {
        try (InputStream stream = LaddersFrozenTest.class.getResourceAsStream("ladders.json")) {
            return mapper.readTree(stream);
        }
    }
}
