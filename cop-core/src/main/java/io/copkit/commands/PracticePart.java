package io.copkit.commands;

import io.copkit.BlueprintId;
import io.copkit.BlueprintVersion;
import io.copkit.ParticipationLevel;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Stage;
import io.copkit.participation.LevelThresholds;
import io.copkit.structure.Cadence;
import io.copkit.structure.Practice;
import io.copkit.structure.Ritual;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a community goes about its life, in a body; not there where nothing is said. */
public final class PracticePart {

    private static final String PRACTICE = "practice";
    private static final String BLUEPRINT = "blueprint";
    private static final String VERSION = "version";
    private static final String STAGES = "stages";
    private static final String LEVELS = "levels";
    private static final String LADDER = "ladder";
    private static final String RITUALS = "rituals";

    private PracticePart() {}

    /** What a body says of it. */
    public static Practice read(Body body) {
        return body.part(PRACTICE).map(PracticePart::practice).orElse(Practice.NONE);
    }

    /** Says it in a body. */
    public static void write(Practice practice, Body body) {
        if (practice.equals(read(body))) {
            return;
        }
        body.without(PRACTICE);
        if (!practice.equals(Practice.NONE)) {
            body.setPart(PRACTICE, part(practice));
        }
    }

    private static Body part(Practice practice) {
        Body part = Body.empty()
                .setParts(STAGES, "stage", sorted(practice.stages(), PracticePart::stage))
                .setParts(LEVELS, "level", sorted(practice.levels(), PracticePart::level))
                .setParts(
                        RITUALS,
                        "name",
                        practice.rituals().stream().map(PracticePart::ritual).toList());
        practice.ladder().ifPresent(ladder -> part.setPart(LADDER, LadderPart.part(ladder)));
        practice.source()
                .ifPresent(source -> part.set(BLUEPRINT, source.id().value()).set(VERSION, source.version()));
        return part;
    }

    private static Practice practice(Body part) {
        Optional<BlueprintVersion> source =
                part.optionalText(BLUEPRINT).map(id -> new BlueprintVersion(BlueprintId.of(id), part.number(VERSION)));
        return new Practice(
                source,
                part.parts(STAGES).stream()
                        .collect(Collectors.toMap(
                                row -> Codes.parse(Stage.class, row.text("stage")), row -> row.text("text"))),
                part.parts(LEVELS).stream()
                        .collect(Collectors.toMap(
                                row -> Codes.parse(ParticipationLevel.class, row.text("level")),
                                PracticePart::thresholds)),
                part.parts(RITUALS).stream()
                        .map(row -> new Ritual(
                                row.text("name"),
                                row.text("description"),
                                Codes.parse(Cadence.class, row.text("cadence"))))
                        .toList(),
                part.part(LADDER).map(LadderPart::read));
    }

    private interface Row<K, V> {
        Body of(K key, V value);
    }

    private static <K extends Comparable<K>, V> List<Body> sorted(Map<K, V> map, Row<K, V> row) {
        return map.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> row.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Body stage(Stage stage, String text) {
        return Body.empty().set("stage", stage.code()).set("text", text);
    }

    private static Body level(ParticipationLevel level, LevelThresholds thresholds) {
        return Body.empty()
                .set("level", level.code())
                .set("weeks", String.valueOf(thresholds.weeks()))
                .set("contributions", String.valueOf(thresholds.contributions()))
                .set("partners", String.valueOf(thresholds.partners()))
                .set("leads", String.valueOf(thresholds.leads()));
    }

    private static LevelThresholds thresholds(Body row) {
        return new LevelThresholds(
                Long.parseLong(row.text("weeks")),
                Long.parseLong(row.text("contributions")),
                Long.parseLong(row.text("partners")),
                Long.parseLong(row.text("leads")));
    }

    private static Body ritual(Ritual ritual) {
        return Body.empty()
                .set("name", ritual.name())
                .set("description", ritual.description())
                .set("cadence", ritual.cadence().code());
    }
}
