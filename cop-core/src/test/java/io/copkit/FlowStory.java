package io.copkit;

import io.copkit.engagement.TimeWindow;
import io.copkit.history.Corrections;
import io.copkit.membership.BulkItem;
import io.copkit.membership.Measure;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.SanctionReason;
import io.copkit.membership.SyncLimit;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that corrects the past of members, or changes many of them in one go, once each. */
public final class FlowStory {

    private static final Duration DAY = Duration.ofDays(1);

    private FlowStory() {}

    /** Tells it, in a community that one member founds, about another; answers with everything that came of it. */
    public static List<Object> run(World world, MemberId founder, MemberId other) {
        List<Object> values = new ArrayList<>();
        CommunityId data = world.community(founder);
        ActingHost host = world.cop.asSystem("import");
        Instant now = world.now();
        List<BulkItem> items = List.of(
                new BulkItem.Belong(data, other, now.minus(DAY), Optional.of(now.plus(DAY)), List.of(Role.MENTOR)),
                new BulkItem.Belong(data, other, now.plus(DAY), Optional.empty(), List.of(Role.MENTOR)),
                new BulkItem.Appoint(data, other, Role.BROKER, Optional.of(now.plus(DAY))),
                new BulkItem.Revoke(data, other, Role.BROKER),
                new BulkItem.Vouch(data, other, MembershipSource.group("team")),
                new BulkItem.Withdraw(data, other, MembershipSource.group("team")),
                new BulkItem.Leave(data, founder),
                new BulkItem.Remove(data, other, Measure.because(SanctionReason.SPAM)));
        values.addAll(items);
        values.add(host.bulk().preview(items));
        values.add(host.bulk().run("operation-1", items).orElseThrow());
        MembershipSource guild = MembershipSource.group("guild");
        values.add(host.sync().preview(data, guild, Set.of(other)).orElseThrow());
        values.add(host.sync()
                .apply("operation-2", data, guild, Set.of(other), SyncLimit.STANDARD)
                .orElseThrow());
        values.add(SyncLimit.STANDARD);
        Corrections corrections = world.cop.as(founder).corrections();
        values.add(corrections
                .belonged(data, other, TimeWindow.between(now.minus(DAY.multipliedBy(9)), now.minus(DAY)), "paper list")
                .orElseThrow());
        world.pass(DAY.multipliedBy(2));
        values.add(host.plans().carryOut(10));
        values.addAll(host.plans().of(data, 10).items());
        return values;
    }
}
