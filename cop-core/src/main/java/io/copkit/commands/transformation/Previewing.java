package io.copkit.commands.transformation;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.theme.TakenThemes;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.PermissionMatrix;
import io.copkit.role.Role;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.structure.Abilities;
import io.copkit.structure.Ability;
import io.copkit.structure.Regime;
import io.copkit.transformation.Heir;
import io.copkit.transformation.HeirOutlook;
import io.copkit.transformation.KeptOut;
import io.copkit.transformation.Reshaping;
import io.copkit.transformation.ReshapingPreview;
import io.copkit.transformation.RoleConflict;
import io.copkit.transformation.SourceOutlook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a plan would do, found out by doing all of it in one attempt that is never committed: so that a preview and what comes of it
 * cannot differ by more than what has happened in between.
 */
final class Previewing {

    private final Desk desk;
    private final Reshaping plan;
    private final Work work;
    private final Map<CommunityId, Community> heirs = new HashMap<>();

    Previewing(Desk desk, Reshaping plan, Work work) {
        this.desk = desk;
        this.plan = plan;
        this.work = work;
    }

    Outcome<ReshapingPreview> preview() {
        List<HeirOutlook> outlooks = new ArrayList<>();
        Arrivals arrivals = new Arrivals(desk, plan);
        for (Heir heir : plan.change().heirs()) {
            Optional<Stored<Community, CommunityRecord>> stored = heir.founding()
                    .map(founding -> new Births(desk, work.actor(), plan).write(work, heir, founding))
                    .or(() -> work.community(heir.community()));
            if (stored.isEmpty()) {
                return Desk.refused(RefusalCode.COMMUNITY_UNKNOWN);
            }
            heirs.put(heir.community(), stored.get().value());
            outlooks.add(heir(heir, stored.get(), arrivals));
        }
        List<SourceOutlook> sources = plan.change().sources().stream()
                .flatMap(source -> work.community(source).stream())
                .map(stored -> source(stored.value()))
                .toList();
        return Outcome.accepted(new ReshapingPreview(plan, sources, outlooks), List.of());
    }

    private HeirOutlook heir(Heir heir, Stored<Community, CommunityRecord> stored, Arrivals arrivals) {
        Arriving arriving = new Arriving(desk, plan, heir.founding().isPresent(), work, stored);
        Map<Landing.State, Long> states = new HashMap<>();
        Map<Role, Long> holders = new HashMap<>();
        List<KeptOut> keptOut = new ArrayList<>();
        List<RoleConflict> conflicts = new ArrayList<>();
        arrivals.forEach(heir, arrival -> {
            Landing landing = arriving.land(arrival);
            states.merge(landing.state(), 1L, Long::sum);
            conflicts.addAll(landing.conflicts());
            if (landing.state() == Landing.State.KEPT_OUT) {
                keptOut.add(new KeptOut(arrival.member(), landing.keptOut()));
            } else if (landing.state() == Landing.State.ARRIVED) {
                work.membership(heir.community(), arrival.member()).map(Stored::value).stream()
                        .filter(Membership.Belonging.class::isInstance)
                        .flatMap(there -> ((Membership.Belonging) there).membership().roles().stream())
                        .forEach(role -> holders.merge(role, 1L, Long::sum));
            }
        });
        return new HeirOutlook(
                heir.community(),
                stored.value().charter().name(),
                states.getOrDefault(Landing.State.ARRIVED, 0L),
                states.getOrDefault(Landing.State.WAITING, 0L),
                work.people().belonging(heir.community()),
                holders,
                keptOut,
                conflicts,
                alike(heir));
    }

    /** What is called as something else is, that goes along before it or is there already. */
    private List<String> alike(Heir heir) {
        Set<String> seen = new HashSet<>();
        List<String> alike = new ArrayList<>();
        new Legacy(desk, plan.change()).forEach(heir, record -> {
            boolean there = work.document(StateKey.document(heir.community().value(), record.type(), record.id()))
                    .isPresent();
            if (!seen.add(Applying.name(record)) || there) {
                alike.add(Applying.name(record));
            }
        });
        return alike;
    }

    private SourceOutlook source(Community source) {
        Map<String, Long> inherited = new TreeMap<>();
        Map<String, Long> staying = new TreeMap<>();
        Set<String> going = new HashSet<>();
        Legacy legacy = new Legacy(desk, plan.change());
        plan.change().heirs().forEach(heir -> legacy.forEach(heir, record -> going.add(name(record))));
        Heritage.forEach(desk, source.id(), record -> {
            boolean themes =
                    TakenThemes.isTree(record) && !plan.change().heirs().isEmpty();
            (themes || going.contains(name(record)) ? inherited : staying).merge(record.type(), 1L, Long::sum);
        });
        Map<CommunityId, Set<Ability>> gains = new HashMap<>();
        Map<CommunityId, Set<Ability>> losses = new HashMap<>();
        PermissionMatrix matrix = desk.settings().permissions();
        heirs.forEach((id, heir) -> {
            Regime there = heir.regime();
            gains.put(id, Abilities.gained(source.regime(), there, matrix));
            losses.put(id, Abilities.gained(there, source.regime(), matrix));
        });
        return new SourceOutlook(
                source.id(),
                plan.change().closes(),
                work.people().belonging(source.id()),
                pending(source.id()),
                inherited,
                staying,
                gains,
                losses);
    }

    private long pending(CommunityId community) {
        StateFilter filter = StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(MembershipStatus.INVITED.code(), MembershipStatus.APPLIED.code());
        return desk.storage().state().census(CensusQuery.of(MembershipQuery.of(filter, PageRequest.first(1)))).stream()
                .mapToLong(row -> row.count())
                .sum();
    }

    private static String name(DocumentRecord record) {
        return record.communityId() + "/" + Applying.name(record);
    }
}
