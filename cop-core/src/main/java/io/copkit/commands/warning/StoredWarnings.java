package io.copkit.commands.warning;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.warning.EarlyWarning;
import io.copkit.warning.EarlyWarnings;
import io.copkit.warning.WarningFacts;
import io.copkit.warning.WarningPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may go wrong in a community, by what is stored. */
public final class StoredWarnings implements EarlyWarnings {

    private final Desk desk;
    private final CommunityId community;
    private final WarningPolicy policy;
    private final CommunityCalendar calendar;

    /** Those of one community. */
    public StoredWarnings(Desk desk, CommunityId community) {
        this(desk, community, WarningPolicy.standard(), desk.settings().calendar());
    }

    private StoredWarnings(Desk desk, CommunityId community, WarningPolicy policy, CommunityCalendar calendar) {
        this.desk = desk;
        this.community = community;
        this.policy = policy;
        this.calendar = calendar;
    }

    @Override
    public EarlyWarnings by(WarningPolicy other) {
        return new StoredWarnings(desk, community, other, calendar);
    }

    @Override
    public EarlyWarnings in(CommunityCalendar other) {
        return new StoredWarnings(desk, community, policy, other);
    }

    @Override
    public List<EarlyWarning> at(Instant instant) {
        return facts(instant).map(policy::warnings).orElseGet(List::of);
    }

    @Override
    public Optional<WarningFacts> facts(Instant instant) {
        return new Reads(desk)
                .community(community)
                .map(known -> new WarningFinder(desk, known, policy, calendar, instant).facts());
    }
}
