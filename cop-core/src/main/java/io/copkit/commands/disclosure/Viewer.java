package io.copkit.commands.disclosure;

import io.copkit.CommunityId;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.metric.StoredRecords;
import io.copkit.disclosure.Audience;
import io.copkit.disclosure.Disclosed;
import io.copkit.disclosure.DisclosedReading;
import io.copkit.disclosure.DisclosurePolicy;
import io.copkit.disclosure.GroupSizes;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Metric;
import io.copkit.metric.Reading;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** Whoever looks at the figures of a community: what they are to it, and what the host's policy shows them of it. */
public final class Viewer {

    private final Desk desk;
    private final CommunityId community;
    private final Set<Audience> audiences;

    /** Whoever acts in a community. */
    public Viewer(Desk desk, CommunityId community, Authority authority) {
        this.desk = desk;
        this.community = community;
        this.audiences = audiences(authority);
    }

    private static Set<Audience> audiences(Authority authority) {
        Set<Audience> found = EnumSet.of(Audience.EVERYBODY);
        if (may(authority, Permission.METRICS_COMMUNITY_READ)) {
            found.add(Audience.COMMUNITY);
            if (may(authority, Permission.SPACE_CORE_READ)) {
                found.add(Audience.CORE);
            }
            if (may(authority, Permission.METRICS_MEMBER_READ)) {
                found.add(Audience.FACILITATORS);
            }
            if (authority
                    .standing()
                    .map(Standing::effectiveRoles)
                    .filter(roles -> roles.contains(Role.SPONSOR))
                    .isPresent()) {
                found.add(Audience.SPONSORS);
            }
        }
        return found;
    }

    private static boolean may(Authority authority, Permission permission) {
        return authority.denies(permission).isEmpty();
    }

    /** Whether they may read the figures of every single member, so that nothing need be hidden from them. */
    public boolean countsThemselves() {
        return audiences.contains(Audience.FACILITATORS);
    }

    /** The period that is going on, of which they are told nothing yet. */
    public CalendarPeriod present(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, desk.settings().calendar().zone());
        return policy().period().of(desk.settings().calendar(), today);
    }

    /** Whether they are shown one of these metrics. */
    boolean isShownAny(List<Metric> metrics) {
        return metrics.stream().anyMatch(metric -> policy().shows(metric, audiences));
    }

    /** How small a group may be that they are shown. */
    int minimum() {
        return policy().minimumFor(audiences);
    }

    /** What they are shown of readings of one window. */
    List<DisclosedReading> disclosed(TimeWindow window, List<Reading> readings) {
        return policy().disclose(readings, sizes(window), audiences);
    }

    /** Readings of one window as far as they are shown them: what is withheld has no value. */
    public List<Reading> told(TimeWindow window, List<Reading> readings) {
        return disclosed(window, readings).stream()
                .map(each -> new Reading(
                        each.metric(),
                        each.value() instanceof Disclosed.Shown shown ? shown.value() : withheld(),
                        each.basis()))
                .toList();
    }

    /** A figure on so many people, if they are shown it. */
    public MetricValue told(long people, MetricValue figure) {
        return people < minimum() ? withheld() : figure;
    }

    private static MetricValue withheld() {
        return MetricValue.undefined(UndefinedReason.WITHHELD, 0);
    }

    private GroupSizes sizes(TimeWindow window) {
        LongAdder members = new LongAdder();
        new StoredRecords(desk, community).tenures(member -> {
            if (member.heldBefore(window.to())) {
                members.increment();
            }
        });
        long actors = Engagement.of(desk.storage(), community).counts(window).actors();
        return new GroupSizes(members.sum(), actors);
    }

    private DisclosurePolicy policy() {
        return desk.settings().disclosure();
    }
}
