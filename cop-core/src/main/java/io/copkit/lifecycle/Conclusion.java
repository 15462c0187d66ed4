package io.copkit.lifecycle;

import io.copkit.CommunityId;
import java.util.List;
import java.util.Optional;

/**
 * What came of a transformation or of a community's life, and where it lives on.
 *
 * @param outcome what came of it
 * @param successors the communities that it lives on in; empty unless it was merged or split
 * @param owner the unit of the organisation that took it over, in words that name no person
 */
public record Conclusion(StageOutcome outcome, List<CommunityId> successors, Optional<String> owner) {

    /**
     * Copies the list, each successor once.
     *
     * @throws IllegalArgumentException if there are successors of what was neither merged nor split
     */
    public Conclusion {
        successors = successors.stream().distinct().toList();
        boolean livesOn = outcome == StageOutcome.MERGED_INTO || outcome == StageOutcome.SPLIT_INTO;
        if (!livesOn && !successors.isEmpty()) {
            throw new IllegalArgumentException("what is " + outcome.code() + " has no successors");
        }
    }

    /** An outcome that leaves neither successors nor an owner. */
    public static Conclusion of(StageOutcome outcome) {
        return new Conclusion(outcome, List.of(), Optional.empty());
    }

    /** It became part of another community. */
    public static Conclusion mergedInto(CommunityId successor) {
        return new Conclusion(StageOutcome.MERGED_INTO, List.of(successor), Optional.empty());
    }

    /** It became several communities. */
    public static Conclusion splitInto(List<CommunityId> successors) {
        return new Conclusion(StageOutcome.SPLIT_INTO, successors, Optional.empty());
    }

    /** A unit of the organisation took it over. */
    public static Conclusion institutionalised(String owner) {
        return new Conclusion(StageOutcome.INSTITUTIONALISED, List.of(), Optional.of(owner));
    }
}
