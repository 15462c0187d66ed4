package io.copkit.report;

import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.EngagementReport;
import io.copkit.engagement.Intervals;
import io.copkit.engagement.LongRun;
import io.copkit.participation.MemberFigures;
import io.copkit.report.network.ReplyNetwork;
import java.util.Optional;

/**
 * What the library answered about a community, for the JSON and for the page.
 *
 * @param community what the log calls it
 * @param report the figures of everyone who acted, over the whole history
 * @param intervals the spans between all activities
 * @param longRun how the activity went over the years
 * @param replies who answered whom
 * @param members how much of the membership took part, where a list of members was given
 * @param kinds what the kinds of activity are called
 */
public record Analysis(
        String community,
        EngagementReport report,
        Intervals intervals,
        LongRun longRun,
        ReplyNetwork replies,
        Optional<MemberFigures> members,
        ActivityKinds kinds) {}
