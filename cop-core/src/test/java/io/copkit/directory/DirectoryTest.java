package io.copkit.directory;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Records;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.InvalidCursorException;
import io.copkit.storage.Limits;
import io.copkit.theme.About;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static final CommunityAccess HIDDEN =
            new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.MEMBERS);
    private static final CommunityAccess PUBLIC = CommunityAccess.STANDARD.with(Discoverability.PUBLIC);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final Community open = found("Open data", PUBLIC, CommunityType.DISCIPLINE);
    private final Community listed = found("Qualité des données", CommunityAccess.STANDARD, CommunityType.PROJECT);
    private final Community hidden = found("Layoffs", HIDDEN, CommunityType.PROJECT);

    @Test
    void A1_everybody_finds_what_exists_for_them_and_nothing_else() {
        assertThat(names(cop.directory())).containsExactly("Layoffs", "Open data", "Qualité des données");
        assertThat(names(cop.as(ANA).directory())).containsExactly("Layoffs", "Open data", "Qualité des données");
        assertThat(names(cop.as(BEN).directory())).containsExactly("Open data", "Qualité des données");
        assertThat(names(cop.publicDirectory())).containsExactly("Open data");
    }

    @Test
    void A1_counts_leave_out_what_pages_leave_out() {
        assertThat(cop.as(BEN).directory().census(Search.EVERYTHING))
                .isEqualTo(new Census(
                        2,
                        Map.of(CommunityType.DISCIPLINE, 1L, CommunityType.PROJECT, 1L),
                        Map.of(Stage.POTENTIAL, 2L)));
        assertThat(cop.as(ANA).directory().census(Search.EVERYTHING).byType()).containsEntry(CommunityType.PROJECT, 2L);
        assertThat(cop.publicDirectory().census(Search.EVERYTHING).communities())
                .isEqualTo(1);
        assertThat(cop.as(BEN).directory().census(Search.named("layoffs")).communities())
                .isZero();
    }

    @Test
    void A1_a_hidden_community_is_found_by_its_own_only() {
        assertThat(cop.as(ANA).directory().find(hidden.id())).map(Listing::name).contains("Layoffs");
        assertThat(cop.as(ANA).directory().find(hidden.slug())).map(Listing::id).contains(hidden.id());
        for (Directory directory : List.of(cop.as(BEN).directory(), cop.publicDirectory())) {
            assertThat(directory.find(hidden.id())).isEmpty();
            assertThat(directory.find(hidden.slug())).isEmpty();
            assertThat(directory.find("layoffs")).isEmpty();
        }
        assertThat(cop.publicDirectory().find(listed.id())).isEmpty();
        assertThat(cop.publicDirectory().find(listed.slug())).isEmpty();
    }

    @Test
    void A1_nobody_is_in_too_many_hidden_communities_to_find_them_all() {
        MemberId everywhere = MemberId.of("everywhere");
        CommunityAccess secret =
                CommunityAccess.STANDARD.with(Discoverability.HIDDEN).with(JoinPolicy.INVITE);
        int all = Limits.PAGE + 2;
        for (int i = 0; i < all; i++) {
            cop.as(everywhere)
                    .communities()
                    .found(Founding.on(World.charter("Circle " + i)).with(secret))
                    .orElseThrow();
        }
        Directory directory = cop.as(everywhere).directory();
        int open = (int) cop.as(MemberId.of("nobody"))
                .directory()
                .census(Search.EVERYTHING)
                .communities();

        Page<Listing> first = directory.list(Search.EVERYTHING, Limits.PAGE);
        Page<Listing> second =
                directory.list(Search.EVERYTHING, Limits.PAGE, first.next().orElseThrow());

        assertThat(directory.census(Search.EVERYTHING).communities()).isEqualTo(all + open);
        assertThat(first.items()).hasSize(Limits.PAGE);
        assertThat(second.items()).hasSize(2 + open).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void A1_whoever_leaves_a_hidden_community_does_not_find_it_any_more() {
        cop.as(BEN).memberships().join(listed.id()).orElseThrow();
        cop.as(ANA).settings().changeAccess(listed.id(), HIDDEN).orElseThrow();
        assertThat(cop.as(BEN).directory().find(listed.id())).isPresent();

        cop.as(BEN).memberships().leave(listed.id()).orElseThrow();

        assertThat(cop.as(BEN).directory().find(listed.id())).isEmpty();
        assertThat(names(cop.as(BEN).directory())).containsExactly("Open data");
    }

    @Test
    void A1_what_a_newer_version_calls_its_discoverability_is_hidden() {
        Records.setDiscoverability(world.memory, listed.id(), "by_moonlight");

        assertThat(names(cop.as(BEN).directory())).containsExactly("Open data");
        assertThat(cop.as(BEN).directory().find(listed.id())).isEmpty();
        assertThat(cop.as(BEN).memberships().join(listed.id()).refusals())
                .isEqualTo(cop.as(BEN)
                        .memberships()
                        .join(CommunityId.of("no-such"))
                        .refusals());
    }

    @Test
    void names_are_found_by_the_beginnings_of_their_words() {
        for (String words : List.of("donn", "qualite", "DONNÉES Qual", " des  don ", "q")) {
            assertThat(names(cop.as(BEN).directory(), Search.named(words)))
                    .as(words)
                    .containsExactly("Qualité des données");
        }
        for (String words : List.of("onn", "donneesx", "donn open", "?!", "🙂")) {
            assertThat(names(cop.as(BEN).directory(), Search.named(words)))
                    .as(words)
                    .isEmpty();
        }
        assertThat(names(cop.as(BEN).directory(), Search.named("   "))).hasSize(2);
    }

    @Test
    void a_community_is_found_by_its_new_name_and_not_by_the_old_one() {
        cop.as(ANA)
                .settings()
                .amend(open.id(), 1, open.charter().name("Figures"))
                .orElseThrow();

        assertThat(names(cop.as(BEN).directory(), Search.named("fig"))).containsExactly("Figures");
        assertThat(names(cop.as(BEN).directory(), Search.named("open"))).isEmpty();
    }

    @Test
    void over_long_names_and_questions_are_cut_alike() {
        String name = "abcdefghijklmnopqrstuvwxyz one two three four five six seven eight nine";
        found(name, PUBLIC, CommunityType.DISCIPLINE);

        assertThat(names(cop.publicDirectory(), Search.named("abcdefghijklmnopqrst")))
                .containsExactly(name);
        assertThat(names(cop.publicDirectory(), Search.named("seven " + "one ".repeat(500))))
                .containsExactly(name);
        assertThat(names(cop.publicDirectory(), Search.named("eight"))).isEmpty();
    }

    @Test
    void types_and_stages_narrow_the_search() {
        Records.setStage(world.memory, open.id(), "coalescing");

        assertThat(names(cop.directory(), Search.EVERYTHING.types(CommunityType.PROJECT)))
                .containsExactly("Layoffs", "Qualité des données");
        assertThat(names(cop.directory(), Search.EVERYTHING.stages(Stage.COALESCING, Stage.MATURING)))
                .containsExactly("Open data");
        assertThatThrownBy(() -> new Search("", Set.of(), Set.of(), About.ANYTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closed_communities_are_left_out_unless_asked_for() {
        Records.setStage(world.memory, open.id(), "closed");

        assertThat(names(cop.publicDirectory())).isEmpty();
        assertThat(cop.publicDirectory().census(Search.EVERYTHING).communities())
                .isZero();
        assertThat(names(cop.publicDirectory(), Search.EVERYTHING.withClosed())).containsExactly("Open data");
        assertThat(cop.publicDirectory().find(open.id())).isPresent();
    }

    @Test
    void a_former_slug_still_leads_to_the_community() {
        cop.as(ANA).settings().changeSlug(open.id(), "figures").orElseThrow();

        assertThat(cop.publicDirectory().find("open-data")).map(Listing::slug).contains("figures");
        assertThat(cop.publicDirectory().find("Figures ")).map(Listing::id).contains(open.id());
        for (String nothing : List.of("", "~", "~*", "\u0000", "no-such", "~" + "x".repeat(500))) {
            assertThat(cop.directory().find(nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void A2_content_access_says_who_reads() {
        found("Read by all", PUBLIC.with(ContentAccess.EVERYBODY), CommunityType.DISCIPLINE);
        Community core = found("Read by the core", PUBLIC.with(ContentAccess.CORE), CommunityType.DISCIPLINE);
        cop.as(BEN).memberships().join(core.id()).orElseThrow();
        cop.as(BEN).memberships().join(open.id()).orElseThrow();

        assertThat(readable(cop.publicDirectory())).containsExactly("Read by all");
        assertThat(readable(cop.as(CLEO).directory())).containsExactly("Read by all");
        assertThat(readable(cop.as(BEN).directory())).containsExactly("Open data", "Read by all");
        assertThat(readable(cop.as(ANA).directory()))
                .containsExactly("Layoffs", "Open data", "Qualité des données", "Read by all", "Read by the core");
    }

    @Test
    void whoever_looks_is_told_where_they_belong() {
        cop.as(BEN).memberships().join(open.id()).orElseThrow();

        assertThat(cop.as(BEN).directory().list(Search.EVERYTHING, 10).items().stream()
                        .filter(Listing::member)
                        .map(Listing::name))
                .containsExactly("Open data");
    }

    @Test
    void a_cursor_of_another_search_is_refused() {
        Page<Listing> page = cop.as(ANA).directory().list(Search.EVERYTHING, 1);
        String next = page.next().orElseThrow();

        assertThatThrownBy(() -> cop.as(ANA).directory().list(Search.named("data"), 1, next))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> cop.publicDirectory().list(Search.EVERYTHING, 1, next))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> cop.as(ANA).directory().list(Search.EVERYTHING, 1, "x"))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void a_row_of_a_newer_version_is_left_out_of_the_page() {
        Records.changeBody(world.memory, open.id(), body -> body.replace("\"schema\":1", "\"schema\":99"));

        assertThat(names(cop.as(BEN).directory())).containsExactly("Qualité des données");
    }

    private Community found(String name, CommunityAccess access, CommunityType type) {
        return cop.as(ANA)
                .communities()
                .found(Founding.on(charter(name)).with(access).as(type))
                .orElseThrow();
    }

    private static Stream<String> readable(Directory directory) {
        return directory.list(Search.EVERYTHING, 100).items().stream()
                .filter(Listing::readable)
                .map(Listing::name);
    }

    private static List<String> names(Directory directory) {
        return names(directory, Search.EVERYTHING);
    }

    private static List<String> names(Directory directory, Search search) {
        return directory.list(search, 100).items().stream().map(Listing::name).toList();
    }
}
