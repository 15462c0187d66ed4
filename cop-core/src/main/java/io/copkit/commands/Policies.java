package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.Checks;
import io.copkit.membership.Membership;
import io.copkit.policy.BookPolicy;
import io.copkit.policy.RightsFinding;
import io.copkit.policy.RightsPolicy;
import io.copkit.role.RightsChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's own rules on rights, at their three moments. */
public final class Policies {

    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);
    private static final String PREFIX = "policy-";

    private final Desk desk;

    /** Those that the host has set. */
    public Policies(Desk desk) {
        this.desk = desk;
    }

    /** Why a command may not happen, by whichever policy says so. */
    List<Refusal> check(Actor actor, List<CopEvent> events) {
        return desk.settings().policies().stream()
                .flatMap(policy -> policy.check(actor, events).stream()
                        .map(why ->
                                Refusal.of(RefusalCode.POLICY_FORBIDS, Map.of("policy", policy.name(), "reason", why))))
                .toList();
    }

    /** Does what is to follow from what has happened. */
    void propagate(Actor actor, List<CopEvent> events) {
        int depth = actor instanceof Actor.Host host ? depth(host) : 0;
        if (depth >= RightsPolicy.DEPTH) {
            return;
        }
        for (RightsPolicy policy : desk.settings().policies()) {
            Actor next = new Actor.Host(PREFIX + (depth + 1) + ":" + policy.name());
            for (CopEvent event : events) {
                policy.propagate(event).forEach(change -> follow(next, event.community(), change));
            }
        }
    }

    /** How often something has followed already, by the reason under which the host acts. */
    private static int depth(Actor.Host host) {
        String reason = host.reason();
        int end = reason.indexOf(':');
        return reason.startsWith(PREFIX) && end == PREFIX.length() + 1
                ? Character.digit(reason.charAt(PREFIX.length()), 10)
                : 0;
    }

    private void follow(Actor actor, CommunityId community, RightsChange change) {
        Outcome<?> outcome = new FourEyesCommands(desk, actor).make(community, change);
        if (!outcome.isAccepted()) {
            LOG.info(
                    "What a policy wanted to follow in community {} was refused: {}",
                    community.value(),
                    outcome.refusals().stream().map(Refusal::code).toList());
        }
    }

    /** What is not as it should be in a community; nothing in one that does not exist. */
    public List<RightsFinding> verify(CommunityId id) {
        Reads reads = new Reads(desk);
        Optional<Community> community = reads.community(id);
        List<Membership.Active> members = new ArrayList<>();
        reads.forEach(id, members::add);
        Stream<RightsFinding> delegations = new AccessLoader(desk)
                .load(id).stream()
                        .flatMap(view ->
                                new DelegationReview(view, desk.settings().permissions()).findings().stream());
        Stream<RightsFinding> policies = community.stream()
                .flatMap(found -> Stream.concat(Stream.of(new BookPolicy()), desk.settings().policies().stream())
                        .flatMap(policy -> policy.verify(found, members, Checks.instant("now", desk.now())).stream()));
        return Stream.concat(policies, delegations).toList();
    }

    /** Applies the repairs of findings, each on its own and on fresh records. */
    public List<Outcome<?>> repair(Actor actor, CommunityId community, List<RightsFinding> findings) {
        List<Outcome<?>> outcomes = new ArrayList<>();
        for (RightsFinding finding : findings) {
            for (RightsChange change : finding.repair()) {
                outcomes.add(new FourEyesCommands(desk, actor).make(community, change));
            }
        }
        return outcomes;
    }
}
