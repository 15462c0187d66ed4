package io.copkit.metric;

import io.copkit.MemberId;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.network.MemberScores;
import io.copkit.network.Network;
import io.copkit.network.Tie;
import io.copkit.storage.Ids;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures of single members, read for the host. Whom it shows them to is guarded by the permission {@code metrics_member_read}:
 * sponsors and stakeholders do not have it, and see figures of the community alone. Immutable and safe for use by any number of
 * threads.
 *
 * <p>Help is what answers and mentors, unless said otherwise. Each figure takes one query besides that for the members.
 */
public final class MemberMetrics {

    private static final List<ActivityKind> HELP =
            List.of(ActivityKinds.ANSWER, ActivityKinds.MENTOR_SESSION, ActivityKinds.COACH_SESSION);

    private final Scene scene;
    private final List<ActivityKind> help;

    MemberMetrics(Scene scene) {
        this(scene, HELP);
    }

    private MemberMetrics(Scene scene, List<ActivityKind> help) {
        this.scene = scene;
        this.help = help;
    }

    /**
     * The same with these kinds of activity for help.
     *
     * @param kinds 1 to 500 kinds
     * @throws IllegalArgumentException if there is no kind
     */
    public MemberMetrics helpingBy(Collection<ActivityKind> kinds) {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("help needs a kind of activity");
        }
        return new MemberMetrics(scene, List.copyOf(kinds));
    }

    /**
     * Whether each member gives more help to other members than they receive: (given − received)/(given + received) activities, −1
     * to 1; undefined for whoever did neither. By id.
     */
    public SortedMap<MemberId, MetricValue> giveAndTake(TimeWindow window) {
        Network network = help(window);
        MemberScores given = network.directed().given();
        MemberScores received = network.directed().received();
        SortedMap<MemberId, MetricValue> balances = new TreeMap<>(Comparator.comparing(MemberId::value, Ids.ORDER));
        for (MemberId member : network.people()) {
            double out = given.of(member).orElse(0);
            double in = received.of(member).orElse(0);
            balances.put(
                    member,
                    out + in == 0
                            ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                            : MetricValue.of((out - in) / (out + in), (long) (out + in)));
        }
        return balances;
    }

    /**
     * Expertise as those who are helped hand it on to their helpers: ExpertiseRank, of all members, in the order of their ids; all
     * alike without help. Source: Zhang, Ackerman and Adamic, Expertise networks in online communities (2007).
     */
    public MemberScores expertiseRank(TimeWindow window) {
        return help(window).directed().expertiseRank();
    }

    private Network help(TimeWindow window) {
        WindowFacts facts = new WindowFacts(scene, Metrics.checked(window));
        List<Tie> ties = facts.log().ties(window, help).stream()
                .filter(tie -> facts.isMember(tie.from()) && facts.isMember(tie.to()))
                .toList();
        return Network.of(
                facts.basis(Population.MEMBERS),
                facts.members().keySet().stream().map(MemberId::of).toList(),
                ties);
    }
}
