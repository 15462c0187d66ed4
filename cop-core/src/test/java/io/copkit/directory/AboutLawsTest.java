package io.copkit.directory;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeId;
import io.copkit.theme.Themes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Searches by theme, by tag and by word, against a naive look at every community that exists for whoever searches. */
class AboutLawsTest {

    private static final List<String> TAGS = List.of("open", "closed");
    private static final List<String> WORDS = List.of("data", "maps");

    private final Map<ThemeId, ThemeId> parents = new HashMap<>();
    private final List<ThemeId> all = new ArrayList<>();
    private final List<Community> visible = new ArrayList<>();

    @Property(tries = 60)
    void A7_a_search_finds_what_is_about_a_theme_alone_or_with_all_that_is_below_it(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int limit) {
        Random random = new Random(seed);
        World world = new World();
        parents.clear();
        all.clear();
        visible.clear();
        grow(world.cop.asSystem("taxonomy").organisationThemes(), random);
        for (int i = 0; i < 8; i++) {
            found(world, random, i);
        }
        Directory directory = world.cop.as(BEN).directory();

        for (int i = 0; i < 12; i++) {
            About about = about(random);
            String word = random.nextInt(3) == 0 ? pick(WORDS, random) : "";
            Search search = Search.named(word).about(about);

            List<CommunityId> expected = visible.stream()
                    .filter(community -> fits(community, about))
                    .filter(community -> community.charter().name().startsWith(word))
                    .map(Community::id)
                    .toList();
            assertThat(pages(directory, search, limit)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(directory.census(search).communities()).isEqualTo(expected.size());
        }
    }

    @Property(tries = 20)
    void A7_a_theme_that_there_never_was_is_about_nothing(@ForAll boolean below) {
        World world = new World();
        world.community(ANA);
        ThemeId unknown = ThemeId.of("no-theme");
        About about = below ? About.themeAndBelow(unknown) : About.theme(unknown);

        assertThat(world.cop
                        .directory()
                        .list(Search.EVERYTHING.about(about), 10)
                        .items())
                .isEmpty();
    }

    private void grow(Themes themes, Random random) {
        for (int i = 0; i < 6; i++) {
            boolean top = all.isEmpty() || random.nextInt(3) == 0;
            ThemeId under = top ? null : pick(all, random);
            ThemeId theme = (under == null ? themes.add("Theme " + i) : themes.add("Theme " + i, under))
                    .orElseThrow()
                    .id();
            all.add(theme);
            if (under != null) {
                parents.put(theme, under);
            }
        }
    }

    private void found(World world, Random random, int number) {
        boolean hidden = random.nextInt(3) == 0;
        boolean joined = random.nextBoolean();
        CommunityId id = world.cop
                .as(ANA)
                .communities()
                .found(Founding.on(World.charter(pick(WORDS, random) + " " + number)))
                .orElseThrow()
                .id();
        if (joined) {
            world.cop.as(BEN).memberships().join(id).orElseThrow();
        }
        Subjects subjects = Subjects.NONE;
        for (int i = random.nextInt(3); i > 0; i--) {
            subjects = subjects.theme(pick(all, random));
        }
        subjects = random.nextBoolean() ? subjects.tagged(pick(TAGS, random)) : subjects;
        world.cop.as(ANA).portfolio().describe(id, subjects).orElseThrow();
        if (hidden) {
            world.cop
                    .as(ANA)
                    .settings()
                    .changeAccess(
                            id,
                            CommunityAccess.STANDARD
                                    .with(Discoverability.HIDDEN)
                                    .with(JoinPolicy.INVITE))
                    .orElseThrow();
        }
        if (!hidden || joined) {
            visible.add(world.cop.community(id).orElseThrow());
        }
    }

    private About about(Random random) {
        ThemeId theme = pick(all, random);
        About about = switch (random.nextInt(3)) {
            case 0 -> About.ANYTHING;
            case 1 -> About.theme(theme);
            default -> About.themeAndBelow(theme);
        };
        return random.nextInt(3) == 0 ? about.tagged(pick(TAGS, random)) : about;
    }

    private boolean fits(Community community, About about) {
        Set<ThemeId> themes = new HashSet<>(community.subjects().themes());
        if (about.below()) {
            community.subjects().themes().forEach(theme -> themes.addAll(above(theme)));
        }
        return about.theme().map(themes::contains).orElse(true)
                && community.subjects().tags().containsAll(about.tags());
    }

    private Set<ThemeId> above(ThemeId theme) {
        Set<ThemeId> above = new HashSet<>();
        for (ThemeId one = parents.get(theme); one != null; one = parents.get(one)) {
            above.add(one);
        }
        return above;
    }

    private static List<CommunityId> pages(Directory directory, Search search, int limit) {
        List<CommunityId> found = new ArrayList<>();
        Page<Listing> page = directory.list(search, limit);
        page.items().forEach(listing -> found.add(listing.id()));
        while (page.next().isPresent()) {
            page = directory.list(search, limit, page.next().get());
            page.items().forEach(listing -> found.add(listing.id()));
        }
        return found;
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
