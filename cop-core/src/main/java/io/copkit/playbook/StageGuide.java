package io.copkit.playbook;

import io.copkit.internal.Messages;
import io.copkit.lifecycle.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is typical of a stage: a help for those who facilitate, never a norm that a community is measured by.
 *
 * @param stage which
 * @param activities what communities do in it
 * @param tension what pulls both ways in it; empty where the literature names nothing
 * @param mode what facilitating mostly is
 * @param leaderEffort how much of the usual effort facilitating takes, 0 to 1
 */
public record StageGuide(
        Stage stage,
        List<StageActivity> activities,
        Optional<StageTension> tension,
        FacilitationMode mode,
        double leaderEffort) {

    /** Copies the list. */
    public StageGuide {
        activities = List.copyOf(activities);
    }

    /** When the stage has come to what it is for, in one sentence: after Iriberri and Leroy (2009). */
    public String successCriterion(Locale locale) {
        return Messages.text("stage-success." + stage.code(), locale);
    }

    /** What is known of how long it lasts, in one or two sentences; there is little evidence, and none of it is a deadline. */
    public String duration(Locale locale) {
        return Messages.text("stage-duration." + stage.code(), locale);
    }

    /** Where what is said of its duration was found. */
    public String durationSource(Locale locale) {
        return Messages.text("stage-duration-source." + stage.code(), locale);
    }
}
