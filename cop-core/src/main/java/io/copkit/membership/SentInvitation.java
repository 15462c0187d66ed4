package io.copkit.membership;

import java.util.Optional;

/**
 * An invitation that was just sent.
 *
 * @param invitation the invitation
 * @param token the secret that opens it, for an address: to be put into the message, since it is kept nowhere and told only
 *     this once; empty for an invited member, who needs none
 */
public record SentInvitation(Invitation invitation, Optional<String> token) {

    /** The invitation without its secret: so that it gets into no log by chance. */
    @Override
    public String toString() {
        return "SentInvitation[invitation=" + invitation + "]";
    }
}
