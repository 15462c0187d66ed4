package io.copkit.renewal;

import io.copkit.CommunityId;
import io.copkit.principle.PrincipleAssessment;
import java.time.Instant;
import java.util.List;

/**
 * What there is to talk about at a review, made of the figures of the moment.
 *
 * @param community of which community
 * @param at when it was made
 * @param items the points, those that need attention first
 * @param principles how the community stands by the seven principles, with what helps
 */
public record Agenda(CommunityId community, Instant at, List<AgendaItem> items, List<PrincipleAssessment> principles) {

    /** Copies the lists. */
    public Agenda {
        items = List.copyOf(items);
        principles = List.copyOf(principles);
    }
}
