package io.copkit.community;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far a community opens itself, on three axes of their own: one changes without the others. Every combination is legal
 * but those in which one axis gives away what another hides:
 *
 * <ul>
 *   <li>{@code hidden_yet_joinable}: a hidden community takes members by invitation, or none. Whoever could join it or apply
 *       to it would have to know of it;
 *   <li>{@code hidden_yet_readable}: a hidden community has no readers but its members. Content for everybody who may know of
 *       it says more than its members could mean.
 * </ul>
 *
 * <p>A community can be open to read and closed to join, found by everybody and read by its core only, and so on: all of that
 * is in use. Nothing else is refused.
 *
 * @param discoverability who may know that it exists
 * @param joinPolicy how somebody becomes a member
 * @param contentAccess who may read what it shares
 */
public record CommunityAccess(Discoverability discoverability, JoinPolicy joinPolicy, ContentAccess contentAccess) {

    /** Listed, open to join, read by members: what a community has that says nothing else. */
    public static final CommunityAccess STANDARD =
            new CommunityAccess(Discoverability.LISTED, JoinPolicy.OPEN, ContentAccess.MEMBERS);

    /** The same with this discoverability. */
    public CommunityAccess with(Discoverability other) {
        return new CommunityAccess(other, joinPolicy, contentAccess);
    }

    /** The same with this join policy. */
    public CommunityAccess with(JoinPolicy other) {
        return new CommunityAccess(discoverability, other, contentAccess);
    }

    /** The same with this content access. */
    public CommunityAccess with(ContentAccess other) {
        return new CommunityAccess(discoverability, joinPolicy, other);
    }

    /** Whether nobody but members and invited people may know of it. */
    public boolean isHidden() {
        return discoverability == Discoverability.HIDDEN;
    }

    /** The codes of all three axes, in the order of the components, with slashes between them. */
    public String code() {
        return discoverability.code() + "/" + joinPolicy.code() + "/" + contentAccess.code();
    }

    /** Why no community can have this access; empty if one can. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (isHidden()) {
            if (joinPolicy == JoinPolicy.OPEN || joinPolicy == JoinPolicy.REQUEST) {
                refusals.add(Refusal.of(RefusalCode.HIDDEN_YET_JOINABLE, Map.of("join_policy", joinPolicy.code())));
            }
            if (contentAccess == ContentAccess.EVERYBODY) {
                refusals.add(Refusal.of(RefusalCode.HIDDEN_YET_READABLE));
            }
        }
        return refusals;
    }
}
