package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.InvalidCursorException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of a member and of the host, found by reflection and called with what nobody should send. It is refused with a
 * code, or, where it is no value of its kind at all, by an {@link IllegalArgumentException}; either way nothing is written.
 * All communities in one call are the same one, so that each command meets itself as its own counterpart, too.
 */
class HostileInputTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.settings()
            .addressKey("a key of sixteen bytes, or more".getBytes(StandardCharsets.UTF_8))
            .build();
    private final CommunityId data = world.community(ANA, BEN);
    private int commits;

    static Stream<Object> hostile() {
        return Stream.of(
                "",
                " \t\u00A0",
                "x".repeat(100_000),
                "nul\u0000l",
                "\uD800 alone",
                "\u202Egnp.exe",
                "\u200B\u200D\uFEFF",
                "р\u0430ypal",
                "'; drop table community; --",
                "*",
                "~" + "x",
                "../../etc/passwd",
                "{\"schema\":1}",
                Instant.EPOCH,
                Instant.MIN,
                Instant.MAX,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                -1,
                0);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_nobody_should_send_is_refused_by_every_command_and_nothing_is_written(Object hostile) {
        world.storage.watch("commit", changes -> commits++);
        List<String> broken = new ArrayList<>();
        int called = 0;

        for (Map.Entry<String, Object> room : rooms().entrySet()) {
            for (Method method : methods(room.getValue().getClass()).toList()) {
                Object[] arguments = SampleArguments.of(method, data);
                if (replaced(arguments, method, hostile)) {
                    called++;
                    check(room, method, arguments).ifPresent(broken::add);
                }
            }
        }

        assertThat(called)
                .as("commands that take something of the kind")
                .isGreaterThan(hostile instanceof String ? 40 : 4);
        assertThat(broken).isEmpty();
    }

    private Optional<String> check(Map.Entry<String, Object> room, Method method, Object[] arguments) {
        String name = room.getKey() + "." + method.getName();
        int before = commits;
        try {
            Object answer = method.invoke(room.getValue(), arguments);
            boolean refused = answer instanceof Outcome<?> outcome && !outcome.isAccepted();
            return refused && commits > before ? Optional.of(name + " wrote and was refused") : Optional.empty();
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            boolean told = cause instanceof IllegalArgumentException || cause instanceof InvalidCursorException;
            if (!told) {
                return Optional.of(name + " " + cause);
            }
            return commits > before ? Optional.of(name + " wrote and broke off: " + cause) : Optional.empty();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean replaced(Object[] arguments, Method method, Object hostile) {
        boolean any = false;
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (type == hostile.getClass() || (type == int.class && hostile instanceof Integer)) {
                arguments[i] = hostile;
                any = true;
            }
        }
        return any;
    }

    private Map<String, Object> rooms() {
        Map<String, Object> rooms = new LinkedHashMap<>();
        open(rooms, cop.as(ANA));
        open(rooms, cop.asSystem("hostile"));
        return rooms;
    }

    private void open(Map<String, Object> rooms, Object actor) {
        for (Method door : actor.getClass().getMethods()) {
            if (door.getDeclaringClass() == actor.getClass()
                    && Arrays.stream(door.getParameterTypes()).allMatch(CommunityId.class::equals)) {
                Object[] arguments = door.getParameterCount() == 1 ? new Object[] {data} : new Object[0];
                try {
                    rooms.put(actor.getClass().getSimpleName() + "." + door.getName(), door.invoke(actor, arguments));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError("an accessor is public and has no other argument", e);
                }
            }
        }
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .flatMap(role -> Arrays.stream(role.getMethods()))
                .sorted(Comparator.comparing(Method::toString));
    }
}
