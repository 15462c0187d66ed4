package io.copkit.membership;

import io.copkit.Refusal;
import io.copkit.internal.Checks;
import io.copkit.internal.TextRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a member brings and expects. Facets are the host's own: opaque ids under a code of the host's choice, such as
 * {@code competence → c-17, c-40}; names and addresses have no place in them.
 *
 * @param motivations why the member wants to belong
 * @param expectedBenefit what the member hopes to get out of it, in the member's own words
 * @param facets what else the host keeps of the member here, by its code
 */
public record Profile(Set<Motivation> motivations, Optional<String> expectedBenefit, Map<String, Set<String>> facets) {

    /** Nothing is known. */
    public static final Profile EMPTY = new Profile(Set.of(), Optional.empty(), Map.of());

    /** How long an expected benefit may be, in characters. */
    static final int BENEFIT_LENGTH = 1_000;

    /** How many facets a profile holds at most, and how many ids one facet. */
    static final int FACETS = 32;

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if there are more than {@value #FACETS} facets, or ids in one of them, or one is
     *     empty or longer than 128 bytes
     */
    public Profile {
        motivations = Set.copyOf(motivations);
        facets = facets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        atMost("facets", facets.size());
        facets.forEach((code, ids) -> {
            Checks.id("a facet's code", code);
            atMost("ids in a facet", ids.size());
            ids.forEach(id -> Checks.id("an id in a facet", id));
        });
    }

    /** The same profile with these motivations. */
    public Profile motivatedBy(Motivation... reasons) {
        return new Profile(Set.of(reasons), expectedBenefit, facets);
    }

    /** The same profile with this expected benefit. */
    public Profile expecting(String benefit) {
        return new Profile(motivations, Optional.of(benefit), facets);
    }

    /** Whether the member has said why, and what for. */
    public boolean isComplete() {
        return !motivations.isEmpty() && expectedBenefit.isPresent();
    }

    /** What is wrong with what the member wrote; empty if nothing is. */
    public List<Refusal> refusals() {
        TextRules rules = new TextRules();
        expectedBenefit.ifPresent(text -> rules.prose("expected_benefit", text, BENEFIT_LENGTH));
        return rules.refusals();
    }

    private static void atMost(String what, int count) {
        if (count > FACETS) {
            throw new IllegalArgumentException("a profile holds " + FACETS + " " + what + " at most, not " + count);
        }
    }
}
