package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Which concern of the organisation a community is to serve first. It is chosen before the form of the community, which
 * follows from it ({@link TypeAdvisor}). Each says what must be known to tell later whether it was served; a draft may leave
 * that open, a charter may not.
 */
public sealed interface StrategicMotivation {

    /**
     * To reach an objective sooner.
     *
     * @param target what is to be reached
     * @param baseline where things stand today
     * @param dueOn by which day
     */
    record ReachObjective(String target, String baseline, Optional<LocalDate> dueOn) implements StrategicMotivation {

        /** An objective with its day. */
        public ReachObjective(String target, String baseline, LocalDate dueOn) {
            this(target, baseline, Optional.of(dueOn));
        }
    }

    /**
     * To make a process work better.
     *
     * @param process what the host calls the process
     * @param indicator what is measured
     * @param before its value today, with its unit
     * @param after the value to come to, with its unit
     */
    record ImproveProcess(String process, String indicator, String before, String after)
            implements StrategicMotivation {}

    /**
     * To keep a risk under control.
     *
     * @param description what may happen
     * @param likelihood how likely it is
     * @param impact how bad it would be
     * @param mitigation what the community does about it
     */
    record ControlRisk(String description, Grade likelihood, Grade impact, String mitigation)
            implements StrategicMotivation {}

    /** How likely, or how bad, something is. */
    enum Grade implements Labelled {
        /** A little. */
        LOW("low"),
        /** Noticeably. */
        MEDIUM("medium"),
        /** Very. */
        HIGH("high");

        private final String code;

        Grade(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("grade." + code, locale);
        }
    }
}
