package io.copkit.commands.principle;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.ContributingKinds;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.internal.Scopes;
import io.copkit.membership.Membership;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A community, its members and its activities up to an instant, as the figures ask for them. */
final class Sources {

    static final Duration QUARTER = Duration.ofDays(90);
    static final Duration HALF_YEAR = Duration.ofDays(180);
    static final Duration YEAR = Duration.ofDays(365);

    final Desk desk;
    final Community community;
    final Instant at;
    final CommunityCalendar calendar;
    private final Map<MemberId, Membership.Active> members = new HashMap<>();

    Sources(Desk desk, Community community, Instant at) {
        this.desk = desk;
        this.community = community;
        this.at = at;
        this.calendar = desk.settings().calendar();
        new Reads(desk).forEach(community.id(), active -> members.put(active.member(), active));
    }

    /** Who belongs to the community today. */
    Map<MemberId, Membership.Active> members() {
        return members;
    }

    boolean isMember(String id) {
        return members.containsKey(MemberId.of(id));
    }

    /** Up to the instant, for so long before it. */
    Window last(Duration length) {
        return Window.between(at.minus(length), at);
    }

    ActivityFilter here(Window window) {
        return ActivityFilter.of(ActivityScope.of(community.id().value())).during(window);
    }

    ActivityFilter in(Set<CommunityId> communities, Window window) {
        return ActivityFilter.of(Scopes.of(communities)).during(window);
    }

    /** The ties between two different people. */
    void ties(ActivityFilter filter, Consumer<TieRow> sink) {
        desk.storage().activities().ties(TiesQuery.of(filter), row -> {
            if (!row.memberId().equals(row.targetMemberId())) {
                sink.accept(row);
            }
        });
    }

    /** The codes of the kinds that contribute, as many as one filter takes. */
    List<String> contributing() {
        return ContributingKinds.codes(desk.settings().kinds()).stream()
                .limit(Limits.FILTER_VALUES)
                .toList();
    }
}
