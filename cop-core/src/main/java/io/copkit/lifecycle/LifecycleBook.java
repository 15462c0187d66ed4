package io.copkit.lifecycle;

import io.copkit.Page;
import io.copkit.Paging;
import java.util.List;
import java.util.Optional;

/** The life of one community, read for the host. */
public interface LifecycleBook {

    /** A proposal, if there is one with this id. */
    Optional<StageProposal> proposal(String id);

    /** The proposals of a status, the earliest first. */
    Page<StageProposal> proposals(StageProposal.Status status, Paging paging);

    /** The objections to the closing that is announced, the earliest first; none where none is. */
    Page<Objection> objections(Paging paging);

    /** The stages that it went through, the earliest first, read from its whole history. */
    List<StageSpell> stages();

    /** The phases that it went through by models of the host's own, the earliest first, read from its whole history. */
    List<PhaseSpell> phases();
}
