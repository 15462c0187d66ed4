package io.copkit.directory;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Pages, counts and finds against a naive look at every community there is. */
class DirectoryLawsTest {

    record Case(String name, Discoverability discoverability, boolean joined) {}

    @Property(tries = 150)
    void A1_pages_of_any_size_hold_what_exists_for_the_member_each_once_and_in_order(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 1, max = 6) int limit) {
        World world = new World();
        List<Community> visible = new ArrayList<>();
        List<Community> invisible = new ArrayList<>();
        for (Case one : cases) {
            Community community = found(world.cop, one);
            boolean exists = one.discoverability() != Discoverability.HIDDEN || one.joined();
            (exists ? visible : invisible).add(community);
        }
        visible.sort(Comparator.comparing(
                        (Community community) -> community.charter().name().toLowerCase(Locale.ROOT))
                .thenComparing(Community::id));
        Directory directory = world.cop.as(BEN).directory();

        List<CommunityId> listed = new ArrayList<>();
        Page<Listing> page = directory.list(Search.EVERYTHING, limit);
        while (true) {
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(listing -> listed.add(listing.id()));
            if (page.next().isEmpty()) {
                break;
            }
            assertThat(page.items()).isNotEmpty();
            page = directory.list(Search.EVERYTHING, limit, page.next().get());
        }

        assertThat(listed)
                .containsExactlyElementsOf(visible.stream().map(Community::id).toList());
        assertThat(directory.census(Search.EVERYTHING).communities()).isEqualTo(visible.size());
        assertThat(visible).allMatch(community -> directory.find(community.id()).isPresent());
        assertThat(invisible)
                .allMatch(community -> directory.find(community.id()).equals(Optional.empty()));
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(2),
                        Arbitraries.of(Discoverability.class),
                        Arbitraries.of(true, false))
                .as(Case::new)
                .list()
                .ofMaxSize(14);
    }

    private static Community found(CommunitiesOfPractice cop, Case one) {
        Community community = cop.as(ANA)
                .communities()
                .found(Founding.on(World.charter(one.name()))
                        .at(one.name() + " "
                                + cop.directory().census(Search.EVERYTHING).communities()))
                .orElseThrow();
        if (one.joined()) {
            cop.as(BEN).memberships().join(community.id()).orElseThrow();
        }
        return cop.as(ANA)
                .settings()
                .changeAccess(
                        community.id(),
                        new CommunityAccess(one.discoverability(), JoinPolicy.INVITE, ContentAccess.MEMBERS))
                .orElseThrow();
    }
}
