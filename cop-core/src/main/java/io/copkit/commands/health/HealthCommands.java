package io.copkit.commands.health;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.disclosure.Viewer;
import io.copkit.engagement.TimeWindow;
import io.copkit.health.AlertFinding;
import io.copkit.health.CommunityHealth;
import io.copkit.health.Health;
import io.copkit.health.HealthViews;
import io.copkit.role.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Shows how well communities are to whoever may know. */
public final class HealthCommands implements HealthViews {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public HealthCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Health> latest(CommunityId community) {
        return look(community, (health, at) -> health.at(at).orElseThrow());
    }

    @Override
    public Outcome<List<AlertFinding>> alerts(CommunityId community) {
        return look(community, CommunityHealth::alerts);
    }

    private <T> Outcome<T> look(CommunityId community, BiFunction<CommunityHealth, Instant, T> reading) {
        return desk.look(
                actor,
                work -> work.inCommunity(community, stored -> {
                    Authority authority = Authority.of(work, desk.settings().permissions(), stored);
                    return authority
                            .denies(Permission.METRICS_COMMUNITY_READ)
                            .<Outcome<T>>map(Outcome::refused)
                            .orElseGet(() -> look(
                                    community,
                                    stored.value().foundedAt(),
                                    new Viewer(desk, community, authority),
                                    work.at(),
                                    reading));
                }));
    }

    private <T> Outcome<T> look(
            CommunityId community,
            Instant foundedAt,
            Viewer viewer,
            Instant now,
            BiFunction<CommunityHealth, Instant, T> reading) {
        StoredHealth health = new StoredHealth(desk, community);
        if (viewer.countsThemselves()) {
            return Outcome.accepted(reading.apply(health, now), List.of());
        }
        TimeWindow present = viewer.present(now).window();
        return foundedAt.isBefore(present.from())
                ? Outcome.accepted(reading.apply(health.to(viewer), present.from()), List.of())
                : Desk.refused(
                        RefusalCode.PERIOD_NOT_OVER,
                        Map.of("until", present.to().toString()));
    }
}
