package io.copkit.transformation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.theme.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is planned. */
public sealed interface Change {

    /** What it is called. */
    ReshapingKind kind();

    /** The communities that it begins with. */
    List<CommunityId> sources();

    /** The communities in which they go on. */
    default List<Heir> heirs() {
        return List.of();
    }

    /** Whether the communities that it begins with are closed by it. */
    boolean closes();

    /**
     * Several communities become one.
     *
     * @param sources which; of two who differ, the one named first is followed
     * @param heir what they become
     * @param themes which theme of one stands for which theme of another; every other theme goes along
     */
    record Merge(List<CommunityId> sources, Heir heir, Map<ThemeId, ThemeId> themes) implements Change {

        /** Copies the collections. */
        public Merge {
            sources = List.copyOf(sources);
            themes = Map.copyOf(themes);
        }

        @Override
        public ReshapingKind kind() {
            return heir.founding().isPresent() ? ReshapingKind.MERGE : ReshapingKind.ABSORB;
        }

        @Override
        public List<Heir> heirs() {
            return List.of(heir);
        }

        @Override
        public boolean closes() {
            return true;
        }
    }

    /**
     * One community becomes several.
     *
     * @param source which
     * @param heirs what it becomes; the first is the main one
     * @param umbrella whether it goes on above them
     */
    record Split(CommunityId source, List<Heir> heirs, boolean umbrella) implements Change {

        /** Copies the list. */
        public Split {
            heirs = List.copyOf(heirs);
        }

        @Override
        public ReshapingKind kind() {
            return ReshapingKind.SPLIT;
        }

        @Override
        public List<CommunityId> sources() {
            return List.of(source);
        }

        @Override
        public boolean closes() {
            return !umbrella;
        }
    }

    /**
     * A community brings forth another.
     *
     * @param source which
     * @param heir the other
     * @param pioneers which of its members are to begin it
     */
    record SpinOff(CommunityId source, Heir heir, Set<MemberId> pioneers) implements Change {

        /** Copies the set. */
        public SpinOff {
            pioneers = Set.copyOf(pioneers);
        }

        @Override
        public ReshapingKind kind() {
            return ReshapingKind.SPIN_OFF;
        }

        @Override
        public List<CommunityId> sources() {
            return List.of(source);
        }

        @Override
        public List<Heir> heirs() {
            return List.of(heir);
        }

        @Override
        public boolean closes() {
            return false;
        }
    }

    /**
     * A community passes into the hands of an organisation.
     *
     * @param source which
     * @param owner the unit that goes on with what it did: a reference of the host's, 1 to 128 bytes that name no person
     */
    record Institutionalise(CommunityId source, String owner) implements Change {

        @Override
        public ReshapingKind kind() {
            return ReshapingKind.INSTITUTIONALISE;
        }

        @Override
        public List<CommunityId> sources() {
            return List.of(source);
        }

        @Override
        public boolean closes() {
            return true;
        }
    }

    /**
     * A community founds itself anew.
     *
     * @param source which
     * @param before what it agreed on
     * @param charter what it is to agree on
     */
    record Recharter(CommunityId source, Charter before, Charter charter) implements Change {

        @Override
        public ReshapingKind kind() {
            return ReshapingKind.RECHARTER;
        }

        @Override
        public List<CommunityId> sources() {
            return List.of(source);
        }

        @Override
        public boolean closes() {
            return false;
        }
    }
}
