package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CopListener;
import io.copkit.IdSource;
import io.copkit.SecretSource;
import io.copkit.community.ExchangeMode;
import io.copkit.disclosure.DisclosurePolicy;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.lifecycle.LifecyclePolicy;
import io.copkit.membership.EligibilityPort;
import io.copkit.participation.LadderRule;
import io.copkit.participation.LevelRule;
import io.copkit.policy.RightsPolicy;
import io.copkit.renewal.RenewalPolicy;
import io.copkit.role.PermissionMatrix;
import io.copkit.vitality.DormancyPolicy;
import io.copkit.vitality.VitalityPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What the host has set.
 *
 * @param clock where the time comes from
 * @param ids where ids come from
 * @param kinds which kinds of activity can be recorded
 * @param permissions which role may do what
 * @param lifecycle how the guards of moves judge
 * @param vitality when a community is live, quiet or dormant
 * @param dormancy what is told to a community that falls silent
 * @param renewal when reviews are due
 * @param disclosure which figures are shown to whom
 * @param eligibility who may belong to a community at all
 * @param levels what decides on levels of participation
 * @param calendar whose weeks its reviews count
 * @param nestingDepth how many communities may stand one inside the other
 * @param secrets where the secrets of invitations come from
 * @param addressKey the key that addresses are hashed with, if the host has set one
 * @param policies the host's own rules on rights
 * @param listeners who is told of events
 * @param retention how long a community that was withdrawn can be brought back
 * @param retries how often a lost race is decided anew, and a commit of unknown outcome repeated
 */
public record Settings(
        InstantSource clock,
        IdSource ids,
        ActivityKinds kinds,
        PermissionMatrix permissions,
        LifecyclePolicy lifecycle,
        VitalityPolicy vitality,
        DormancyPolicy dormancy,
        RenewalPolicy renewal,
        DisclosurePolicy disclosure,
        EligibilityPort eligibility,
        LevelRule levels,
        CommunityCalendar calendar,
        int nestingDepth,
        SecretSource secrets,
        Optional<byte[]> addressKey,
        List<RightsPolicy> policies,
        List<CopListener> listeners,
        Duration retention,
        int retries) {

    /** Copies the lists. */
    public Settings {
        policies = List.copyOf(policies);
        listeners = List.copyOf(listeners);
    }

    /** What decides on the levels of a community: its ladder, or the host's rule by what it asks for itself and how it meets. */
    public LevelRule rule(Community community) {
        return community.practice().ladder().<LevelRule>map(LadderRule::of).orElseGet(() -> ofTheHost(community));
    }

    private LevelRule ofTheHost(Community community) {
        LevelRule asked = levels.asking(community.practice().levels());
        boolean events = community
                .charter()
                .mode()
                .filter(ExchangeMode.EVENT_BASED::equals)
                .isPresent();
        return events ? asked.ofEvents() : asked;
    }
}
