package io.copkit.structure;

import io.copkit.ParticipationLevel;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.CoolingOff;
import io.copkit.role.Permission;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleOverride;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a community may settle under the ceiling of another. Applied twice it changes nothing more, and whatever the community
 * settles, it never opens further nor allows more than the other.
 */
final class Ceilings {

    private Ceilings() {}

    /** The one that opens less; the constants go from open to closed. */
    static <E extends Enum<E>> E closer(E parent, E own) {
        return parent.compareTo(own) > 0 ? parent : own;
    }

    /** What the parent does without, prevents, prohibits, keeps apart or puts before four eyes stays so. */
    static RoleBook roles(RoleBook parent, RoleBook own) {
        return new RoleBook(
                Math.max(parent.edition(), own.edition()),
                own.custom(),
                union(parent.unused(), own.unused()),
                overrides(parent.overrides(), own.overrides()),
                own.limits(),
                union(parent.incompatible(), own.incompatible()),
                union(parent.fourEyes(), own.fourEyes()),
                levelGrants(parent.levelGrants(), own.levelGrants()));
    }

    /** The smaller capacity, the shorter term, the longer waits; the rest is the community's own. */
    static AdmissionPolicy admission(AdmissionPolicy parent, AdmissionPolicy own) {
        return new AdmissionPolicy(
                capacity(parent.capacity(), own.capacity()),
                own.waitingList(),
                coolingOff(parent.coolingOff(), own.coolingOff()),
                own.form(),
                term(parent.term(), own.term()),
                own.inactivity(),
                own.invitations());
    }

    private static List<RoleOverride> overrides(List<RoleOverride> parent, List<RoleOverride> own) {
        Map<String, RoleOverride> strictest = new TreeMap<>();
        Stream<RoleOverride> restrictions =
                parent.stream().filter(override -> override.effect() != RoleOverride.Effect.ALLOW);
        Stream.concat(own.stream(), restrictions)
                .forEach(override -> strictest.merge(
                        override.role().code() + " " + override.permission().code(),
                        override,
                        (one, other) -> one.effect().compareTo(other.effect()) >= 0 ? one : other));
        return List.copyOf(strictest.values());
    }

    private static Map<ParticipationLevel, Set<Permission>> levelGrants(
            Map<ParticipationLevel, Set<Permission>> parent, Map<ParticipationLevel, Set<Permission>> own) {
        Map<ParticipationLevel, Set<Permission>> both = new EnumMap<>(ParticipationLevel.class);
        own.forEach((level, permissions) -> {
            Set<Permission> kept = new HashSet<>(permissions);
            kept.retainAll(parent.getOrDefault(level, Set.of()));
            both.put(level, kept);
        });
        return both;
    }

    private static OptionalInt capacity(OptionalInt parent, OptionalInt own) {
        return parent.isPresent() && own.isPresent()
                ? OptionalInt.of(Math.min(parent.getAsInt(), own.getAsInt()))
                : parent.isPresent() ? parent : own;
    }

    private static CoolingOff coolingOff(CoolingOff parent, CoolingOff own) {
        return new CoolingOff(
                longer(parent.afterRefusal(), own.afterRefusal()),
                longer(parent.afterLeaving(), own.afterLeaving()),
                longer(parent.afterRemoval(), own.afterRemoval()));
    }

    private static Duration longer(Duration parent, Duration own) {
        return parent.compareTo(own) > 0 ? parent : own;
    }

    private static Optional<Duration> term(Optional<Duration> parent, Optional<Duration> own) {
        return Stream.concat(parent.stream(), own.stream()).min(Duration::compareTo);
    }

    private static <T> Set<T> union(Set<T> parent, Set<T> own) {
        Set<T> both = new HashSet<>(parent);
        both.addAll(own);
        return both;
    }
}
