package io.copkit.commands.journey;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.RefusalCode;
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
import io.copkit.role.Permission;
import io.copkit.role.Target;
import java.util.List;
import java.util.function.Function;

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
                Target.about(member),
                book -> book.of(member)
                        .<Outcome<MemberJourney>>map(journey -> Outcome.accepted(journey, List.of()))
                        .orElseGet(() -> Desk.refused(RefusalCode.NOT_A_MEMBER)));
    }

    @Override
    public Outcome<JourneyDistribution> distribution(CommunityId community) {
        return ofAll(community, JourneyBook::distribution);
    }

    @Override
    public Outcome<Funnel> funnel(CommunityId community, TimeWindow joined) {
        return ofAll(community, book -> book.funnel(joined));
    }

    @Override
    public Outcome<Page<MemberSince>> absent(CommunityId community, Absence absence, Paging paging) {
        return ofAll(community, book -> book.absent(absence, paging));
    }

    private <T> Outcome<T> ofAll(CommunityId community, Function<JourneyBook, T> reading) {
        return look(community, Target.COMMUNITY, book -> Outcome.accepted(reading.apply(book), List.of()));
    }

    private <T> Outcome<T> look(CommunityId community, Target target, Function<JourneyBook, Outcome<T>> reading) {
        return desk.look(
                actor,
                work -> work.inCommunity(
                        community,
                        stored -> Permitted.of(desk, work, stored)
                                .authority()
                                .denies(Permission.METRICS_MEMBER_READ, target)
                                .<Outcome<T>>map(Outcome::refused)
                                .orElseGet(() -> reading.apply(new StoredJourneys(desk, community)))));
    }
}
