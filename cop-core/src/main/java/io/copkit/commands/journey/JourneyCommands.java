package io.copkit.commands.journey;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.engagement.TimeWindow;
import io.copkit.journey.Absence;
import io.copkit.journey.Funnel;
import io.copkit.journey.JourneyBook;
import io.copkit.journey.JourneyDistribution;
import io.copkit.journey.Journeys;
import io.copkit.journey.MemberJourney;
import io.copkit.journey.MemberSince;
import io.copkit.participation.LevelDistribution;
import io.copkit.role.Permission;
import io.copkit.role.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Tells whoever acts what they may know of the ways of members. */
public final class JourneyCommands implements Journeys {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public JourneyCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<MemberJourney> of(CommunityId community, MemberId member) {
        return look(
                community,
                authority -> authority.denies(Permission.METRICS_MEMBER_READ, Target.about(member)),
                (authority, book) -> book.of(member)
                        .<Outcome<MemberJourney>>map(journey -> Outcome.accepted(journey, List.of()))
                        .orElseGet(() -> Desk.refused(RefusalCode.NOT_A_MEMBER)));
    }

    @Override
    public Outcome<JourneyDistribution> distribution(CommunityId community) {
        return ofAll(community, JourneyBook::distribution, JourneyDistribution::members);
    }

    @Override
    public Outcome<Funnel> funnel(CommunityId community, TimeWindow joined) {
        return ofAll(community, book -> book.funnel(joined), Funnel::joined);
    }

    @Override
    public Outcome<Page<MemberSince>> absent(CommunityId community, Absence absence, Paging paging) {
        return look(
                community,
                authority -> authority.denies(Permission.METRICS_MEMBER_READ),
                (authority, book) -> Outcome.accepted(book.absent(absence, paging), List.of()));
    }

    /** A figure about all; of too few it is one about each of them. */
    private <T> Outcome<T> ofAll(CommunityId community, Function<JourneyBook, T> reading, ToLongFunction<T> people) {
        return look(community, authority -> authority.denies(Permission.METRICS_COMMUNITY_READ), (authority, book) -> {
            T figure = reading.apply(book);
            Optional<Refusal> telling = people.applyAsLong(figure) < LevelDistribution.FEWEST_FOR_SHARES
                    ? authority.denies(Permission.METRICS_MEMBER_READ)
                    : Optional.empty();
            return telling.<Outcome<T>>map(Outcome::refused).orElseGet(() -> Outcome.accepted(figure, List.of()));
        });
    }

    private <T> Outcome<T> look(
            CommunityId community,
            Function<Authority, Optional<Refusal>> denied,
            BiFunction<Authority, JourneyBook, Outcome<T>> reading) {
        return desk.look(
                actor,
                work -> work.inCommunity(community, stored -> {
                    Authority authority = Permitted.of(desk, work, stored).authority();
                    return denied.apply(authority)
                            .<Outcome<T>>map(Outcome::refused)
                            .orElseGet(() -> reading.apply(authority, new StoredJourneys(desk, community)));
                }));
    }
}
