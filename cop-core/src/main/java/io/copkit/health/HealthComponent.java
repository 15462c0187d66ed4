package io.copkit.health;

/**
 * A figure that a dimension of health looks at.
 *
 * @param metric the code of the figure
 * @param score how it is brought to the scale from 0 to 1
 * @param part how much it weighs against the others of its dimension, above 0
 * @param source where the target, or the choice of the figure, comes from
 */
public record HealthComponent(String metric, SubScore score, double part, String source) {

    /**
     * Checks the part.
     *
     * @throws IllegalArgumentException if it is not a positive number
     */
    public HealthComponent {
        if (!Double.isFinite(part) || part <= 0) {
            throw new IllegalArgumentException("a component of health needs a positive part but has " + part);
        }
    }

    /** One that weighs as much as any other of its dimension. */
    public static HealthComponent of(String metric, SubScore score, String source) {
        return new HealthComponent(metric, score, 1, source);
    }
}
