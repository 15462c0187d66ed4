package io.copkit.commands.succession;

import io.copkit.Actor;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.RoleHolders;
import io.copkit.history.Happening;
import io.copkit.succession.FacilitationLoss;
import io.copkit.succession.Facilitator;
import io.copkit.succession.Succession;
import io.copkit.succession.SuccessionCause;
import io.copkit.succession.SuccessionEvent;
import io.copkit.succession.SuccessionOffer;
import io.copkit.succession.SuccessionPath;
import io.copkit.succession.SuccessionPolicy;
import io.copkit.succession.SuccessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The next step of a search, decided on what is so at one moment. */
final class Search {

    /** What a look at a community comes to: the search as it goes on, and what is said of it. */
    record Next(Succession succession, Happening happening, SuccessionEvent event) {}

    private final Permitted permitted;
    private final SuccessionPolicy policy;
    private final Facilitators facilitators;
    private final Actor actor;
    private final Instant at;

    Search(Desk desk, Permitted permitted, SuccessionPolicy policy) {
        this.permitted = permitted;
        this.policy = policy;
        this.facilitators = new Facilitators(desk, permitted.id());
        this.actor = permitted.work().actor();
        this.at = permitted.work().at();
    }

    /** The next step, if one is due. */
    Optional<Next> next(Optional<Succession> latest) {
        List<Facilitator> now = facilitators.at(at);
        FacilitationLoss loss = policy.loss(now, at);
        Optional<Succession> open = latest.filter(search -> search.status() != SuccessionStatus.SETTLED);
        boolean handover = open.filter(search -> search.cause() == SuccessionCause.HANDOVER
                        && search.openOffer(at).isPresent())
                .isPresent();
        if (handover) {
            return Optional.empty();
        }
        if (!needsFacilitator() || !policy.isNear(loss, at)) {
            return open.map(this::settle);
        }
        if (at.isBefore(loss.at())) {
            return open.isEmpty()
                    ? Optional.of(warn(loss))
                    : open.filter(Succession::isUnderWay).map(this::settle);
        }
        Succession search = open.filter(Succession::isUnderWay)
                .filter(running -> running.cause() == loss.cause())
                .orElseGet(() ->
                        Succession.begin(permitted.id(), loss.cause(), SuccessionStatus.SEARCHING, loss.last(), at));
        return alert(search).or(() -> ask(search, now));
    }

    /**
     * When to look again: at the next moment at which a step may be due, and after as many days as a vacancy may last anyway,
     * as whoever erases the last facilitator tells nobody.
     */
    Optional<Instant> nextLook(Optional<Succession> latest) {
        if (!needsFacilitator()) {
            return Optional.empty();
        }
        Instant lost = policy.loss(facilitators.at(at), at).at();
        Duration alert = Duration.ofDays(policy.alertDays());
        Optional<Succession> open = latest.filter(Succession::isUnderWay);
        return Stream.of(
                        Optional.of(at.plus(alert)),
                        Optional.of(lost),
                        Optional.of(lost.minus(Duration.ofDays(policy.warnDays()))),
                        open.map(search -> search.since().plus(alert)),
                        open.flatMap(search -> search.openOffer(at)).map(SuccessionOffer::until))
                .flatMap(Optional::stream)
                .filter(at::isBefore)
                .min(Comparator.naturalOrder());
    }

    private boolean needsFacilitator() {
        return RoleHolders.needsFacilitator(permitted.community().value());
    }

    private Next settle(Succession search) {
        Succession settled = search.settled();
        return new Next(settled, Happening.SUCCESSION_SETTLED, new SuccessionEvent.Settled(actor, at, settled));
    }

    private Next warn(FacilitationLoss loss) {
        Succession warned = Succession.begin(permitted.id(), loss.cause(), SuccessionStatus.WARNED, loss.last(), at);
        return new Next(
                warned, Happening.SUCCESSION_WARNED, new SuccessionEvent.LossNear(actor, at, warned, loss.at()));
    }

    private Optional<Next> alert(Succession search) {
        Instant alertAt = search.since().plus(Duration.ofDays(policy.alertDays()));
        if (search.cause() != SuccessionCause.VACANT || search.alertedAt().isPresent() || at.isBefore(alertAt)) {
            return Optional.empty();
        }
        Succession alerted = search.alerted(at);
        return Optional.of(
                new Next(alerted, Happening.SUCCESSION_ALERTED, new SuccessionEvent.VacancyLasts(actor, at, alerted)));
    }

    private Optional<Next> ask(Succession search, List<Facilitator> now) {
        if (search.openOffer(at).isPresent()) {
            return Optional.empty();
        }
        Set<MemberId> facilitating = new HashSet<>();
        now.forEach(each -> facilitating.add(each.member()));
        Optional<Next> asked = first(search, facilitating, policy.deputies().stream())
                .map(deputy -> ask(search, deputy, SuccessionPath.DEPUTY));
        if (asked.isEmpty() && search.asked(SuccessionPath.MOST_ENGAGED) < policy.engagedToAsk()) {
            asked = first(search, facilitating, facilitators.engaged(at).stream())
                    .map(member -> ask(search, member, SuccessionPath.MOST_ENGAGED));
        }
        return asked.or(
                () -> search.status() == SuccessionStatus.ESCALATED ? Optional.empty() : Optional.of(escalate(search)));
    }

    private Optional<MemberId> first(Succession search, Set<MemberId> facilitating, Stream<MemberId> candidates) {
        return candidates
                .filter(candidate -> !facilitating.contains(candidate) && !search.hasAsked(candidate))
                .filter(candidate -> permitted.active(candidate).isPresent())
                .findFirst();
    }

    private Next ask(Succession search, MemberId member, SuccessionPath path) {
        Succession asked = search.ask(member, path, at, Duration.ofDays(policy.offerDays()));
        return new Next(asked, Happening.SUCCESSOR_ASKED, new SuccessionEvent.Asked(actor, at, asked, member));
    }

    private Next escalate(Succession search) {
        Succession escalated = search.lapsed(at).escalated();
        return new Next(escalated, Happening.SUCCESSION_ESCALATED, new SuccessionEvent.Escalated(actor, at, escalated));
    }

    /** Whom a facilitator asks who hands over. */
    Next handOver(MemberId from, MemberId to) {
        Succession begun = Succession.begin(
                permitted.id(), SuccessionCause.HANDOVER, SuccessionStatus.SEARCHING, Optional.of(from), at);
        return ask(begun, to, SuccessionPath.CHOSEN);
    }
}
