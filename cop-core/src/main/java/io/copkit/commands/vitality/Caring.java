package io.copkit.commands.vitality;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Dues;
import io.copkit.commands.Step;
import io.copkit.commands.renewal.RenewalCommands;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.storage.CommunityRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether a community is alive, whether a review is due and a bundle owed, and says when to look again. */
public final class Caring {

    private final Desk desk;
    private final Actor.Host actor;
    private final DormancyCommands dormancy;
    private final RenewalCommands renewal;

    /** On behalf of the host. */
    public Caring(Desk desk, Actor.Host actor) {
        this.desk = desk;
        this.actor = actor;
        this.dormancy = new DormancyCommands(desk, actor);
        this.renewal = new RenewalCommands(desk, actor);
    }

    /** Tells what is to be told. */
    public List<CopEvent> look(CommunityId community) {
        List<CopEvent> events = new ArrayList<>(dormancy.look(community).events());
        events.addAll(renewal.look(community).events());
        setNextLook(community);
        return events;
    }

    private void setNextLook(CommunityId id) {
        desk.<Community>run(
                actor,
                work -> work.inOpenCommunity(id, stored -> {
                    Instant at = work.at();
                    Optional<Instant> planned = Dues.of(stored.record(), Dues.CARE);
                    Instant latest = at.plus(Dues.CARE_INTERVAL);
                    Instant next = Stream.of(dormancy.nextLook(stored.value(), at), renewal.nextLook(stored.value()))
                            .flatMap(Optional::stream)
                            .filter(when -> when.isAfter(at) && when.isBefore(latest))
                            .min(Comparator.naturalOrder())
                            .orElse(latest);
                    boolean standing = planned.filter(when -> when.isAfter(at) && !when.isAfter(next))
                            .isPresent();
                    if (standing) {
                        return Desk.refused(RefusalCode.CONCURRENT_CHANGE);
                    }
                    CommunityRecord due = Dues.with(work.put(stored.value(), stored), Dues.CARE, Optional.of(next));
                    work.put(due);
                    work.happened(Step.of(Happening.COMMUNITY_TENDED, due, Reason.HOST));
                    return Outcome.accepted(stored.value(), List.of());
                }));
    }
}
