package io.copkit.playbook;

import io.copkit.lifecycle.Stage;
import java.util.Optional;

/**
 * What typically helps, by stage and by principle.
 *
 * <p>How much of somebody's working time facilitating takes is told differently: at least a tenth, a quarter for large
 * communities (Rumizen), a fifth (a practitioners' handbook), a fifth to a half (Wenger, McDermott and Snyder). How it goes
 * down as the community finds its own energy follows Webber (2016), whose curve has no numbers: the multipliers are
 * recommendations of this library.
 *
 * @param facilitatorShare the usual effort of facilitating, as a share of full working time
 */
public record Playbook(double facilitatorShare) {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Playbook {
        if (!(facilitatorShare > 0 && facilitatorShare <= 1)) {
            throw new IllegalArgumentException(
                    "a share of working time is above 0 and at most 1, not " + facilitatorShare);
        }
    }

    /** A fifth of full working time. */
    public static Playbook standard() {
        return new Playbook(0.2);
    }

    /** What is typical of a stage. */
    public StageGuide guide(Stage stage) {
        return switch (stage) {
            case POTENTIAL -> guide(stage, StageTension.DISCOVER_IMAGINE, FacilitationMode.PROSPECTING, 1.0);
            case COALESCING -> guide(stage, StageTension.INCUBATE_DELIVER, FacilitationMode.PRESENCE, 0.9);
            case MATURING -> guide(stage, StageTension.FOCUS_EXPAND, FacilitationMode.STRUCTURING, 0.6);
            case STEWARDSHIP -> guide(stage, StageTension.OWNERSHIP_OPENNESS, FacilitationMode.LIGHT_TOUCH, 0.3);
            case TRANSFORMING -> guide(stage, StageTension.LET_GO_LIVE_ON, FacilitationMode.CONVENING, 0.7);
            case DISPERSED -> guide(stage, Optional.empty(), FacilitationMode.CARETAKING, 0.1);
            case CLOSED -> guide(stage, Optional.empty(), FacilitationMode.ARCHIVING, 0);
        };
    }

    /** How much of full working time facilitating is expected to take in a stage, 0 to 1. */
    public double leaderEffortExpected(Stage stage) {
        return facilitatorShare * guide(stage).leaderEffort();
    }

    /** What helps with a principle in a stage. */
    public PlaybookAction action(Principle principle, Stage stage) {
        return new PlaybookAction(principle, stage);
    }

    private static StageGuide guide(Stage stage, StageTension tension, FacilitationMode mode, double effort) {
        return guide(stage, Optional.of(tension), mode, effort);
    }

    private static StageGuide guide(Stage stage, Optional<StageTension> tension, FacilitationMode mode, double effort) {
        return new StageGuide(stage, StageActivity.of(stage), tension, mode, effort);
    }
}
