package io.copkit.community;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a community is built, in up to twenty of twenty-one respects: the maturity is its stage. Anything may be left unsaid.
 * Where a profile is unfavourable, what those who lead do matters more.
 *
 * @param traits what it is, at most one trait for each characteristic
 */
public record CommunityProfile(Set<Trait> traits) {

    /** Nothing is said. */
    public static final CommunityProfile EMPTY = new CommunityProfile(Set.of());

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if it says two things in one respect
     */
    public CommunityProfile {
        traits = Set.copyOf(traits);
        if (traits.stream().map(Trait::characteristic).distinct().count() < traits.size()) {
            throw new IllegalArgumentException("a profile has one trait at most for each characteristic");
        }
    }

    /** What is said in one respect. */
    public Optional<Trait> trait(Characteristic respect) {
        return traits.stream()
                .filter(trait -> trait.characteristic() == respect)
                .findFirst();
    }

    /** The same profile with a trait, in the place of what was said in the same respect. */
    public CommunityProfile with(Trait trait) {
        Set<Trait> changed = new HashSet<>(without(trait.characteristic()).traits);
        changed.add(trait);
        return new CommunityProfile(changed);
    }

    /** The same profile with nothing said in one respect. */
    public CommunityProfile without(Characteristic respect) {
        Set<Trait> changed = new HashSet<>(traits);
        changed.removeIf(trait -> trait.characteristic() == respect);
        return new CommunityProfile(changed);
    }
}
