package io.copkit.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.report.network.Sociogram.Circle;
import io.copkit.report.network.Sociogram.Line;
import io.copkit.report.network.Sociogram.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SociogramTest {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 540;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 30})
    void no_circle_lies_on_another_or_leaves_the_sheet(int people) {
        for (int seed = 0; seed < 20; seed++) {
            List<Place> placed = random(people, seed).on(WIDTH, HEIGHT, 10, 24);

            for (int i = 0; i < people; i++) {
                double room = placed.get(i).radius();
                assertThat(placed.get(i).x()).isBetween(room, WIDTH - room);
                assertThat(placed.get(i).y()).isBetween(room, HEIGHT - room);
                for (int j = 0; j < i; j++) {
                    assertThat(distance(placed, i, j))
                            .isGreaterThan(room + placed.get(j).radius());
                }
            }
        }
    }

    @Test
    void who_is_near_in_ties_is_near_on_paper() {
        Sociogram chain = sociogram(
                6, IntStream.range(0, 5).mapToObj(i -> new Line(i, i + 1, 1, 0)).toList());

        List<Place> placed = chain.on(WIDTH, HEIGHT, 10, 10);

        for (int i = 1; i < 6; i++) {
            assertThat(distance(placed, 0, i)).isGreaterThan(distance(placed, 0, i - 1));
        }
    }

    @Test
    void the_widest_spread_lies_along_the_longer_side() {
        Sociogram chain = sociogram(
                6, IntStream.range(0, 5).mapToObj(i -> new Line(i, i + 1, 1, 0)).toList());

        assertThat(spread(chain.on(WIDTH, HEIGHT, 10, 10), Place::x)).isGreaterThan(WIDTH * 0.9);
        assertThat(spread(chain.on(340, 460, 10, 10), Place::y)).isGreaterThan(460 * 0.9);
    }

    @Test
    void the_same_network_has_the_same_places() {
        assertThat(random(20, 7).on(WIDTH, HEIGHT, 10, 24))
                .isEqualTo(random(20, 7).on(WIDTH, HEIGHT, 10, 24));
    }

    @Test
    void an_area_tells_the_weight() {
        Sociogram two = new Sociogram(
                List.of(new Circle("a", 100, false), new Circle("b", 25, false), new Circle("c", 0, false)),
                List.of(new Line(0, 1, 1, 1)));

        assertThat(two.on(WIDTH, HEIGHT, 0, 20)).extracting(Place::radius).containsExactly(20.0, 10.0, 0.0);
    }

    private static Sociogram random(int people, int seed) {
        Random dice = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < i; j++) {
                if (dice.nextInt(people) < 3) {
                    lines.add(new Line(j, i, 1 + dice.nextInt(5), dice.nextInt(3)));
                }
            }
        }
        return sociogram(people, lines);
    }

    private static Sociogram sociogram(int people, List<Line> lines) {
        return new Sociogram(
                IntStream.range(0, people)
                        .mapToObj(i -> new Circle("p" + i, people - i, i == 0))
                        .toList(),
                lines);
    }

    private static double distance(List<Place> placed, int i, int j) {
        return Math.hypot(
                placed.get(i).x() - placed.get(j).x(),
                placed.get(i).y() - placed.get(j).y());
    }

    private static double spread(List<Place> placed, ToDoubleFunction<Place> along) {
        return placed.stream().mapToDouble(along).max().orElse(0)
                - placed.stream().mapToDouble(along).min().orElse(0)
                + 24;
    }
}
