package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link LifecycleModel} calls one or several stages.
 *
 * @param code its code within the model: 1 to 40 of {@code a-z0-9_-}
 * @param english its name in English
 * @param french its name in French
 * @param stages the stages that it stands for, the one that it stands for above all first
 * @param kind what sort of phase it is
 */
public record ModelPhase(String code, String english, String french, List<Stage> stages, Kind kind)
        implements Labelled {

    /** What sort of phase it is. */
    public enum Kind implements Labelled {
        /** A community stays in it for a time. */
        LASTING("lasting"),
        /** A community passes through it: it marks a move and is no stage. */
        EVENT("event"),
        /** A life may end or remain here. */
        FINAL("final");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("phase_kind." + code, locale);
        }
    }

    /** Copies the list. */
    public ModelPhase {
        stages = List.copyOf(stages);
    }

    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }

    /** Whether it stands for a stage. */
    public boolean covers(Stage stage) {
        return stages.contains(stage);
    }

    /** Whether whoever is in it operates no longer. */
    public boolean isEnd() {
        return !stages.isEmpty() && stages.get(0) == Stage.CLOSED;
    }
}
