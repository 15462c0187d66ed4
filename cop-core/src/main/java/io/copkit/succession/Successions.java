package io.copkit.succession;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.role.Permission;
import java.util.Optional;

/**
 * Sees to it that a community finds somebody who takes over, on behalf of whoever acts. Besides what each says, every
 * command is refused with {@code community_unknown}, {@code stage_forbids} or {@code not_permitted}.
 */
public interface Successions {

    /**
     * Lays down how somebody is found. Needs {@link Permission#ROLE_ASSIGN}.
     *
     * @return the policy; refused with {@code number_out_of_range}, {@code too_many_deputies}, {@code deputy_twice} or
     *     {@code not_a_member}
     */
    Outcome<SuccessionPolicy> layDown(CommunityId community, SuccessionPolicy policy);

    /**
     * Looks whether the community is about to lose its facilitation or has lost it, and takes the next step: announces the
     * loss once, asks the next deputy or one of the most engaged, tells the host when nobody is left, raises the alert, or
     * ends the search. To be called by the host from time to time, such as once a day, and when somebody has left or been
     * erased; called more often than something is due it does nothing. Needs {@link Permission#ROLE_ASSIGN}.
     *
     * @return the search; empty if there never was one
     */
    Outcome<Optional<Succession>> review(CommunityId community);

    /**
     * Asks somebody to take over from the acting facilitator, who remains until the other accepts.
     *
     * @return the search; refused with {@code not_a_member}, {@code role_not_held}, {@code role_already_held} or
     *     {@code succession_under_way}
     */
    Outcome<Succession> handOver(CommunityId community, MemberId successor);

    /**
     * Takes over, as the member who is asked. Whoever hands over gives the role back in the same commit.
     *
     * @return the search, settled; refused with {@code not_a_member}, {@code no_offer}, {@code roles_incompatible} or
     *     {@code role_full}
     */
    Outcome<Succession> accept(CommunityId community);

    /**
     * Says no, as the member who is asked.
     *
     * @return the search; refused with {@code not_a_member} or {@code no_offer}
     */
    Outcome<Succession> decline(CommunityId community);

    /**
     * Takes over without having been asked, once nobody is left to ask.
     *
     * @return the search, settled; refused with {@code not_a_member}, {@code not_called_for}, {@code tenure_too_short},
     *     {@code roles_incompatible} or {@code role_full}
     */
    Outcome<Succession> stepForward(CommunityId community);
}
