package io.copkit;

import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.Ladders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something legal of any type that a public method takes, so that a test can call all of them without being told of a new
 * one.
 */
final class SampleArguments {

    private static final Map<Class<?>, Supplier<?>> KNOWN = Map.ofEntries(
            Map.entry(String.class, () -> "sample"),
            Map.entry(int.class, () -> 1),
            Map.entry(long.class, () -> 1L),
            Map.entry(double.class, () -> 1.0),
            Map.entry(boolean.class, () -> true),
            Map.entry(Integer.class, () -> 1),
            Map.entry(Long.class, () -> 1L),
            Map.entry(Double.class, () -> 1.0),
            Map.entry(Instant.class, () -> World.START),
            Map.entry(LocalDate.class, () -> LocalDate.of(2027, 1, 1)),
            Map.entry(Duration.class, () -> Duration.ofDays(30)),
            Map.entry(ZoneId.class, () -> ZoneId.of("UTC")),
            Map.entry(Optional.class, Optional::empty),
            Map.entry(OptionalInt.class, OptionalInt::empty),
            Map.entry(OptionalLong.class, OptionalLong::empty),
            Map.entry(OptionalDouble.class, OptionalDouble::empty),
            Map.entry(Map.class, Map::of),
            Map.entry(SortedMap.class, TreeMap::new),
            Map.entry(
                    Activity.class, () -> Activity.of(ActivityKinds.POST, "a-1").at(World.START)),
            Map.entry(Ladder.class, () -> Ladders.ONION_80_15_5),
            Map.entry(OutputStream.class, OutputStream::nullOutputStream),
            Map.entry(InputStream.class, SampleArguments::exported),
            Map.entry(MemberId.class, () -> World.DORA));

    private SampleArguments() {}

    /** One activity, as it is exported. */
    private static InputStream exported() {
        return new ByteArrayInputStream(
                ("{\"schema\":\"copkit.activities/1\",\"community\":\"elsewhere\",\"id\":\"a-2\","
                                + "\"kind\":\"post\",\"actor\":\"dora\",\"at\":\"2026-03-01T10:00:00Z\","
                                + "\"recorded_at\":\"2026-03-01T10:00:01.5Z\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** One for each parameter; for an id of a community, this one. */
    static Object[] of(Method method, CommunityId community) {
        return Arrays.stream(method.getGenericParameterTypes())
                .map(type -> sample(type, community))
                .toArray();
    }

    private static Object sample(Type type, CommunityId community) {
        if (type == CommunityId.class) {
            return community;
        }
        Class<?> raw = raw(type);
        if (KNOWN.containsKey(raw)) {
            return KNOWN.get(raw).get();
        } else if (Collection.class.isAssignableFrom(raw)) {
            Object item = sample(((ParameterizedType) type).getActualTypeArguments()[0], community);
            return Set.class.isAssignableFrom(raw) ? Set.of(item) : List.of(item);
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        } else if (raw.isSealed()) {
            return sample(raw.getPermittedSubclasses()[0], community);
        } else if (raw.isInterface()) {
            return lambda(raw, community);
        }
        return candidates(raw, community).findFirst().orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    /** What its constructor makes of samples, or a constant of it. */
    private static Stream<Object> candidates(Class<?> type, CommunityId community) {
        Stream<Object> constants = Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
        Stream<Object> made =
                Arrays.stream(type.getConstructors()).flatMap(constructor -> made(constructor, community));
        return Stream.concat(constants, made);
    }

    private static Stream<Object> made(Constructor<?> constructor, CommunityId community) {
        try {
            return Stream.of(constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                    .map(type -> sample(type, community))
                    .toArray()));
        } catch (InvocationTargetException unfit) {
            return Stream.empty();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object lambda(Class<?> type, CommunityId community) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getReturnType() == void.class ? null : sample(method.getGenericReturnType(), community));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
