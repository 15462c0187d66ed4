package io.copkit.commands.transformation;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.theme.TakenThemes;
import io.copkit.internal.TextRules;
import io.copkit.membership.Membership;
import io.copkit.storage.Limits;
import io.copkit.theme.ThemeId;
import io.copkit.theme.ThemeTree;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whether a change can be made as things are now, by whoever wants it. */
final class Soundness {

    /** How many communities one plan may bring together, or make of one. */
    private static final int MOST = 20;

    private static final int PIONEERS = 200;

    private final Desk desk;
    private final Actor actor;
    private final Change change;

    Soundness(Desk desk, Actor actor, Change change) {
        this.desk = desk;
        this.actor = actor;
        this.change = change;
    }

    /** Why it cannot be made; empty if it can. What whoever acts may not know of, or not do, is said alone. */
    List<Refusal> refusals() {
        for (CommunityId id : TransformationCommands.existing(change)) {
            Outcome<Community> fits = desk.look(
                    actor,
                    work -> work.inOpenCommunity(id, stored -> {
                        Optional<Refusal> refusal = TransformationCommands.denied(desk, work, stored)
                                .or(() -> change.sources().contains(id)
                                        ? Stages.refusal(change, stored.value())
                                        : Optional.empty());
                        return refusal.<Outcome<Community>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.accepted(stored.value(), List.of()));
                    }));
            if (!fits.isAccepted()) {
                return fits.refusals();
            }
        }
        List<Refusal> refusals = new ArrayList<>();
        change.heirs().forEach(heir -> refusals.addAll(foundable(heir)));
        refusals.addAll(sound());
        return refusals;
    }

    private List<Refusal> foundable(Heir heir) {
        List<Refusal> refusals = new ArrayList<>();
        heir.founding().ifPresent(founding -> refusals.addAll(founding.refusals(desk.now())));
        Births.taken(desk, heir)
                .map(slug -> Refusal.of(RefusalCode.SLUG_TAKEN, Map.of("slug", slug)))
                .ifPresent(refusals::add);
        return refusals;
    }

    private List<Refusal> sound() {
        if (change instanceof Change.Merge merge) {
            return merged(merge);
        } else if (change instanceof Change.Split split) {
            return divided(split);
        } else if (change instanceof Change.SpinOff spinOff) {
            return begun(spinOff);
        } else if (change instanceof Change.Institutionalise handover) {
            return new TextRules()
                    .needed("owner", handover.owner())
                    .line("owner", handover.owner(), Limits.ID_BYTES / 4)
                    .refusals();
        }
        Change.Recharter recharter = (Change.Recharter) change;
        return recharter.before().equals(recharter.charter())
                ? List.of(Refusal.of(RefusalCode.PLAN_CHANGES_NOTHING))
                : recharter.charter().refusals(desk.now());
    }

    private List<Refusal> merged(Change.Merge merge) {
        List<Refusal> refusals = new ArrayList<>();
        if (merge.heir().founding().isPresent()) {
            within("communities", merge.sources().size(), 2, MOST).ifPresent(refusals::add);
        } else if (merge.sources().contains(merge.heir().community())) {
            refusals.add(Refusal.of(RefusalCode.PLAN_CHANGES_NOTHING));
        } else {
            hasPlace(merge).ifPresent(refusals::add);
        }
        List<CommunityId> all = new ArrayList<>(merge.sources());
        all.add(merge.heir().community());
        Set<ThemeId> known = new HashSet<>();
        all.forEach(community -> TakenThemes.tree(desk, community).themes().forEach(theme -> known.add(theme.id())));
        Set<ThemeId> named = new HashSet<>(merge.themes().keySet());
        named.addAll(merge.themes().values());
        refusals.addAll(unknown(named, known));
        if (new Legacy(desk, merge).themes(merge.heir()).tree().themes().size() > ThemeTree.LIMIT) {
            refusals.add(Refusal.of(RefusalCode.TOO_MANY_THEMES, Map.of("limit", String.valueOf(ThemeTree.LIMIT))));
        }
        return refusals;
    }

    /** Whoever belongs to both takes one place. */
    private Optional<Refusal> hasPlace(Change.Merge merge) {
        Reads reads = new Reads(desk);
        CommunityId heir = merge.heir().community();
        OptionalInt capacity = reads.community(heir).orElseThrow().admission().capacity();
        if (capacity.isEmpty()) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>();
        reads.forEachBelonging(heir, belonging -> all.add(belonging.member().value()));
        merge.sources()
                .forEach(source -> reads.forEachBelonging(
                        source, belonging -> all.add(belonging.member().value())));
        return all.size() > capacity.getAsInt()
                ? Optional.of(
                        Refusal.of(RefusalCode.COMMUNITY_FULL, Map.of("capacity", String.valueOf(capacity.getAsInt()))))
                : Optional.empty();
    }

    private List<Refusal> divided(Change.Split split) {
        List<Refusal> refusals = new ArrayList<>();
        within("parts", split.heirs().size(), 2, MOST).ifPresent(refusals::add);
        Set<ThemeId> known = new HashSet<>();
        TakenThemes.tree(desk, split.source()).themes().forEach(theme -> known.add(theme.id()));
        split.heirs().forEach(heir -> refusals.addAll(unknown(heir.themes(), known)));
        Set<CommunityId> ancestors = new HashSet<>();
        StoredLineage.ofHost(desk).ancestors(split.source()).forEach(descent -> ancestors.add(descent.from()));
        if (split.heirs().stream()
                .flatMap(heir -> heir.restores().stream())
                .anyMatch(one -> !ancestors.contains(one)
                        || new Reads(desk).community(one).isEmpty())) {
            refusals.add(Refusal.of(RefusalCode.HEIR_UNKNOWN));
        }
        return refusals;
    }

    private List<Refusal> begun(Change.SpinOff spinOff) {
        List<Refusal> refusals = new ArrayList<>();
        within("pioneers", spinOff.pioneers().size(), 1, PIONEERS).ifPresent(refusals::add);
        boolean strangers = spinOff.pioneers().stream()
                .anyMatch(member -> !new Reads(desk)
                        .membership(spinOff.source(), member)
                        .filter(membership -> membership.at(desk.now()) instanceof Membership.Belonging)
                        .isPresent());
        if (strangers) {
            refusals.add(Refusal.of(RefusalCode.NOT_A_MEMBER));
        }
        return refusals;
    }

    private static List<Refusal> unknown(Collection<ThemeId> named, Set<ThemeId> known) {
        return named.stream()
                .filter(theme -> !known.contains(theme))
                .sorted(Comparator.comparing(ThemeId::value))
                .map(theme -> Refusal.of(RefusalCode.THEME_UNKNOWN, Map.of("theme", theme.value())))
                .toList();
    }

    private static Optional<Refusal> within(String field, int number, int least, int most) {
        return number >= least && number <= most
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.NUMBER_OUT_OF_RANGE,
                        Map.of("field", field, "least", String.valueOf(least), "most", String.valueOf(most))));
    }
}
