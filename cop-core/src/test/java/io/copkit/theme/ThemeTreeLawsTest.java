package io.copkit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Outcome;
import io.copkit.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to it in whatever order, a tree of themes stays one, and its rules hold. */
class ThemeTreeLawsTest {

    private static final int THEMES = 12;

    @Property(tries = 200)
    void a_tree_stays_a_tree_under_random_changes(@ForAll long seed) {
        Random random = new Random(seed);
        ThemeTree tree = ThemeTree.EMPTY;
        for (int i = 0; i < 80; i++) {
            tree = changed(tree, random);

            for (Theme theme : tree.themes()) {
                assertThat(tree.ancestors(theme.id())).doesNotContain(theme).doesNotHaveDuplicates();
                assertThat(theme.parent().stream().map(tree::find)).allMatch(Optional::isPresent);
                if (theme.state() == ThemeState.RETAINED) {
                    assertThat(tree.ancestors(theme.id())).allMatch(above -> above.state() == ThemeState.RETAINED);
                }
            }
        }
    }

    @Property(tries = 200)
    void the_subtree_of_a_theme_is_what_has_it_above(@ForAll long seed) {
        Random random = new Random(seed);
        ThemeTree tree = ThemeTree.EMPTY;
        for (int i = 0; i < 40; i++) {
            tree = changed(tree, random);
        }

        for (Theme theme : tree.themes()) {
            Set<ThemeId> naive = new HashSet<>(Set.of(theme.id()));
            for (Theme other : tree.themes()) {
                if (tree.ancestors(other.id()).contains(theme)) {
                    naive.add(other.id());
                }
            }
            assertThat(tree.subtree(theme.id())).isEqualTo(naive);
        }
    }

    private static ThemeTree changed(ThemeTree tree, Random random) {
        return change(tree, random).fold(Outcome.Accepted::value, refusals -> tree);
    }

    private static Outcome<ThemeTree> change(ThemeTree tree, Random random) {
        ThemeId one = id(random);
        Optional<ThemeId> parent = random.nextBoolean() ? Optional.empty() : Optional.of(id(random));
        List<ThemeState> states = List.of(ThemeState.values());
        return switch (random.nextInt(6)) {
            case 0 -> tree.retain(one, World.START);
            case 1 -> tree.retire(one, World.START);
            case 2, 3 -> tree.move(one, parent);
            default ->
                tree.find(one).isPresent()
                        ? tree.rename(one, "Name " + random.nextInt(THEMES))
                        : tree.add(new Theme(
                                one, parent, "Name " + one.value(), states.get(random.nextInt(2)), World.START));
        };
    }

    private static ThemeId id(Random random) {
        return ThemeId.of("t" + random.nextInt(THEMES));
    }
}
