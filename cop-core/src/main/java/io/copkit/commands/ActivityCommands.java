package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.engagement.Activities;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.Recording;
import io.copkit.internal.Checks;
import io.copkit.role.AccessView;
import io.copkit.role.Conduct;
import io.copkit.role.Permission;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Recording activities and taking them back. */
public final class ActivityCommands implements Activities {

    private final Desk desk;
    private final Gate gate;
    private final Optional<MemberId> self;

    /** What a community lets the actor do: nothing more is asked of the storage once it is open. */
    private interface Gate {
        Function<Permission, Optional<Refusal>> of(CommunityId community);
    }

    private ActivityCommands(Desk desk, Optional<MemberId> self, Gate gate) {
        this.desk = desk;
        this.self = self;
        this.gate = gate;
    }

    /** Records on behalf of a member, by a view that is loaded for each call. */
    public static ActivityCommands of(Desk desk, MemberId member) {
        AccessLoader loader = new AccessLoader(desk);
        return new ActivityCommands(
                desk, Optional.of(member), community -> by(loader.load(member, community), community));
    }

    /** Records on behalf of a member, by a view that the host holds, as long as nothing in it has ended by itself. */
    public static ActivityCommands of(Desk desk, AccessView held) {
        AccessLoader loader = new AccessLoader(desk);
        return new ActivityCommands(
                desk,
                Optional.of(held.member()),
                community -> by(isValid(held, desk) ? held : loader.load(held.member(), community), community));
    }

    /** Records for the host, whoever acted. */
    public static ActivityCommands ofHost(Desk desk) {
        return new ActivityCommands(desk, Optional.empty(), community -> {
            Optional<Refusal> refusal = refusalToHost(desk, community);
            return permission -> refusal;
        });
    }

    /** Why the host may record nothing in a community, if so. */
    public static Optional<Refusal> refusalToHost(Desk desk, CommunityId community) {
        Optional<Community> known = new Reads(desk).community(community);
        return known.isEmpty()
                ? Optional.of(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN))
                : known.get().conduct().refusal();
    }

    @Override
    public Outcome<Recording> record(CommunityId community, Activity activity) {
        Optional<Refusal> refusal = refusal(activity, gate.of(community));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Recording recording = append(List.of(write(community, activity, now())));
        return recording.mismatched().isEmpty()
                ? Outcome.accepted(recording, List.of())
                : Outcome.refused(recording.mismatched());
    }

    @Override
    public Outcome<Recording> recordAll(CommunityId community, List<Activity> activities) {
        Function<Permission, Optional<Refusal>> allowed = gate.of(community);
        Set<Refusal> refusals = new LinkedHashSet<>();
        List<ActivityRecord> records = new ArrayList<>(activities.size());
        Instant now = now();
        for (Activity activity : activities) {
            Optional<Refusal> refusal = refusal(activity, allowed);
            refusal.ifPresent(refusals::add);
            if (refusal.isEmpty()) {
                records.add(write(community, activity, now));
            }
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(List.copyOf(refusals));
        }
        return Outcome.accepted(append(records), List.of());
    }

    @Override
    public Outcome<Integer> retract(CommunityId community, Collection<String> ids) {
        ids.forEach(id -> Checks.id("an activity's id", id));
        Optional<Refusal> denied = gate.of(community).apply(Permission.THREAD_MODERATE);
        if (denied.isPresent()) {
            return Outcome.refused(denied.get());
        }
        Instant now = now();
        int retracted = desk.settled(() -> desk.storage().activities().retract(community.value(), ids, now));
        return Outcome.accepted(retracted, List.of());
    }

    private Recording append(List<ActivityRecord> records) {
        AppendOutcome appended = desk.settled(() -> desk.storage().activities().append(records));
        List<Refusal> mismatched = appended.mismatched().isEmpty()
                ? List.of()
                : appended.mismatched().stream()
                        .map(id -> refusal(RefusalCode.ACTIVITY_MISMATCH, id))
                        .toList();
        return new Recording(appended.added(), appended.known(), mismatched);
    }

    private Instant now() {
        return Checks.instant("now", desk.now());
    }

    private Optional<Refusal> refusal(Activity activity, Function<Permission, Optional<Refusal>> allowed) {
        Optional<ActivityKind> kind = desk.settings().kinds().find(activity.kind());
        if (kind.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.UNKNOWN_ACTIVITY_KIND, Map.of("kind", activity.kind())));
        }
        if (self.isEmpty() && activity.actor().isEmpty()) {
            return Optional.of(refusal(RefusalCode.ACTOR_MISSING, activity.id()));
        }
        if (self.isPresent()
                && !activity.actor().equals(self)
                && activity.actor().isPresent()) {
            return Optional.of(refusal(RefusalCode.ACTOR_MISMATCH, activity.id()));
        }
        return allowed.apply(needed(kind.get().activityClass()));
    }

    private ActivityRecord write(CommunityId community, Activity activity, Instant now) {
        return written(community, activity, activity.actor().or(() -> self).orElseThrow(), now);
    }

    /** An activity of somebody as it is stored. */
    public static ActivityRecord written(CommunityId community, Activity activity, MemberId actor, Instant recordedAt) {
        return new ActivityRecord(
                community.value(),
                activity.id(),
                actor.value(),
                activity.kind(),
                activity.target().map(MemberId::value).orElse(null),
                activity.thread().orElse(null),
                activity.subject().orElse(null),
                activity.amount().isPresent() ? activity.amount().getAsLong() : null,
                activity.at(),
                recordedAt,
                null);
    }

    /** Recording that somebody took part asks for the right to take part; the act itself is the host's to guard. */
    private static Permission needed(ActivityClass activityClass) {
        return switch (activityClass) {
            case CONSUME, ATTEND -> Permission.COMMUNITY_READ;
            case SOCIAL -> Permission.REACT;
            case CONTRIBUTE, LEAD -> Permission.POST;
            case COLLABORATE -> Permission.RESOURCE_CONTRIBUTE;
        };
    }

    /** The clock is read only where something ends. */
    private static boolean isValid(AccessView held, Desk desk) {
        return held.validUntil().isEmpty() || held.isValidAt(desk.now());
    }

    /** Reading a closed community is allowed, and is written down nowhere. */
    private static Function<Permission, Optional<Refusal>> by(AccessView view, CommunityId community) {
        int index = view.indexOf(community);
        Optional<Refusal> closed = view.standing(index).flatMap(standing -> new Conduct(standing.stage()).refusal());
        return permission -> {
            if (closed.isPresent()) {
                return closed;
            }
            // to explain what is allowed would take longer than to write it down
            return view.allows(index, permission)
                    ? Optional.empty()
                    : Optional.of(Authority.refusal(view.check(community, permission)));
        };
    }

    private static Refusal refusal(RefusalCode code, String activity) {
        return Refusal.of(code, Map.of("activity", activity));
    }
}
