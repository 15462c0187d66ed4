package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * A transformation that a community has begun.
 *
 * @param plan what it has declared
 * @param charterVersion the version of the charter that it began with
 * @param progress how far it has come
 */
public record Transformation(TransformationPlan plan, int charterVersion, Progress progress) {

    /** How far a transformation has come. */
    public enum Progress implements Labelled {
        /** It is being carried out. */
        UNDER_WAY("under_way"),
        /** What was planned is done. */
        COMPLETED("completed"),
        /** It was given up. */
        CANCELLED("cancelled");

        private final String code;

        Progress(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("transformation_progress." + code, locale);
        }
    }

    /** The same transformation, further on. */
    public Transformation at(Progress next) {
        return new Transformation(plan, charterVersion, next);
    }
}
