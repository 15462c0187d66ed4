package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.Belonging;
import io.copkit.internal.Scopes;
import io.copkit.role.Role;
import io.copkit.storage.CopStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What everybody did in the weeks that a rule looks at, read from the storage in four counting queries however many people
 * there are, and what a decision makes of it. Immutable.
 */
public final class LevelReading {

    private final Set<Role> leadingRoles;
    private final Instant at;
    private final Behaviour behaviour;
    private final TimeWindow window;
    private final LevelRule.Lens lens;

    private LevelReading(
            Set<Role> leadingRoles, Instant at, Behaviour behaviour, TimeWindow window, LevelRule.Lens lens) {
        this.leadingRoles = leadingRoles;
        this.at = at;
        this.behaviour = behaviour;
        this.window = window;
        this.lens = lens;
    }

    /**
     * What was done before an instant, as far as a rule looks back in the weeks of a calendar.
     *
     * @param communities the community, or several as if they were one
     */
    public static LevelReading of(
            CopStorage storage,
            Set<CommunityId> communities,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            LevelRule rule,
            Instant at) {
        List<CalendarPeriod> weeks = calendar.lastWeeks(at, rule.weeks());
        TimeWindow window = new TimeWindow(
                weeks.get(0).window().from(),
                weeks.get(weeks.size() - 1).window().to());
        Behaviour behaviour = Behaviour.of(storage.activities(), Scopes.of(communities), kinds, weeks, at);
        return new LevelReading(
                rule.leadingRoles(), at, behaviour, window, rule.lens(storage, communities, kinds, calendar, at));
    }

    /** When it was read for. */
    public Instant at() {
        return at;
    }

    /** The whole weeks that were looked at. */
    public TimeWindow window() {
        return window;
    }

    /** What the level of a member is decided by. */
    public ParticipationInputs of(MemberId member, Belonging belonging, boolean sanctioned) {
        Behaviour.Person did = behaviour.of(member.value());
        ParticipationInputs inputs = inputs(
                did.deeds(),
                did.weeks(),
                did.partners(),
                did.last(),
                new Standpoint(belonging, leadingRoles, sanctioned, at));
        return lens.of(member, Optional.of(belonging), inputs);
    }

    /** What is known of somebody of whom nobody knows whether they are a member. */
    ParticipationInputs of(MemberId person, boolean takenForMember) {
        ParticipationInputs inputs = unknown(person.value(), takenForMember);
        return takenForMember ? lens.of(person, Optional.empty(), inputs) : inputs;
    }

    private ParticipationInputs unknown(String id, boolean takenForMember) {
        Behaviour.Person did = behaviour.of(id);
        Deeds deeds = did.deeds();
        return new ParticipationInputs(
                takenForMember,
                did.weeks(),
                deeds.activities(),
                deeds.contributions(),
                deeds.leads(),
                deeds.attendances(),
                did.partners(),
                false,
                false,
                false,
                OptionalLong.empty(),
                did.last().stream().mapToLong(last -> days(last, at)).findFirst());
    }

    /** Everyone who ever did anything, or toward whom something was done in the weeks. */
    Set<String> people() {
        return Collections.unmodifiableSet(behaviour.people().keySet());
    }

    /** Whether somebody did anything in the weeks. */
    boolean acted(String id) {
        return behaviour.of(id).deeds().activities() > 0;
    }

    /** Whether somebody ever did anything. */
    boolean everActed(String id) {
        return behaviour.of(id).last().isPresent();
    }

    /** Where a member stands at an instant, whatever the member does. */
    record Standpoint(Belonging belonging, Set<Role> leadingRoles, boolean sanctioned, Instant at) {}

    static ParticipationInputs inputs(
            Deeds deeds, int weeks, long partners, Optional<Instant> last, Standpoint standpoint) {
        Belonging belonging = standpoint.belonging;
        return new ParticipationInputs(
                true,
                weeks,
                deeds.activities(),
                deeds.contributions(),
                deeds.leads(),
                deeds.attendances(),
                partners,
                belonging.roles().stream().anyMatch(standpoint.leadingRoles::contains),
                belonging.roles().contains(Role.FOUNDER),
                standpoint.sanctioned,
                OptionalLong.of(days(belonging.since(), standpoint.at)),
                OptionalLong.of(days(last.orElse(belonging.since()), standpoint.at)));
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
