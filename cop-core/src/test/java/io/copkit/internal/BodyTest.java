package io.copkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CorruptRecordException;
import io.copkit.NotUnderstoodException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTest {

    @Test
    void what_is_set_is_read() {
        Instant instant = Instant.parse("2026-03-02T09:00:00.001Z");
        String json = Body.ofSchema(3)
                .set("text", "é \"\\ \u2028 😀")
                .set("instant", instant)
                .set("number", 42)
                .setNumbers("numbers", List.of(1, 2))
                .setParts(
                        "parts",
                        "key",
                        List.of(Body.empty().set("key", "a"), Body.empty().set("key", "b")))
                .json();

        Body body = Body.read(json, 3);

        assertThat(body.text("text")).isEqualTo("é \"\\ \u2028 😀");
        assertThat(body.instant("instant")).isEqualTo(instant);
        assertThat(body.optionalNumber("number")).contains(42);
        assertThat(body.numbers("numbers")).containsExactly(1, 2);
        assertThat(body.parts("parts")).extracting(part -> part.text("key")).containsExactly("a", "b");
        assertThat(body.optionalText("absent")).isEqualTo(Optional.empty());
    }

    @Test
    void parts_that_stay_keep_what_is_not_known_and_parts_that_go_are_gone() {
        Body body = Body.read("{\"schema\":1,\"parts\":[{\"key\":\"a\",\"x\":[1]},{\"key\":\"b\",\"y\":2}]}", 1);

        body.setParts(
                "parts",
                "key",
                List.of(Body.empty().set("key", "b"), Body.empty().set("key", "c")));

        assertThat(body.json()).isEqualTo("{\"schema\":1,\"parts\":[{\"key\":\"b\",\"y\":2},{\"key\":\"c\"}]}");
    }

    @ParameterizedTest
    @MethodSource
    void what_is_no_body_is_refused_without_showing_it(String hostile) {
        assertThatThrownBy(() -> Body.read(hostile, 1))
                .isInstanceOf(CorruptRecordException.class)
                .hasMessageStartingWith("a body cannot be read: ")
                .hasMessageNotContaining("secret");
    }

    static List<String> what_is_no_body_is_refused_without_showing_it() {
        return List.of(
                "",
                "null",
                "[]",
                "1",
                "\"secret\"",
                "{",
                "{\"schema\":1} {}",
                "{\"schema\":1,\"schema\":1}",
                "{\"schema\":1,\"a\":1,\"a\":2}",
                "{}",
                "{\"schema\":0}",
                "{\"schema\":\"1\"}",
                "{\"schema\":1.0}",
                "{\"schema\":99999999999}",
                "{\"schema\":NaN}",
                "{\"schema\":1,secret:2}",
                "{\"schema\":1,\"a\":'secret'}",
                "\ufeff{\"schema\":1,\"secret\":}",
                "{\"schema\":1,\"deep\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                "{\"schema\":1,\"long\":\"" + "x".repeat(70_000) + "\"}",
                "{\"schema\":1,\"digits\":" + "9".repeat(65) + "}",
                "{\"schema\":1,\"" + "n".repeat(300) + "\":1}",
                "{\"schema\":1,\"many\":["
                        + IntStream.range(0, 60_000).mapToObj(String::valueOf).collect(Collectors.joining(","))
                        + "]}",
                "{\"schema\":1,\"big\":[" + ("\"" + "x".repeat(60_000) + "\",").repeat(20) + "1]}");
    }

    @Test
    void types_named_in_a_body_are_nothing_but_fields() {
        Body body = Body.read("{\"schema\":1,\"@class\":\"java.lang.Runtime\",\"a\":[\"java.net.URL\",1]}", 1);

        assertThat(body.text("@class")).isEqualTo("java.lang.Runtime");
    }

    @Test
    void a_field_of_another_form_is_refused() {
        Body body = Body.read(
                "{\"schema\":1,\"text\":1,\"number\":\"1\",\"list\":{},\"parts\":[1],\"numbers\":[\"1\"]}", 1);

        for (Runnable read : List.<Runnable>of(
                () -> body.text("text"),
                () -> body.text("absent"),
                () -> body.instant("number"),
                () -> body.optionalNumber("number"),
                () -> body.parts("list"),
                () -> body.parts("parts"),
                () -> body.numbers("numbers"))) {
            assertThatThrownBy(read::run).isInstanceOf(CorruptRecordException.class);
        }
    }

    @Test
    void a_newer_schema_is_not_understood_and_an_older_one_is() {
        assertThatThrownBy(() -> Body.read("{\"schema\":2}", 1)).isInstanceOf(NotUnderstoodException.class);
        assertThat(Body.read("{\"schema\":1}", 2).json()).isEqualTo("{\"schema\":1}");
    }

    @Test
    void nobody_stands_where_the_list_of_people_ends() {
        People people = new People(List.of("ana"));

        for (int position : new int[] {-1, 1}) {
            assertThatThrownBy(() -> people.at(position)).isInstanceOf(CorruptRecordException.class);
        }
    }
}
