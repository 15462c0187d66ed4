package io.copkit.health;

import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.metric.MetricInputs;
import io.copkit.metric.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How well one community is, read for the host. Everything is computed from what is stored when it is asked, and nothing of it
 * is stored: an activity that is recorded late changes the past. Stage, roles
 * and rituals are those of today. Each call takes a fixed number of queries for each window that it looks at, and one more for each
 * ten thousand members.
 *
 * <p>It tells of the community as a whole and of nobody in it. There is nothing here that takes two communities.
 */
public interface CommunityHealth {

    /** The same by this model; {@link HealthModel#standard()} if not set. */
    CommunityHealth by(HealthModel model);

    /** The same with these lines of alerts; {@link AlertPolicy#standard()} if not set. */
    CommunityHealth by(AlertPolicy policy);

    /** The same with days, weeks and months of this calendar; that which the library was built with if not set. */
    CommunityHealth in(CommunityCalendar calendar);

    /** The same with what only the host knows, from which figures of the catalogue are taken; nothing of it if not set. */
    CommunityHealth given(MetricInputs inputs);

    /** The same with figures that only the host takes, in place of the catalogue's where they have one code. */
    CommunityHealth given(Collection<Reading> readings);

    /** The same with the figure of an alert that only the host knows, or knows better. */
    CommunityHealth given(HealthAlert alert, MetricValue figure);

    /** Health in the window of the model that ends at an instant; empty if there is no community with this id. */
    Optional<Health> at(Instant instant);

    /**
     * Health at the ends of the last whole months before an instant, with bands and a trend. Where the band of the first of
     * them depends on what was before, that is looked at too, two years back at most, so that bands do not depend on how many
     * months are asked for.
     *
     * @param months how many, at least 1
     * @return empty if there is no community with this id; without a point if it has no whole month behind it
     */
    Optional<HealthCourse> course(Instant until, int months);

    /** All alerts by what was so at an instant, those that nobody can tell among them; none without such a community. */
    List<AlertFinding> alerts(Instant instant);

    /** What the models of CHAOSS read in the model's own window, or that of health, which ends at an instant. */
    List<ModelReading> models(Instant instant);

    /** The declared rhythm against the one kept; empty if there is no community with this id. */
    Optional<RhythmKept> rhythm(TimeWindow window);

    /**
     * What is expected of a community of its size, age and stage against what it is, and that against its own past.
     *
     * @param past how many windows before that of the model make up the past, at least 0
     * @return empty if there is no community with this id
     */
    Optional<FairBenchmark> against(ExpectationModel expectations, Instant instant, int past);
}
