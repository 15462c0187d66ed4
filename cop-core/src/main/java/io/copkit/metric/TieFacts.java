package io.copkit.metric;

import com.google.common.base.Suppliers;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.Population;
import io.copkit.network.Network;
import io.copkit.network.Tie;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Who acts toward whom: one query for the window, whatever is made of it, and one for all time. */
final class TieFacts {

    private final WindowFacts facts;
    private final Supplier<List<Tie>> ties;
    private final Supplier<List<LogFacts.Contact>> contacts;
    private final Supplier<Set<CommunityId>> linked;
    private final Supplier<Set<String>> inLinked;
    private final Map<Population, NetworkFacts> networks = new EnumMap<>(Population.class);

    TieFacts(WindowFacts facts, LogFacts log) {
        this.facts = facts;
        this.ties = Suppliers.memoize(() -> log.ties(facts.window(), List.of()));
        this.contacts = Suppliers.memoize(() -> log.contacts(facts.window().to()));
        this.linked = Suppliers.memoize(facts.records()::linked);
        this.inLinked = Suppliers.memoize(() -> log.met(linked.get(), facts.window()));
        for (Population population : Population.values()) {
            networks.put(population, new NetworkFacts(() -> network(population)));
        }
    }

    /** The network of the window: of the members, ties with others left out; or of all who acted or were acted toward. */
    NetworkFacts of(Population population) {
        return Objects.requireNonNull(networks.get(population));
    }

    /** Who ever acted toward somebody else before the end of the window. */
    List<LogFacts.Contact> contacts() {
        return contacts.get();
    }

    /** The communities linked to this one. */
    Set<CommunityId> linked() {
        return linked.get();
    }

    /** Who dealt with somebody in them in the window. */
    Set<String> inLinked() {
        return inLinked.get();
    }

    private Network network(Population population) {
        boolean all = population == Population.ACTORS;
        List<MemberId> people = (all ? facts.deeds() : facts.members())
                .keySet().stream().map(MemberId::of).toList();
        List<Tie> among = all
                ? ties.get()
                : ties.get().stream()
                        .filter(tie -> facts.isMember(tie.from()) && facts.isMember(tie.to()))
                        .toList();
        return Network.of(facts.basis(population), people, among);
    }
}
