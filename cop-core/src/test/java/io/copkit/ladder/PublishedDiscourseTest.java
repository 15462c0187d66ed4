package io.copkit.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The cases that Discourse itself is tested by, as restated in the published oracles. */
class PublishedDiscourseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final Map<String, String> ALL_TIME =
            Map.of("topics_viewed_all_time", "topics_ever", "posts_read_all_time", "posts_ever");

    @Test
    void D3_every_published_case_of_trust_level_three_is_met_or_lost_as_published() throws IOException {
        JsonNode published = published();
        assertThat(published.path("cases")).hasSizeGreaterThanOrEqualTo(9);

        for (JsonNode each : published.path("cases")) {
            LadderInputs inputs = inputs(published.path("base_user"), each.path("change_from_base"));
            boolean met = each.path("question").asText().equals("met");
            RungMove expected =
                    !each.path("expected").asBoolean() ? RungMove.KEPT : met ? RungMove.RAISED : RungMove.LOWERED;
            Standing standing = Standing.on("tl0", NOW.minus(Duration.ofDays(900)))
                    .raisedTo(met ? "tl2" : "tl3", NOW.minus(Duration.ofDays(300)));

            LadderVerdict verdict = Ladders.DISCOURSE_CLASSIC.review(inputs, Optional.of(standing), Bounds.NONE, NOW);

            assertThat(verdict.move()).as(each.path("name").asText()).isEqualTo(expected);
            assertThat(Ladders.DISCOURSE_CLASSIC
                            .review(inputs, Optional.of(standing), Bounds.LOCKED, NOW)
                            .move())
                    .as("locked is neither met nor lost")
                    .isEqualTo(RungMove.LOCKED);
        }
    }

    @Test
    void D3_the_published_defaults_are_those_of_the_classic_settings() throws IOException {
        JsonNode settings = published().path("site_setting_defaults");
        DiscourseSettings classic = DiscourseSettings.CLASSIC;

        assertThat(new DiscourseSettings(
                        new DiscourseSettings.Reading(
                                number(settings, "tl1_requires_topics_entered"),
                                number(settings, "tl1_requires_read_posts"),
                                number(settings, "tl1_requires_time_spent_mins")),
                        new DiscourseSettings.Member(
                                new DiscourseSettings.Reading(
                                        number(settings, "tl2_requires_topics_entered"),
                                        number(settings, "tl2_requires_read_posts"),
                                        number(settings, "tl2_requires_time_spent_mins")),
                                number(settings, "tl2_requires_days_visited"),
                                number(settings, "tl2_requires_likes_received"),
                                number(settings, "tl2_requires_likes_given"),
                                number(settings, "tl2_requires_topic_reply_count")),
                        number(settings, "tl3_time_period"),
                        number(settings, "tl3_requires_days_visited"),
                        number(settings, "tl3_requires_topics_replied_to"),
                        number(settings, "tl3_requires_topics_viewed_percent"),
                        number(settings, "tl3_requires_topics_viewed_cap"),
                        number(settings, "tl3_requires_posts_read_cap"),
                        number(settings, "tl3_requires_topics_viewed_all_time"),
                        number(settings, "tl3_requires_posts_read_all_time"),
                        number(settings, "tl3_requires_likes_given"),
                        number(settings, "tl3_requires_likes_received"),
                        number(settings, "tl3_requires_max_flagged"),
                        number(settings, "tl3_promotion_min_duration_days")))
                .isEqualTo(classic);
        assertThat(number(settings, "tl3_requires_posts_read_percent")).isEqualTo(classic.percent());
    }

    @Test
    void GV37_the_published_formulas_give_the_published_minimums() throws IOException {
        for (JsonNode each : published().path("formula_cases")) {
            if (each.has("likes_required")) {
                assertThat(DiscourseSettings.CLASSIC.likingDays()).isEqualTo(number(each, "min_days"));
                assertThat(DiscourseSettings.CLASSIC.likingUsers()).isEqualTo(number(each, "min_users"));
            } else {
                boolean topics = each.has("topics_in_period");
                long whole = number(each, topics ? "topics_in_period" : "posts_in_period");
                Threshold.Share share = new Threshold.Share(number(each, "percent"), "whole", OptionalLong.of(20_000));
                assertThat(share.of(whole)).isEqualTo(number(each, topics ? "min_topics_viewed" : "min_posts_read"));
            }
        }
    }

    private static int number(JsonNode node, String name) {
        assertThat(node.path(name).isInt()).as(name).isTrue();
        return node.path(name).intValue();
    }

    private static LadderInputs inputs(JsonNode base, JsonNode changes) {
        Map<String, Double> figures = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : base.properties()) {
            JsonNode value = changes.has(field.getKey()) ? changes.get(field.getKey()) : field.getValue();
            if (value.isNumber()) {
                String metric = ALL_TIME.getOrDefault(field.getKey(), field.getKey());
                assertThat(Ladders.DISCOURSE_CLASSIC.metric(metric)).as(metric).isPresent();
                figures.put(metric, value.doubleValue());
            }
        }
        boolean suspended =
                changes.path("suspended").asBoolean(base.path("suspended").asBoolean());
        return LadderInputs.NONE
                .with(figures)
                .among(Map.of("topics_created", 100.0, "posts_created", 100.0))
                .sanctioned(suspended);
    }

    private static JsonNode published() throws IOException {
        String set = System.getProperty("copkit.data");
        Path file = (set == null ? Path.of("..", "..", "shared", "data") : Path.of(set))
                .resolve(Path.of("oracles", "published.json"));
        assumeTrue(
                Files.isRegularFile(file),
                () -> "no published oracles at " + file.normalize()
                        + "; set -Dcopkit.data to the folder that holds them");
        return new ObjectMapper().readTree(file.toFile()).path("discourse_trust_levels");
    }
}
