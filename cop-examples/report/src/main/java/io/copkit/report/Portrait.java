package io.copkit.report;

import io.copkit.engagement.CohortMatrix;
import io.copkit.health.AlertFinding;
import io.copkit.health.Health;
import io.copkit.health.HealthCourse;
import io.copkit.health.RhythmKept;
import io.copkit.metric.Reading;
import io.copkit.participation.CommunityLevels;
import java.util.List;

/**
 * What the library answered about a community for the page alone.
 *
 * @param cohorts who was still there some weeks or months after the first activity
 * @param readings what the metrics of the catalogue read over the whole history
 * @param recent what they read in the window of health, which ends with the history
 * @param health how well the community is at the end of the history
 * @param course how well it was at the end of each month of the history
 * @param alerts what may go wrong in it
 * @param rhythm the declared rhythm of the community against the one that it keeps, over the whole history
 * @param levels how near to the heart of the community those who acted were in the last weeks of the history
 */
public record Portrait(
        CohortMatrix cohorts,
        List<Reading> readings,
        List<Reading> recent,
        Health health,
        HealthCourse course,
        List<AlertFinding> alerts,
        RhythmKept rhythm,
        CommunityLevels levels) {}
