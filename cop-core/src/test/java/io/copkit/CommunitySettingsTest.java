package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.charter;
import static io.copkit.World.wholeCharter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.copkit.community.AccessChange;
import io.copkit.community.Charter;
import io.copkit.community.CharterVersion;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityEvent;
import io.copkit.community.CommunityProfile;
import io.copkit.community.CommunitySettings;
import io.copkit.community.CommunityType;
import io.copkit.community.ContentAccess;
import io.copkit.community.DecisionMethod;
import io.copkit.community.Discoverability;
import io.copkit.community.Drift;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.community.Objective;
import io.copkit.community.StrategicMotivation.ReachObjective;
import io.copkit.community.Trait;
import io.copkit.history.Happening;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.storage.StorageException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommunitySettingsTest {

    private static final CommunityAccess HIDDEN =
            new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.MEMBERS);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final CommunitySettings settings = cop.as(ANA).settings();

    @Test
    void A8_an_amendment_makes_a_version_and_the_old_ones_stay_readable() {
        Charter first = community().charter();
        Charter second = wholeCharter("Figures");
        world.pass(Duration.ofDays(3));

        Outcome<Community> amended = settings.amend(data, 1, second);

        assertThat(amended.orElseThrow()).isEqualTo(community());
        assertThat(community().charter()).isEqualTo(second);
        assertThat(community().charterVersion()).isEqualTo(2);
        assertThat(amended.events())
                .singleElement()
                .isInstanceOfSatisfying(CommunityEvent.CharterAmended.class, event -> {
                    assertThat(event.before().charter()).isEqualTo(first);
                    assertThat(event.after()).isEqualTo(community());
                });
        assertThat(settings.charters(data, 10).orElseThrow().items())
                .containsExactly(
                        new CharterVersion(data, 2, second, world.now(), Optional.of(ANA)),
                        new CharterVersion(data, 1, first, World.START, Optional.of(ANA)));
        assertThat(cop.as(BEN).settings().charter(data, 1).orElseThrow().charter())
                .isEqualTo(first);
    }

    @Test
    void A8_versions_are_read_by_pages() {
        settings.amend(data, 1, charter("Two")).orElseThrow();
        settings.amend(data, 2, charter("Three")).orElseThrow();

        Page<CharterVersion> first = settings.charters(data, 2).orElseThrow();
        Page<CharterVersion> second =
                settings.charters(data, 2, first.next().orElseThrow()).orElseThrow();

        assertThat(first.items()).extracting(CharterVersion::number).containsExactly(3, 2);
        assertThat(second.items()).extracting(CharterVersion::number).containsExactly(1);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void A8_nobody_overwrites_what_nobody_has_read() {
        settings.amend(data, 1, charter("Two")).orElseThrow();

        assertThat(settings.amend(data, 1, charter("Also two")).refusals())
                .containsExactly(Refusal.of(RefusalCode.CHARTER_CHANGED, Map.of("version", "2")));
        assertThat(community().charter().name()).isEqualTo("Two");
    }

    @Test
    void A8_two_who_amend_at_once_do_not_both_win() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(ANA)
                        .settings()
                        .amend(data, 1, charter("Theirs"))
                        .orElseThrow());

        assertThat(settings.amend(data, 1, charter("Mine")).refusals())
                .containsExactly(Refusal.of(RefusalCode.CHARTER_CHANGED, Map.of("version", "2")));
        assertThat(community().charter().name()).isEqualTo("Theirs");
    }

    @Test
    void an_amendment_that_changes_nothing_makes_no_version() {
        Outcome<Community> same = settings.amend(data, 1, community().charter());

        assertThat(same.orElseThrow().charterVersion()).isEqualTo(1);
        assertThat(same.events()).isEmpty();
        assertThat(Records.community(world.memory, data).version()).isEqualTo(1);
    }

    @Test
    void a_charter_that_was_never_written_is_refused() {
        assertThat(settings.charter(data, 2).refusals())
                .containsExactly(Refusal.of(RefusalCode.CHARTER_VERSION_UNKNOWN, Map.of("version", "2")));
        assertThat(settings.charter(data, -1).isAccepted()).isFalse();
    }

    @Test
    void a_charter_that_no_community_could_be_founded_on_is_refused() {
        Charter reversed = charter("Data").motivation(new ReachObjective("less", "much", LocalDate.of(2020, 1, 1)));

        assertThat(settings.amend(data, 1, Charter.draft("Data")).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_MISSING, RefusalCode.OBJECTIVE_MISSING);
        assertThat(settings.amend(data, 1, reversed).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DUE_BEFORE_FOUNDING);
        assertThat(cop.as(ANA).communities().found(reversed, "other").refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DUE_BEFORE_FOUNDING);
    }

    @Test
    void an_objective_that_is_overdue_does_not_stop_an_amendment() {
        Charter due = wholeCharter("Data");
        settings.amend(data, 1, due).orElseThrow();
        world.pass(Duration.ofDays(3_650));

        assertThat(settings.amend(data, 2, due.norms("Be kind.")).isAccepted()).isTrue();
    }

    @Test
    void settings_are_for_those_who_may_change_the_charter() {
        CommunitySettings member = cop.as(BEN).settings();
        Refusal denied =
                Refusal.of(RefusalCode.NOT_PERMITTED, Map.of("permission", "charter_edit", "rule", "not_granted"));

        assertThat(member.amend(data, 1, charter("x")).refusals()).containsExactly(denied);
        assertThat(member.changeSlug(data, "x").refusals()).containsExactly(denied);
        assertThat(member.changeType(data, CommunityType.PROJECT).refusals()).containsExactly(denied);
        assertThat(member.changeAccess(data, HIDDEN).refusals()).containsExactly(denied);
        assertThat(cop.asSystem("admin")
                        .settings()
                        .changeType(data, CommunityType.PROJECT)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_closed_community_changes_no_more() {
        Records.setStage(world.memory, data, Stage.CLOSED.code());

        assertThat(settings.changeType(data, CommunityType.PROJECT).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.STAGE_FORBIDS);
        assertThat(settings.charter(data, 1).isAccepted()).isTrue();
    }

    @Test
    void A3_the_type_is_chosen_and_changed() {
        Community project = cop.as(ANA)
                .communities()
                .found(Founding.on(charter("Audit")).as(CommunityType.PROJECT))
                .orElseThrow();

        Community changed = settings.changeType(project.id(), CommunityType.INNOVATION_IMPROVEMENT)
                .orElseThrow();

        assertThat(project.type()).isEqualTo(CommunityType.PROJECT);
        assertThat(cop.community(project.id())).contains(changed);
        assertThat(changed.type()).isEqualTo(CommunityType.INNOVATION_IMPROVEMENT);
        assertThat(Records.community(world.memory, project.id()).type()).isEqualTo("innovation_improvement");
        assertThat(settings.changeType(project.id(), changed.type()).events()).isEmpty();
    }

    @Test
    void A3_a_profile_says_how_the_community_is_built() {
        CommunityProfile profile = CommunityProfile.EMPTY.with(Trait.SIZE_SMALL).with(Trait.FORMALISM_SUPPORTED);

        Outcome<Community> described = settings.describe(data, profile);

        assertThat(cop.community(data)).contains(described.orElseThrow());
        assertThat(community().profile()).isEqualTo(profile);
        assertThat(described.events()).singleElement().isInstanceOf(CommunityEvent.ProfileChanged.class);
        assertThat(settings.describe(data, profile).events()).isEmpty();
        assertThat(settings.describe(data, CommunityProfile.EMPTY).orElseThrow().profile())
                .isEqualTo(CommunityProfile.EMPTY);
    }

    @Test
    void A3_the_drift_is_told_to_members_by_who_belongs_now() {
        world.cop.as(BEN).memberships().leave(data).orElseThrow();

        assertThat(settings.drift(data, DecisionMethod.LEAD).orElseThrow())
                .isEqualTo(new Drift(0, 1, DecisionMethod.LEAD));
        assertThat(cop.as(BEN).settings().drift(data, DecisionMethod.LEAD).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void a_new_slug_is_claimed_and_the_old_one_goes_to_nobody_else() {
        Community moved = settings.changeSlug(data, "Chiffres clés").orElseThrow();

        assertThat(moved.slug()).isEqualTo("chiffres-cles");
        assertThat(cop.community(data)).contains(moved);
        assertThat(found("chiffres-cles").refusals()).extracting(Refusal::code).containsExactly(RefusalCode.SLUG_TAKEN);
        assertThat(found("data-quality-0").refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.SLUG_TAKEN);
        assertThat(settings.changeSlug(data, "data quality 0").orElseThrow().slug())
                .isEqualTo("data-quality-0");
    }

    @Test
    void a_slug_of_another_community_is_refused() {
        found("taken").orElseThrow();

        assertThat(settings.changeSlug(data, "Taken!").refusals())
                .containsExactly(Refusal.of(RefusalCode.SLUG_TAKEN, Map.of("slug", "taken")));
        assertThat(settings.changeSlug(data, "...").refusals()).containsExactly(Refusal.of(RefusalCode.SLUG_EMPTY));
        assertThat(community().slug()).isEqualTo("data-quality-0");
    }

    @Test
    void a_slug_is_released_if_the_move_fails_after_the_claim() {
        StorageException broken = new StorageException("the disk is full", null, false);
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.onNext("commit", call -> {
            throw broken;
        });

        assertThat(catchThrowable(() -> settings.changeSlug(data, "figures"))).isSameAs(broken);
        assertThat(found("figures").isAccepted()).isTrue();
    }

    @Test
    void A2_illegal_access_is_refused_at_founding_and_later() {
        CommunityAccess illegal = CommunityAccess.STANDARD.with(Discoverability.HIDDEN);
        Refusal refusal = Refusal.of(RefusalCode.HIDDEN_YET_JOINABLE, Map.of("join_policy", "open"));

        assertThat(settings.changeAccess(data, illegal).refusals()).containsExactly(refusal);
        assertThat(cop.as(ANA)
                        .communities()
                        .found(Founding.on(charter("X")).with(illegal))
                        .refusals())
                .containsExactly(refusal);
        assertThat(community().access()).isEqualTo(CommunityAccess.STANDARD);
    }

    @Test
    void A2_an_axis_is_changed_without_the_others() {
        settings.changeAccess(data, community().access().with(JoinPolicy.REQUEST))
                .orElseThrow();
        Outcome<Community> changed =
                settings.changeAccess(data, community().access().with(ContentAccess.EVERYBODY));

        assertThat(community().access())
                .isEqualTo(new CommunityAccess(Discoverability.LISTED, JoinPolicy.REQUEST, ContentAccess.EVERYBODY));
        assertThat(community().slug()).isEqualTo("data-quality-0");
        assertThat(changed.events()).singleElement().isInstanceOf(CommunityEvent.AccessChanged.class);
        assertThat(settings.changeAccess(data, community().access()).events()).isEmpty();
    }

    @Test
    void A1_a_community_that_hides_lets_go_of_its_slugs() {
        settings.changeSlug(data, "figures").orElseThrow();

        Community hidden = settings.changeAccess(data, HIDDEN).orElseThrow();

        assertThat(hidden.slug()).isEqualTo("~" + data.value());
        assertThat(found("figures").isAccepted()).isTrue();
        assertThat(found("data-quality-0").isAccepted()).isTrue();
        assertThat(settings.changeSlug(data, "x").refusals())
                .containsExactly(Refusal.of(RefusalCode.HIDDEN_HAS_NO_SLUG));
    }

    @Test
    void A1_a_community_that_comes_into_the_open_takes_the_slug_of_its_name_or_another() {
        Community hidden = cop.as(ANA)
                .communities()
                .found(Founding.on(charter("Layoffs")).with(HIDDEN))
                .orElseThrow();
        Community other = found("layoffs").orElseThrow();

        assertThat(settings.changeAccess(hidden.id(), CommunityAccess.STANDARD).refusals())
                .containsExactly(Refusal.of(RefusalCode.SLUG_TAKEN, Map.of("slug", "layoffs")));
        assertThat(settings.changeAccess(
                                hidden.id(),
                                AccessChange.to(CommunityAccess.STANDARD).under("Layoffs 2"))
                        .orElseThrow()
                        .slug())
                .isEqualTo("layoffs-2");
        assertThat(other.slug()).isEqualTo("layoffs");
        assertThat(found("layoffs-2").isAccepted()).isFalse();
    }

    @Test
    void a_community_that_hides_while_another_facilitator_opens_it_is_decided_once() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(ANA)
                        .settings()
                        .changeAccess(data, HIDDEN)
                        .orElseThrow());

        assertThat(settings.changeAccess(data, HIDDEN.with(JoinPolicy.CLOSED)).refusals())
                .containsExactly(Refusal.of(RefusalCode.CONCURRENT_CHANGE));
        assertThat(community().access()).isEqualTo(HIDDEN);
    }

    @Test
    void every_change_stands_in_the_history() {
        settings.amend(data, 1, charter("Figures")).orElseThrow();
        settings.changeSlug(data, "figures").orElseThrow();
        settings.changeType(data, CommunityType.PROJECT).orElseThrow();
        settings.changeAccess(data, HIDDEN).orElseThrow();

        assertThat(cop.history(data).transitions(100).items().stream().skip(5))
                .extracting(entry -> entry.what() + " " + entry.from().orElseThrow() + " "
                        + entry.to().orElseThrow())
                .containsExactly(
                        Happening.CHARTER_AMENDED.code() + " 1 2",
                        Happening.SLUG_CHANGED.code() + " data-quality-0 figures",
                        Happening.TYPE_CHANGED.code() + " discipline project",
                        Happening.ACCESS_CHANGED.code() + " listed/open/members hidden/invite/members");
    }

    @Test
    void later_commands_keep_what_settings_have_changed() {
        settings.amend(data, 1, wholeCharter("Figures")).orElseThrow();
        settings.changeType(data, CommunityType.PROJECT).orElseThrow();
        Community before = community();

        cop.as(ANA)
                .lifecycle()
                .override(data, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();

        assertThat(community()).isEqualTo(before.moveTo(Stage.COALESCING, world.now()));
    }

    private Outcome<Community> found(String slug) {
        return cop.as(BEN)
                .communities()
                .found(Charter.draft("Another").domain("d").objective(Objective.learn("l")), slug);
    }

    private Community community() {
        return cop.community(data).orElseThrow();
    }
}
