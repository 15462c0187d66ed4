package io.copkit.structure;

import io.copkit.BlueprintVersion;
import io.copkit.ParticipationLevel;
import io.copkit.ladder.Ladder;
import io.copkit.lifecycle.Stage;
import io.copkit.participation.LevelThresholds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a community goes about its life, beyond what it settles on access, roles and admission.
 *
 * @param source the blueprint that it was taken from, if it was
 * @param stages what is expected in a stage, in words
 * @param levels what a level of participation takes, where the standard does not fit
 * @param rituals what comes round regularly
 * @param ladder the ladder that levels are reviewed by, where it is not the rule of the host
 */
public record Practice(
        Optional<BlueprintVersion> source,
        Map<Stage, String> stages,
        Map<ParticipationLevel, LevelThresholds> levels,
        List<Ritual> rituals,
        Optional<Ladder> ladder) {

    /** Nothing of the kind. */
    public static final Practice NONE = new Practice(Optional.empty(), Map.of(), Map.of(), List.of(), Optional.empty());

    /** Copies the collections. */
    public Practice {
        stages = Map.copyOf(stages);
        levels = Map.copyOf(levels);
        rituals = List.copyOf(rituals);
    }

    /** Without a ladder. */
    public Practice(
            Optional<BlueprintVersion> source,
            Map<Stage, String> stages,
            Map<ParticipationLevel, LevelThresholds> levels,
            List<Ritual> rituals) {
        this(source, stages, levels, rituals, Optional.empty());
    }

    /** The same, taken from a blueprint. */
    public Practice takenFrom(BlueprintVersion blueprint) {
        return new Practice(Optional.of(blueprint), stages, levels, rituals, ladder);
    }

    /** The same with what is expected in a stage. */
    public Practice expecting(Stage stage, String words) {
        return new Practice(source, with(stages, stage, words), levels, rituals, ladder);
    }

    /** The same with what a level takes. */
    public Practice asking(ParticipationLevel level, LevelThresholds thresholds) {
        return new Practice(source, stages, with(levels, level, thresholds), rituals, ladder);
    }

    /** The same with one more ritual. */
    public Practice with(Ritual ritual) {
        List<Ritual> more = new ArrayList<>(rituals);
        more.add(ritual);
        return new Practice(source, stages, levels, more, ladder);
    }

    /** The same by a ladder, or by none. */
    public Practice climbing(Optional<Ladder> other) {
        return new Practice(source, stages, levels, rituals, other);
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        Map<K, V> changed = new HashMap<>(before);
        changed.put(key, value);
        return changed;
    }
}
