package io.copkit.commands.ladder;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.ladder.Climbing;
import io.copkit.ladder.LadderEvent;
import io.copkit.ladder.Vouch;
import io.copkit.ladder.VouchState;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a member does on ladders. */
public final class ClimbingCommands extends RungGivingCommands implements Climbing {

    private final Desk desk;
    private final Actor.Member actor;

    /** On behalf of a member. */
    public ClimbingCommands(Desk desk, MemberId member) {
        super(desk, new Actor.Member(member));
        this.desk = desk;
        this.actor = new Actor.Member(member);
    }

    @Override
    public Outcome<Vouch> vouch(CommunityId community, MemberId member, Instant until) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(own -> {
                    Work work = permitted.work();
                    if (member.equals(actor.id())) {
                        return Desk.refused(RefusalCode.NOT_ON_ONESELF);
                    } else if (!until.isAfter(work.at())) {
                        return Desk.refused(RefusalCode.DEADLINE_NOT_AHEAD);
                    }
                    return permitted.onActive(member, other -> {
                        work.require(other);
                        permitted.countOn(own);
                        Optional<Stored<Vouch, DocumentRecord>> before = before(permitted, member);
                        Vouch vouch = before.map(old -> old.value().renewed(work.at(), until))
                                .orElseGet(() -> new Vouch(
                                        community,
                                        desk.newId(),
                                        Optional.of(actor.id()),
                                        Optional.of(member),
                                        work.at(),
                                        until,
                                        VouchState.GIVEN));
                        permitted.write(VouchMapping.INSTANCE, before, vouch, Happening.VOUCH_GIVEN);
                        return accepted(permitted, vouch);
                    });
                }));
    }

    @Override
    public Outcome<Vouch> withdraw(CommunityId community, MemberId member) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(own -> before(permitted, member)
                        .filter(stored -> stored.value().state() == VouchState.GIVEN)
                        .map(stored -> {
                            Vouch withdrawn = stored.value().withdrawn();
                            permitted.change(VouchMapping.INSTANCE, stored, withdrawn, Happening.VOUCH_WITHDRAWN);
                            return accepted(permitted, withdrawn);
                        })
                        .orElseGet(() -> Desk.refused(RefusalCode.VOUCH_UNKNOWN))));
    }

    private Optional<Stored<Vouch, DocumentRecord>> before(Permitted permitted, MemberId member) {
        CommunityId community = permitted.id();
        return new Vouches(desk, community)
                .of(actor.id(), member)
                .flatMap(old -> permitted.work().document(VouchMapping.INSTANCE, community.value(), old.id()));
    }

    private Outcome<Vouch> accepted(Permitted permitted, Vouch vouch) {
        return Outcome.accepted(
                vouch,
                List.of(new LadderEvent.VouchChanged(
                        permitted.id(), actor, permitted.work().at(), vouch)));
    }
}
