package io.copkit.community;

import java.util.Optional;

/**
 * How a community is to open or close itself.
 *
 * @param access how far it opens itself
 * @param address the text that its slug is made of if it comes into the open; empty for its name
 * @param pending what becomes of open applications and invitations if the join policy changes; of no effect if it does not
 */
public record AccessChange(CommunityAccess access, Optional<String> address, PendingFate pending) {

    /** To this access, with what is pending resting where nobody is admitted. */
    public static AccessChange to(CommunityAccess access) {
        return new AccessChange(access, Optional.empty(), PendingFate.REST);
    }

    /** The same under another slug than that of the name, if it comes into the open. */
    public AccessChange under(String text) {
        return new AccessChange(access, Optional.of(text), pending);
    }

    /** The same with another fate of what is pending. */
    public AccessChange letting(PendingFate fate) {
        return new AccessChange(access, address, fate);
    }
}
