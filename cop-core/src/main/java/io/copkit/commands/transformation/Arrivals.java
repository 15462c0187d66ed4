package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.Role;
import io.copkit.storage.StateFilter;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import io.copkit.transformation.Reshaping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who comes into which heir: everybody once, by all that this person is to the communities of the plan. */
final class Arrivals {

    /** Whoever counts there: those who belong, and those who are kept out. */
    private static final Set<MembershipStatus> COUNTING = Set.of(
            MembershipStatus.ACTIVE, MembershipStatus.DORMANT, MembershipStatus.SUSPENDED, MembershipStatus.BANNED);

    private final Desk desk;
    private final Reads reads;
    private final Reshaping plan;

    /** Settled once for all heirs, so that nobody falls between two of them while something changes. */
    private final Map<MemberId, Set<CommunityId>> homes = new HashMap<>();

    private final Optional<MainThemes> mainThemes;

    Arrivals(Desk desk, Reshaping plan) {
        this.desk = desk;
        this.reads = new Reads(desk);
        this.plan = plan;
        this.mainThemes = Optional.of(plan.change())
                .filter(Change.Split.class::isInstance)
                .map(change -> new MainThemes(desk, (Change.Split) change));
        if (plan.change() instanceof Change.Split split) {
            Documents<ChoiceMapping.Made> made = new Documents<>(desk, ChoiceMapping.INSTANCE);
            made.forEach(
                    made.query(StateFilter.ANY
                            .inCommunity(split.source().value())
                            .withAllTerms(plan.id().value())),
                    choice -> choice.by().ifPresent(member -> homes.put(member, choice.heirs())));
        }
    }

    /** Hands on, one after the other, whoever comes into an heir. */
    void forEach(Heir heir, Consumer<Arrival> sink) {
        List<CommunityId> sources = plan.change().sources();
        for (int i = 0; i < sources.size(); i++) {
            List<CommunityId> before = sources.subList(0, i);
            List<CommunityId> after = sources.subList(i + 1, sources.size());
            reads.forEach(sources.get(i), COUNTING, membership -> {
                MemberId member = membership.member();
                if (goes(member, membership, heir)
                        && before.stream()
                                .noneMatch(source -> counting(source, member).isPresent())) {
                    List<Membership> all = new ArrayList<>(List.of(membership));
                    after.forEach(source -> counting(source, member).ifPresent(all::add));
                    sink.accept(restored(Arrival.of(member, all, desk.now()), heir));
                }
            });
        }
    }

    private boolean goes(MemberId member, Membership membership, Heir heir) {
        if (plan.change() instanceof Change.SpinOff spinOff) {
            return spinOff.pioneers().contains(member);
        } else if (plan.change() instanceof Change.Split split) {
            return membership instanceof Membership.Banned
                    || homes.computeIfAbsent(member, undecided -> byDefault(split, membership))
                            .contains(heir.community());
        }
        return true;
    }

    /** Back to where the member once came from; or else along with the member's main theme. */
    private Set<CommunityId> byDefault(Change.Split split, Membership membership) {
        Set<CommunityId> back = split.heirs().stream()
                .filter(heir -> heir.restores()
                        .flatMap(ancestor -> belonging(ancestor, membership.member()))
                        .isPresent())
                .map(Heir::community)
                .collect(Collectors.toSet());
        return back.isEmpty() ? Set.of(mainThemes.orElseThrow().part(membership)) : back;
    }

    /** Whoever goes back has no other roles than were held there. */
    private Arrival restored(Arrival arrival, Heir heir) {
        return heir.restores()
                .flatMap(ancestor -> belonging(ancestor, arrival.member()))
                .map(there -> arrival.holding(rolesOf(there)))
                .orElse(arrival);
    }

    private static Set<Role> rolesOf(Membership.Belonging there) {
        return there.membership().roles();
    }

    private Optional<Membership.Belonging> belonging(CommunityId community, MemberId member) {
        return reads.membership(community, member)
                .filter(Membership.Belonging.class::isInstance)
                .map(Membership.Belonging.class::cast);
    }

    private Optional<Membership> counting(CommunityId community, MemberId member) {
        return reads.membership(community, member)
                .filter(membership ->
                        COUNTING.contains(membership.at(desk.now()).status()));
    }
}
