package io.copkit.transformation;

import static io.copkit.World.ANA;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.community.Founding;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.space.SpaceVisibility;
import io.copkit.theme.Subjects;
import io.copkit.theme.Theme;
import io.copkit.transformation.Worlds.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever two communities are like. */
class ReshapingLawsTest {

    private static final MemberId[] PEOPLE = {
        ANA,
        MemberId.of("p-1"),
        MemberId.of("p-2"),
        MemberId.of("p-3"),
        MemberId.of("p-4"),
        MemberId.of("p-5"),
        MemberId.of("p-6")
    };
    private static final Role[] ROLES = {Role.MENTOR, Role.LIBRARIAN, Role.BROKER, Role.RAPPORTEUR};
    private static final String[] WORDS = {"Quality", "Sources", "Maps", "Figures"};

    @Property(tries = 60)
    void LO3_splitting_what_was_merged_gives_the_same_two_again(@ForAll long seed) {
        World world = new World();
        CommunityId x = community(world, new Random(seed));
        CommunityId y = community(world, new Random(~seed));
        Image beforeX = Image.of(world, x);
        Image beforeY = Image.of(world, y);

        CommunityId merged = Worlds.heir(done(world, merge(world, x, y)));
        Worlds.transform(world, merged);
        Reshaping split = done(
                world,
                transformations(world)
                        .planSplit(
                                merged,
                                List.of(
                                        SplitPart.restoring(x, Founding.on(charter("X again"))),
                                        SplitPart.restoring(y, Founding.on(charter("Y again")))),
                                false)
                        .orElseThrow());

        assertThat(Image.of(world, split.change().heirs().get(0).community())).isEqualTo(beforeX);
        assertThat(Image.of(world, split.change().heirs().get(1).community())).isEqualTo(beforeY);
    }

    @Property(tries = 40)
    void LO1_as_many_belong_to_the_heir_as_to_either_and_nothing_that_goes_along_is_lost(@ForAll long seed) {
        World world = new World();
        CommunityId x = community(world, new Random(seed));
        CommunityId y = community(world, new Random(~seed));
        Image one = Image.of(world, x);
        Image other = Image.of(world, y);
        Set<MemberId> union = new HashSet<>(one.members().keySet());
        union.addAll(other.members().keySet());
        Set<String> things = new TreeSet<>();
        one.things().forEach(thing -> things.add(Image.key(thing)));
        other.things().forEach(thing -> things.add(Image.key(thing)));
        Reshaping plan = merge(world, x, y);
        ReshapingPreview preview = transformations(world).preview(plan.id()).orElseThrow();

        CommunityId heir = Worlds.heir(done(world, plan));

        Image after = Image.of(world, heir);
        assertThat(after.members()).hasSize(union.size()).containsOnlyKeys(union.toArray(MemberId[]::new));
        assertThat(preview.heirs().get(0).members()).isEqualTo(union.size());
        assertThat(after.things().stream().map(Image::key)).containsExactlyInAnyOrderElementsOf(things);
        union.forEach(member -> {
            Set<String> roles = new TreeSet<>(one.members().getOrDefault(member, Set.of()));
            roles.addAll(other.members().getOrDefault(member, Set.of()));
            assertThat(after.members()).containsEntry(member, roles);
        });
    }

    @Property(tries = 40)
    void E9_taking_back_is_the_exact_inverse_of_carrying_out(@ForAll long seed) {
        World world = new World();
        CommunityId x = community(world, new Random(seed));
        CommunityId y = community(world, new Random(~seed));
        Worlds.transform(world, x, y);
        List<Snapshot> before = List.of(Snapshot.of(world, x, PEOPLE), Snapshot.of(world, y, PEOPLE));
        Reshaping plan = new Random(seed).nextBoolean()
                ? merge(world, x, y)
                : transformations(world).planAbsorption(x, y, Map.of()).orElseThrow();
        done(world, plan);

        transformations(world).undo(plan.id()).orElseThrow();

        assertThat(List.of(Snapshot.of(world, x, PEOPLE), Snapshot.of(world, y, PEOPLE)))
                .isEqualTo(before);
    }

    private static Transformations transformations(World world) {
        return world.cop.asSystem("organisation").transformations();
    }

    private static Reshaping merge(World world, CommunityId x, CommunityId y) {
        Worlds.transform(world, x, y);
        return transformations(world)
                .planMerge(List.of(x, y), Founding.on(charter("Both")), Map.of())
                .orElseThrow();
    }

    private static Reshaping done(World world, Reshaping plan) {
        return transformations(world).apply(plan.id()).orElseThrow();
    }

    private static CommunityId community(World world, Random random) {
        CommunityId id = world.community(ANA);
        for (MemberId person : PEOPLE) {
            if (!person.equals(ANA) && random.nextBoolean()) {
                world.cop.as(person).memberships().join(id).orElseThrow();
                if (random.nextBoolean()) {
                    Role role = ROLES[random.nextInt(ROLES.length)];
                    world.cop.as(ANA).roles().appoint(id, person, role).orElseThrow();
                }
            }
        }
        for (String word : WORDS) {
            if (random.nextBoolean()) {
                world.cop
                        .as(ANA)
                        .glossary(id)
                        .define(word, "here", Subjects.NONE)
                        .orElseThrow();
            }
            if (random.nextBoolean()) {
                Theme theme = world.cop.as(ANA).themes(id).add(word).orElseThrow();
                world.cop
                        .as(ANA)
                        .spaces(id)
                        .open(word, SpaceVisibility.COMMUNITY, Subjects.NONE.theme(theme.id()))
                        .orElseThrow();
            }
        }
        return id;
    }

    /** What a community is but for when and how it came about. */
    private record Image(Map<MemberId, Set<String>> members, Set<String> things, Set<String> themes) {

        static Image of(World world, CommunityId id) {
            Map<MemberId, Set<String>> members = new TreeMap<>();
            for (MemberId person : PEOPLE) {
                world.cop
                        .membership(id, person)
                        .filter(Membership.Belonging.class::isInstance)
                        .ifPresent(there -> members.put(person, roles((Membership.Belonging) there)));
            }
            Set<String> things = Worlds.things(world.memory, id);
            things.removeIf(thing -> thing.startsWith("charter/") || thing.startsWith("themes/"));
            Set<String> themes = new TreeSet<>();
            world.cop.themes(id).themes().forEach(theme -> themes.add(theme.toString()));
            return new Image(members, things, themes);
        }

        static String key(String thing) {
            String[] parts = thing.split("/", 3);
            return parts[0] + "/" + parts[1];
        }

        private static Set<String> roles(Membership.Belonging there) {
            Set<String> roles = new TreeSet<>();
            there.membership().roles().forEach(role -> roles.add(role.code()));
            return roles;
        }
    }
}
