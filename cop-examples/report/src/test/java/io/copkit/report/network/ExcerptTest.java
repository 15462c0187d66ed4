package io.copkit.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.network.Network;
import io.copkit.network.Tie;
import io.copkit.report.network.Sociogram.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final Basis BASIS = new Basis(
            TimeWindow.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")),
            ZoneOffset.UTC,
            Population.ACTORS);
    private static final ReplyNetwork NETWORK = network(
            "ana ben 3", "ben ana 1", "ana cleo 2", "ana dan 1", "ben cleo 9", "cleo eve 4", "dan eve 1", "zoe zoe 9");

    @Test
    void those_with_the_most_partners_come_first_then_those_with_the_most_answers() {
        assertThat(Excerpt.of(NETWORK, 3, 9).people())
                .extracting(person -> person.member().value())
                .containsExactly("cleo", "ana", "ben");
    }

    @Test
    void nobody_is_shown_without_a_tie() {
        assertThat(Excerpt.of(NETWORK, 9, 9).people())
                .extracting(person -> person.member().value())
                .containsExactly("cleo", "ana", "ben", "eve", "dan");
    }

    @Test
    void a_line_tells_what_goes_to_and_fro() {
        assertThat(Excerpt.of(NETWORK, 3, 9).lines())
                .containsExactly(new Line(0, 1, 0, 2), new Line(0, 2, 0, 9), new Line(1, 2, 3, 1));
    }

    @Test
    void of_each_person_the_most_used_ties_are_drawn() {
        Excerpt excerpt = Excerpt.of(NETWORK, 9, 1);

        assertThat(excerpt.among()).isEqualTo(6);
        assertThat(excerpt.lines())
                .extracting(line -> line.there() + line.back())
                .containsExactlyInAnyOrder(9L, 4L, 4L, 1L);
    }

    @Test
    void people_bring_what_the_library_says_of_them() {
        Excerpt.Person ana = Excerpt.of(NETWORK, 9, 9).people().get(1);

        assertThat(ana.partners()).isEqualTo(3);
        assertThat(ana.given()).isEqualTo(6);
        assertThat(ana.received()).isEqualTo(1);
        assertThat(ana.depth()).isEqualTo(2);
        assertThat(ana.innermost()).isTrue();
        assertThat(ana.onWays()).isPresent();
    }

    private static ReplyNetwork network(String... ties) {
        List<Tie> all = Stream.of(ties)
                .map(tie -> tie.split(" ", -1))
                .map(tie -> new Tie(MemberId.of(tie[0]), MemberId.of(tie[1]), Long.parseLong(tie[2])))
                .toList();
        return ReplyNetwork.of(Network.of(BASIS, List.of(), all));
    }
}
