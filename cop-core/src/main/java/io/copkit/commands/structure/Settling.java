package io.copkit.commands.structure;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.storage.CommunityRecord;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Nesting;
import io.copkit.structure.NestingChanged;
import io.copkit.structure.Placement;
import io.copkit.structure.Regime;
import java.util.List;
import java.util.Optional;

/**
 * Makes the record of a community what its place, and what holds in the community above, make of it. Always writes: whoever
 * decides the same on older records at the same time loses the race, and decides anew.
 */
final class Settling {

    private Settling() {}

    /** Where a community is to stand below another. */
    static Nesting nesting(Community above, InheritanceRules rules, Regime own) {
        return Nesting.under(above.id(), above.nesting(), above.regime(), rules, own);
    }

    /** Settles what stands below a community that has changed. */
    static Outcome<Community> below(Work work, CommunityId id) {
        return found(
                work,
                id,
                stored -> settle(
                        work, stored, Placement.of(stored.value()), Happening.COMMUNITY_RESETTLED, Optional.empty()));
    }

    /** Settles what stands below a community in which something else holds now, if it flows down. */
    static Outcome<Community> flow(Work work, CommunityId id) {
        return found(
                work,
                id,
                stored -> stored.value().nesting().rules().flows()
                        ? below(work, id)
                        : Outcome.accepted(stored.value(), List.of()));
    }

    /** Settles the community of a plan. */
    static Outcome<Community> on(Work work, CommunityId id, Placement to, Optional<String> takenBack) {
        return found(work, id, stored -> settle(work, stored, to, Happening.COMMUNITY_PLACED, takenBack));
    }

    /** Settles a community only if its record is not what its place and the community above make of it. */
    static Outcome<Community> agree(Work work, CommunityId id) {
        return found(work, id, stored -> {
            Placement here = Placement.of(stored.value());
            return placed(work, stored.value(), here).equals(stored.value())
                    ? Outcome.accepted(stored.value(), List.of())
                    : below(work, id);
        });
    }

    private interface Decision {
        Outcome<Community> on(Stored<Community, CommunityRecord> stored);
    }

    /** What stands below is settled whether whoever changed what is above may know of it or not. */
    private static Outcome<Community> found(Work work, CommunityId id, Decision decision) {
        return work.community(id).map(decision::on).orElseGet(() -> Desk.refused(RefusalCode.COMMUNITY_UNKNOWN));
    }

    private static Outcome<Community> settle(
            Work work,
            Stored<Community, CommunityRecord> stored,
            Placement to,
            Happening what,
            Optional<String> takenBack) {
        Community before = stored.value();
        Community after = placed(work, before, to);
        CommunityRecord record = work.settle(after, stored);
        Step step = Step.of(what, record, Reason.ASKED);
        work.happened(takenBack.map(step::voiding).orElse(step));
        List<CopEvent> events = List.of(new NestingChanged(work.actor(), work.at(), before, after));
        return Outcome.accepted(after, events);
    }

    /** What a community is, where it stands and below what. */
    private static Community placed(Work work, Community before, Placement to) {
        Nesting nesting = Places.parent(work, before.id())
                .flatMap(work::community)
                .map(above -> nesting(above.value(), to.rules(), to.own()))
                .orElse(Nesting.TOP);
        return before.with(to.type()).with(to.practice()).with(nesting, to.own());
    }
}
