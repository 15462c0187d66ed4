package io.copkit.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.benchmarks.ExportBars.Line;
import io.copkit.benchmarks.Interleaved.Nanos;
import io.copkit.benchmarks.Scoreboard.Subject;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * The bar F2 the other way: lines of JSON imported into a storage that counts them and keeps none, beside Jackson's parser called
 * by hand and Jackson's databind, which read the texts and make instants of two of them. All three see as many rows.
 */
final class ImportBars {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final ObjectReader LINES = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .readerFor(Line.class);

    private static final int COLUMNS = 12;
    private static final int AT = 9;

    private ImportBars() {}

    /** Runs both rows over what was exported. */
    static void run(Scoreboard board, byte[] file, int rows, int turns) {
        CommunitiesOfPractice cop =
                CommunitiesOfPractice.with(new Counting(new InMemoryStorage())).build();
        CommunityId into = cop.as(MemberId.of("member-0"))
                .communities()
                .found(Charter.draft("Club")
                        .domain("Everything")
                        .purpose("To import")
                        .objective(Objective.learn("how")))
                .orElseThrow()
                .id();
        Map<String, ToLongFunction<byte[]>> ways = Map.of(
                "ours",
                bytes -> cop.asSystem("bars")
                        .imports()
                        .activities(into, new ByteArrayInputStream(bytes), mismatch -> {})
                        .orElseThrow()
                        .added(),
                "hand",
                ImportBars::byHand,
                "databind",
                ImportBars::databind);
        Interleaved turnsOfAll = Interleaved.byProcessor();
        ways.forEach((name, way) -> {
            if (way.applyAsLong(file) != rows) {
                throw new IllegalStateException(name + " does not read all rows");
            }
            turnsOfAll.way(name, () -> way.applyAsLong(file));
        });
        Map<String, Nanos> measured = turnsOfAll.measure(Math.min(4, turns), turns);
        Nanos ours = Objects.requireNonNull(measured.get("ours"));
        String data = "%,d activities, %d bytes each".formatted(rows, file.length / rows);
        board.within(
                new Subject("F2", "import of lines of JSON, beside Jackson's parser", data),
                ours,
                Objects.requireNonNull(measured.get("hand")),
                2);
        board.faster(
                new Subject("F2", "the same beside Jackson's databind", data),
                ours,
                Objects.requireNonNull(measured.get("databind")),
                1.5);
    }

    private static long byHand(byte[] file) {
        try (JsonParser json = FACTORY.createParser(new ByteArrayInputStream(file))) {
            long rows = 0;
            long checksum = 0;
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String[] texts = new String[COLUMNS];
                for (int i = 0; json.nextFieldName() != null; i++) {
                    texts[i] = json.nextToken() == JsonToken.VALUE_NULL ? "" : json.getText();
                }
                checksum += Instant.parse(texts[AT]).toEpochMilli() % 1_000;
                checksum += Instant.parse(texts[AT + 1]).toEpochMilli() % 1_000;
                rows++;
            }
            return rows + checksum;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long databind(byte[] file) {
        try (MappingIterator<Line> lines = LINES.readValues(new ByteArrayInputStream(file))) {
            long rows = 0;
            long checksum = 0;
            while (lines.hasNext()) {
                Line line = lines.next();
                checksum += Instant.parse(line.at()).toEpochMilli() % 1_000;
                checksum += Instant.parse(line.recordedAt()).toEpochMilli() % 1_000;
                rows++;
            }
            return rows + checksum;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A storage that takes activities and keeps none. */
    private record Counting(CopStorage storage) implements CopStorage {

        @Override
        public StorageDescriptor descriptor() {
            return storage.descriptor();
        }

        @Override
        public StateStore state() {
            return storage.state();
        }

        @Override
        public PersonalData personalData() {
            return storage.personalData();
        }

        @Override
        public ActivityLog activities() {
            return (ActivityLog) Proxy.newProxyInstance(
                    ActivityLog.class.getClassLoader(), new Class<?>[] {ActivityLog.class}, (proxy, method, given) -> {
                        if (method.getName().equals("append")) {
                            return new AppendOutcome(((List<?>) given[0]).size(), 0, List.of());
                        }
                        return method.invoke(storage.activities(), given);
                    });
        }
    }
}
