package io.copkit.health;

/**
 * M45: how one figure is brought to the scale from 0 to 1, where 1 is as good as can be. A pure function.
 *
 * @param form by which formula
 * @param target T in it, in the figure's own unit; 0 where the formula has none
 */
public record SubScore(ScoreForm form, double target) {

    /**
     * Checks the target.
     *
     * @throws IllegalArgumentException if the target of a count or a wait is not positive, or any is negative or no number
     */
    public SubScore {
        boolean scaled = form == ScoreForm.COUNT || form == ScoreForm.WAIT;
        if (!Double.isFinite(target) || target < 0 || (scaled && target == 0)) {
            throw new IllegalArgumentException("a score by " + form.code() + " cannot have the target " + target);
        }
    }

    /** A count that is as it should be from this number on. */
    public static SubScore count(double target) {
        return new SubScore(ScoreForm.COUNT, target);
    }

    /** A part of a whole, the more the better. */
    public static SubScore share() {
        return new SubScore(ScoreForm.SHARE, 0);
    }

    /** A part of a whole, the less the better. */
    public static SubScore remainder() {
        return new SubScore(ScoreForm.REMAINDER, 0);
    }

    /** A wait that is half as good at this length as none. */
    public static SubScore waiting(double target) {
        return new SubScore(ScoreForm.WAIT, target);
    }

    /** A part that should be near this one. */
    public static SubScore near(double target) {
        return new SubScore(ScoreForm.NEARNESS, target);
    }

    /** The score of a figure, 0 to 1. */
    public double of(double figure) {
        double score = switch (form) {
            case COUNT -> Math.log1p(Math.max(0, figure)) / Math.log1p(Math.max(figure, target));
            case SHARE -> figure;
            case REMAINDER -> 1 - figure;
            case WAIT -> target / (target + Math.max(0, figure));
            case NEARNESS -> 1 - Math.abs(figure - target);
        };
        return Math.max(0, Math.min(1, score));
    }
}
