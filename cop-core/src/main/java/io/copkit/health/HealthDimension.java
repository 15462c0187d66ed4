package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.util.List;
import java.util.Locale;

/**
 * One side of a community's health.
 *
 * @param code what it is called wherever it is stored or exchanged
 * @param english its name in English
 * @param french its name in French
 * @param weight how much it weighs in the index, above 0; the weights of a model sum to 1
 * @param components the figures that it looks at, at least one
 */
public record HealthDimension(
        String code, String english, String french, double weight, List<HealthComponent> components)
        implements Labelled {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the code is no code, the weight not positive, or there is no component
     */
    public HealthDimension {
        Checks.id("code", code);
        components = List.copyOf(components);
        if (!(weight > 0 && weight <= 1) || components.isEmpty()) {
            throw new IllegalArgumentException(
                    "a dimension of health needs a weight up to 1 and components but has " + weight);
        }
    }

    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }

    /** How much one of its components weighs in the index. */
    double weightOf(HealthComponent component) {
        double parts = components.stream().mapToDouble(HealthComponent::part).sum();
        return weight * component.part() / parts;
    }
}
