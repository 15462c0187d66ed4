package io.copkit.lifecycle;

import io.copkit.CommunityId;
import io.copkit.Labelled;
import io.copkit.MemberId;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody, or a job, proposes to move a community. It is open until somebody who may has decided, or until the community has
 * moved some other way.
 *
 * @param community which
 * @param id its id within the community
 * @param author who proposes; empty for the host, and once erased
 * @param move what is proposed
 * @param why why, in words that name no person
 * @param evidence what the guards said when it was proposed
 * @param at when
 * @param status how it stands
 * @param decision how it was decided, if it was
 */
public record StageProposal(
        CommunityId community,
        String id,
        Optional<MemberId> author,
        Move move,
        String why,
        List<Evidence> evidence,
        Instant at,
        Status status,
        Optional<Decided> decision) {

    /** How a proposal stands. */
    public enum Status implements Labelled {
        /** Nobody has decided. */
        OPEN("open"),
        /** Whoever made it took it back. */
        WITHDRAWN("withdrawn"),
        /** Somebody who may decided against it. */
        DECLINED("declined"),
        /** The community was moved. */
        APPLIED("applied"),
        /** Nobody had decided when the community moved some other way. */
        OVERTAKEN("overtaken");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("stage_proposal." + code, locale);
        }
    }

    /**
     * A decision on a proposal.
     *
     * @param by who decided; empty for the host, and once erased
     * @param at when
     * @param note why, in words that name no person; may be empty
     */
    public record Decided(Optional<MemberId> by, Instant at, String note) {}

    /** Copies the list. */
    public StageProposal {
        evidence = List.copyOf(evidence);
    }

    /** The same proposal, decided on. */
    public StageProposal decided(Status how, Decided by) {
        return new StageProposal(community, id, author, move, why, evidence, at, how, Optional.of(by));
    }

    /** How it stands in a community that has been in its stage since an instant. */
    public Status status(Instant stageSince) {
        return status == Status.OPEN && at.isBefore(stageSince) ? Status.OVERTAKEN : status;
    }
}
