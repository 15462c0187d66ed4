package io.copkit.metric;

import com.google.common.base.Suppliers;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.Population;
import io.copkit.network.Betweenness;
import io.copkit.network.BeyondBudget;
import io.copkit.network.Distances;
import io.copkit.network.Network;
import io.copkit.network.NetworkFigures;
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
    private final Map<Population, Supplier<Network>> networks = new EnumMap<>(Population.class);
    private final Map<Population, Supplier<NetworkFigures>> figures = new EnumMap<>(Population.class);
    private final Map<Population, Supplier<Betweenness>> betweenness = new EnumMap<>(Population.class);
    private final Map<Population, Supplier<Distances>> distances = new EnumMap<>(Population.class);

    TieFacts(WindowFacts facts, LogFacts log) {
        this.facts = facts;
        this.ties = Suppliers.memoize(() -> log.ties(facts.window(), List.of()));
        this.contacts = Suppliers.memoize(() -> log.contacts(facts.window().to()));
        this.linked = Suppliers.memoize(facts.records()::linked);
        this.inLinked = Suppliers.memoize(() -> log.met(linked.get(), facts.window()));
        for (Population population : Population.values()) {
            Supplier<Network> network = Suppliers.memoize(() -> network(population));
            networks.put(population, network);
            figures.put(population, Suppliers.memoize(() -> network.get().figures()));
            betweenness.put(
                    population,
                    Suppliers.memoize(() -> network.get().undirected().betweennessWithin(BeyondBudget.STANDARD)));
            distances.put(
                    population,
                    Suppliers.memoize(() -> network.get().undirected().distancesWithin(BeyondBudget.STANDARD)));
        }
    }

    /** The network of the window: of the members, ties with others left out; or of all who acted or were acted toward. */
    Network of(Population population) {
        return get(networks, population);
    }

    NetworkFigures figures(Population population) {
        return get(figures, population);
    }

    Betweenness betweenness(Population population) {
        return get(betweenness, population);
    }

    Distances distances(Population population) {
        return get(distances, population);
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

    private static <T> T get(Map<Population, Supplier<T>> memory, Population population) {
        return Objects.requireNonNull(memory.get(population)).get();
    }
}
