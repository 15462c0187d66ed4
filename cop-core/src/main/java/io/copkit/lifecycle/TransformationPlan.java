package io.copkit.lifecycle;

import java.util.Optional;

/**
 * What a community that goes over to {@link Stage#TRANSFORMING} has declared.
 *
 * @param kind what it wants to become
 * @param proposal what is to be done, in words that name no person
 * @param decision where the community's decision is recorded, such as the number of its minutes; empty if there is none
 */
public record TransformationPlan(TransformationKind kind, String proposal, Optional<String> decision) {

    /** A plan on which the community has not decided. */
    public static TransformationPlan of(TransformationKind kind, String proposal) {
        return new TransformationPlan(kind, proposal, Optional.empty());
    }

    /** The same plan, decided on. */
    public TransformationPlan decided(String reference) {
        return new TransformationPlan(kind, proposal, Optional.of(reference));
    }
}
