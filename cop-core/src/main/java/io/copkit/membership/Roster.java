package io.copkit.membership;

import io.copkit.CommunityId;
import java.util.function.Consumer;

/** Who belongs to a community now. */
@FunctionalInterface
public interface Roster {

    /** Hands on the membership of everybody who belongs to a community, by the member's id, each once. */
    void forEach(CommunityId community, Consumer<? super Membership.Active> sink);
}
