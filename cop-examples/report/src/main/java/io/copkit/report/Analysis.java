package io.copkit.report;

import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.EngagementReport;
import io.copkit.engagement.Intervals;
import io.copkit.engagement.LongRun;
import io.copkit.health.AlertFinding;
import io.copkit.health.Health;
import io.copkit.metric.Reading;
import io.copkit.participation.CommunityLevels;
import io.copkit.participation.MemberFigures;
import io.copkit.report.network.ReplyNetwork;
import java.util.List;
import java.util.Optional;

/**
 * What the library answered about a community.
 *
 * @param community what the log calls it
 * @param report the figures of everyone who acted, over the whole history
 * @param intervals the spans between all activities
 * @param longRun how the activity went over the years
 * @param replies who answered whom
 * @param cohorts who was still there some weeks or months after the first activity
 * @param readings what the metrics of the catalogue read over the whole history
 * @param recent what they read in the window of health, which ends with the history
 * @param health how well the community is at the end of the history
 * @param alerts what may go wrong in it
 * @param levels how near to the heart of the community those who acted were in the last weeks of the history
 * @param members how much of the membership took part, where a list of members was given
 * @param kinds what the kinds of activity are called
 */
public record Analysis(
        String community,
        EngagementReport report,
        Intervals intervals,
        LongRun longRun,
        ReplyNetwork replies,
        CohortMatrix cohorts,
        List<Reading> readings,
        List<Reading> recent,
        Health health,
        List<AlertFinding> alerts,
        CommunityLevels levels,
        Optional<MemberFigures> members,
        ActivityKinds kinds) {}
