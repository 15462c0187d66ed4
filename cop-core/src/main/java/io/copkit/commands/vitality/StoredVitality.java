package io.copkit.commands.vitality;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.commands.lifecycle.Suggesting;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.vitality.ActivitySpan;
import io.copkit.vitality.Dormancy;
import io.copkit.vitality.StageSuggestion;
import io.copkit.vitality.VitalDay;
import io.copkit.vitality.VitalFacts;
import io.copkit.vitality.VitalSigns;
import io.copkit.vitality.Vitality;
import io.copkit.vitality.VitalityPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a community is alive, by what is stored. */
public final class StoredVitality implements Vitality {

    private final Desk desk;
    private final CommunityId community;
    private final CommunityCalendar calendar;
    private final VitalityPolicy policy;

    /** That of one community, by the numbers that the host has set. */
    public StoredVitality(Desk desk, CommunityId community) {
        this(desk, community, CommunityCalendar.UTC, desk.settings().vitality());
    }

    private StoredVitality(Desk desk, CommunityId community, CommunityCalendar calendar, VitalityPolicy policy) {
        this.desk = desk;
        this.community = community;
        this.calendar = calendar;
        this.policy = policy;
    }

    @Override
    public Vitality in(CommunityCalendar other) {
        return new StoredVitality(desk, community, other, policy);
    }

    @Override
    public Vitality by(VitalityPolicy rules) {
        return new StoredVitality(desk, community, calendar, rules);
    }

    @Override
    public Optional<VitalSigns> now() {
        return at(desk.now());
    }

    @Override
    public Optional<VitalSigns> at(Instant instant) {
        return new Reads(desk).community(community).flatMap(found -> signs(found, dormancy(), instant));
    }

    @Override
    public List<ActivitySpan> timeline(Instant until) {
        return new Reads(desk)
                .community(community)
                .map(found -> VitalityPolicy.spans(days(facts(found, dormancy(), until), until)))
                .orElseGet(List::of);
    }

    @Override
    public List<StageSuggestion> suggestions() {
        return Suggesting.now(desk, community);
    }

    @Override
    public Dormancy dormancy() {
        return new Documents<>(desk, DormancyMapping.INSTANCE)
                .find(community.value(), DormancyMapping.ID)
                .orElseGet(() -> Dormancy.none(community));
    }

    /** Where a community stands that has been read already. */
    Optional<VitalSigns> signs(Community found, Dormancy dormancy, Instant at) {
        VitalFacts facts = facts(found, dormancy, at);
        List<VitalDay> days = days(facts, at);
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new VitalSigns(days.get(days.size() - 1), facts.calibration(), policy));
    }

    private VitalFacts facts(Community found, Dormancy dormancy, Instant until) {
        return new VitalFinder(desk, calendar, policy).facts(found, dormancy, until);
    }

    /** The days that were over, and the very first as far as it had come. */
    private List<VitalDay> days(VitalFacts facts, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, calendar.zone());
        return policy.replay(facts, facts.begun().equals(today) ? today : today.minusDays(1));
    }
}
