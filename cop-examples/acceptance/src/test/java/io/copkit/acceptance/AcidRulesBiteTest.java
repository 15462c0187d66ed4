package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.copkit.acceptance.bad.BadApi;
import io.copkit.acceptance.bad.BadModel;
import io.copkit.acceptance.bad.BadStarter;
import io.copkit.acceptance.bad.here.Here;
import io.copkit.acceptance.bad.there.There;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule is run over classes that break it on purpose: a rule that cannot fail guards nothing. */
class AcidRulesBiteTest {

    @Test
    void storage_types_are_seen_wherever_a_public_signature_shows_them() {
        assertThat(violations(AcidRules.CORE_SHOWS_NO_STORAGE_RECORD, BadApi.class))
                .extracting(text -> text.replaceAll(".* shows io.copkit.storage.", ""))
                .containsExactlyInAnyOrder(
                        "ActivityRecord",
                        "CommunityRecord",
                        "DocumentRecord",
                        "MembershipRecord",
                        "StateRecord",
                        "TransitionRecord",
                        "StorageException");
    }

    @Test
    void guava_and_jackson_are_seen() {
        assertThat(violations(AcidRules.CORE_SHOWS_NO_GUAVA, BadApi.class))
                .singleElement()
                .asString()
                .contains("ImmutableList");
        assertThat(violations(AcidRules.CORE_SHOWS_JACKSON_ONLY_IN_THE_JSON_PACKAGE, BadApi.class))
                .singleElement()
                .asString()
                .contains("ObjectMapper");
    }

    @Test
    void a_database_is_seen() {
        assertThat(violations(AcidRules.CORE_KNOWS_NO_DATABASE, BadModel.class)).isNotEmpty();
    }

    @Test
    void every_way_to_make_time_or_ids_is_seen() {
        assertThat(violations(AcidRules.CORE_TAKES_TIME_AND_IDS_FROM_OUTSIDE, BadModel.class))
                .hasSize(BadModel.WAYS_TO_MAKE_TIME_OR_IDS);
    }

    @Test
    void a_cycle_is_seen() {
        ArchRule rule = AcidRules.noCycleAmong("io.copkit.acceptance.bad.(*)..");

        assertThat(violations(rule, Here.class, There.class)).isNotEmpty();
        assertThat(violations(rule, Here.class)).isEmpty();
    }

    @Test
    void what_is_not_the_jdk_is_seen() {
        assertThat(violations(AcidRules.THE_SPI_NEEDS_THE_JDK_ONLY, BadApi.class))
                .anyMatch(text -> text.contains("com.google.common"));
        assertThat(violations(AcidRules.THE_KIT_NEEDS_JUNIT_AND_ASSERTJ_ONLY, BadApi.class))
                .anyMatch(text -> text.contains("com.google.common"));
    }

    @Test
    void an_adapter_that_looks_above_the_spi_is_seen() {
        assertThat(violations(AcidRules.ADAPTERS_KNOW_THE_SPI_ONLY, Here.class)).isNotEmpty();
    }

    @Test
    void every_way_to_start_something_is_seen() {
        assertThat(violations(AcidRules.NOTHING_IS_STARTED, BadStarter.class))
                .hasSize(BadStarter.WAYS_TO_START_SOMETHING);
    }

    @Test
    void static_fields_that_change_are_seen() {
        assertThat(violations(AcidRules.NO_STATIC_STATE_CHANGES, BadStarter.class))
                .hasSize(BadStarter.STATIC_FIELDS_THAT_CHANGE);
    }

    private static List<String> violations(ArchRule rule, Class<?>... bad) {
        return rule.evaluate(new ClassFileImporter().importClasses(bad))
                .getFailureReport()
                .getDetails();
    }
}
