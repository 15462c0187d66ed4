package io.copkit.journey;

import io.copkit.internal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a member is to a community at an instant, and why. A figure about a person: it belongs to the member and to who
 * facilitates, and to nobody else.
 *
 * @param policy the version of the numbers that decided
 * @param facts what they were compared with
 * @param state where the member stands
 * @param because the numbers that were looked at, in the order in which they decided
 * @param personas what the member is to the others, the one that stands before the others first; at least one
 * @param regularity how regularly the member contributes
 */
public record MemberJourney(
        String policy,
        MemberFacts facts,
        MemberState state,
        List<StateCriterion> because,
        List<Persona> personas,
        Regularity regularity) {

    /** Copies the lists. */
    public MemberJourney {
        because = List.copyOf(because);
        personas = List.copyOf(personas);
    }

    /**
     * The state and what decided it, a line each.
     *
     * @param locale French gets French, everything else English
     */
    public List<String> explain(Locale locale) {
        return Stream.concat(
                        Stream.of(Messages.text(
                                "member-state.explained",
                                locale,
                                Map.of("state", state.label(locale), "policy", policy))),
                        because.stream().map(each -> each.explain(locale)))
                .toList();
    }
}
