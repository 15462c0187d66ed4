package io.copkit.blueprint;

import io.copkit.BlueprintId;
import io.copkit.Outcome;

/** What the host lays down for the communities of the organisation. */
public interface Blueprints {

    /**
     * Writes the first version of a blueprint.
     *
     * @return the blueprint; refused with {@code text_missing}, {@code text_too_long}, {@code text_unprintable},
     *     {@code too_many_rituals}, or as access and terms of admission are refused
     */
    Outcome<Blueprint> define(String name, Template template);

    /**
     * Writes the next version of a blueprint. Communities that took after an earlier one stay as they are, until it is applied
     * again ({@link io.copkit.structure.Structure#planBlueprint}).
     *
     * @param basedOn the version that the change was made on
     * @return the blueprint; refused as {@link #define}, and with {@code blueprint_unknown} or {@code blueprint_changed}
     */
    Outcome<Blueprint> revise(BlueprintId blueprint, int basedOn, String name, Template template);
}
