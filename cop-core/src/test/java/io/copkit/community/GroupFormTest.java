package io.copkit.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.MoreCollectors;
import io.copkit.community.GroupAnswers.Belonging;
import io.copkit.community.GroupAnswers.Bond;
import io.copkit.community.GroupAnswers.Duration;
import io.copkit.community.GroupAnswers.Purpose;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupFormTest {

    @Test
    void A3_GV38_three_answers_of_a_project_team_make_one() {
        GroupFormVerdict verdict = GroupFormClassifier.classify(new GroupAnswers(
                Purpose.DEVELOP_CAPABILITIES,
                Belonging.ASSIGNED_BY_MANAGEMENT,
                Bond.MILESTONES_AND_GOALS,
                Duration.UNTIL_COMPLETION));

        assertThat(verdict.form()).contains(GroupForm.PROJECT_TEAM);
        assertThat(verdict.score(GroupForm.PROJECT_TEAM)).isEqualTo(0.75);
        assertThat(verdict.score(GroupForm.COMMUNITY_OF_PRACTICE)).isEqualTo(0.25);
        assertThat(verdict.score(GroupForm.INFORMAL_NETWORK)).isZero();
    }

    @ParameterizedTest
    @EnumSource(GroupForm.class)
    void A3_each_form_has_one_answer_to_each_question(GroupForm form) {
        GroupFormVerdict verdict = GroupFormClassifier.classify(new GroupAnswers(
                only(Purpose.values(), answer -> answer.form() == form),
                only(Belonging.values(), answer -> answer.form() == form),
                only(Bond.values(), answer -> answer.form() == form),
                only(Duration.values(), answer -> answer.form() == form)));

        assertThat(verdict.form()).contains(form);
        assertThat(verdict.score(form)).isEqualTo(1);
    }

    @Test
    void A3_a_tie_is_ambiguous() {
        GroupFormVerdict two = GroupFormClassifier.classify(new GroupAnswers(
                Purpose.ACCOMPLISH_TASK, Belonging.SELF_SELECTED, Bond.MILESTONES_AND_GOALS, Duration.WHILE_INTEREST));
        GroupFormVerdict four = GroupFormClassifier.classify(new GroupAnswers(
                Purpose.ACCOMPLISH_TASK,
                Belonging.SELF_SELECTED,
                Bond.JOB_REQUIREMENTS_COMMON_GOALS,
                Duration.WHILE_REASON_TO_CONNECT));

        assertThat(two.isAmbiguous()).isTrue();
        assertThat(four.isAmbiguous()).isTrue();
    }

    @Property
    void the_verdict_is_the_only_form_with_the_highest_score(
            @ForAll Purpose purpose, @ForAll Belonging belonging, @ForAll Bond bond, @ForAll Duration duration) {
        GroupFormVerdict verdict = GroupFormClassifier.classify(new GroupAnswers(purpose, belonging, bond, duration));
        int most = Collections.max(verdict.matches().values());

        assertThat(verdict.matches().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(GroupFormVerdict.QUESTIONS);
        assertThat(verdict.isAmbiguous())
                .isEqualTo(verdict.matches().values().stream()
                                .filter(count -> count == most)
                                .count()
                        > 1);
        verdict.form().ifPresent(form -> assertThat(verdict.matches()).containsEntry(form, most));
    }

    @Test
    void A3_more_than_half_nominated_under_a_lead_is_a_drift() {
        assertThat(new Drift(2, 3, DecisionMethod.LEAD).isTowardsWorkGroup()).isTrue();
        assertThat(new Drift(2, 4, DecisionMethod.LEAD).isTowardsWorkGroup()).isFalse();
        assertThat(new Drift(0, 0, DecisionMethod.LEAD).isTowardsWorkGroup()).isFalse();
        assertThat(new Drift(3, 3, DecisionMethod.CONSENT).isTowardsWorkGroup()).isFalse();
        assertThatThrownBy(() -> new Drift(4, 3, DecisionMethod.LEAD)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Drift(-1, 3, DecisionMethod.LEAD)).isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> T only(T[] answers, Predicate<T> kind) {
        return Arrays.stream(answers).filter(kind).collect(MoreCollectors.onlyElement());
    }
}
