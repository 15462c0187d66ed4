package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a group says of itself to the four questions that tell communities of practice from other forms, after the table of
 * Wenger and Snyder (2000). Each answer is the one of exactly one form.
 *
 * @param purpose what the group is for
 * @param belonging who belongs to it
 * @param bond what holds it together
 * @param duration how long it lasts
 */
public record GroupAnswers(Purpose purpose, Belonging belonging, Bond bond, Duration duration) {

    /** What the group is for. */
    public enum Purpose implements Labelled {
        /** To develop what its members can do; to build and exchange knowledge. */
        DEVELOP_CAPABILITIES("develop_capabilities", GroupForm.COMMUNITY_OF_PRACTICE),
        /** To deliver a product or a service. */
        DELIVER_PRODUCT_OR_SERVICE("deliver_product_or_service", GroupForm.FORMAL_WORK_GROUP),
        /** To accomplish a task. */
        ACCOMPLISH_TASK("accomplish_task", GroupForm.PROJECT_TEAM),
        /** To collect information and pass it on. */
        COLLECT_AND_PASS_INFORMATION("collect_and_pass_information", GroupForm.INFORMAL_NETWORK);

        private final String code;
        private final GroupForm form;

        Purpose(String code, GroupForm form) {
            this.code = code;
            this.form = form;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("group_purpose." + code, locale);
        }

        /** The form that answers so. */
        public GroupForm form() {
            return form;
        }
    }

    /** Who belongs to it. */
    public enum Belonging implements Labelled {
        /** Whoever wants to. */
        SELF_SELECTED("self_selected", GroupForm.COMMUNITY_OF_PRACTICE),
        /** Everybody who reports to the group's manager. */
        REPORTS_TO_MANAGER("reports_to_manager", GroupForm.FORMAL_WORK_GROUP),
        /** Whom the management assigns. */
        ASSIGNED_BY_MANAGEMENT("assigned_by_management", GroupForm.PROJECT_TEAM),
        /** Friends and professional contacts. */
        FRIENDS_AND_CONTACTS("friends_and_contacts", GroupForm.INFORMAL_NETWORK);

        private final String code;
        private final GroupForm form;

        Belonging(String code, GroupForm form) {
            this.code = code;
            this.form = form;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("group_belonging." + code, locale);
        }

        /** The form that answers so. */
        public GroupForm form() {
            return form;
        }
    }

    /** What holds it together. */
    public enum Bond implements Labelled {
        /** Passion, commitment, and identification with the group's expertise. */
        PASSION_COMMITMENT_IDENTIFICATION("passion_commitment_identification", GroupForm.COMMUNITY_OF_PRACTICE),
        /** The requirements of the job and common goals. */
        JOB_REQUIREMENTS_COMMON_GOALS("job_requirements_common_goals", GroupForm.FORMAL_WORK_GROUP),
        /** The project's milestones and goals. */
        MILESTONES_AND_GOALS("milestones_and_goals", GroupForm.PROJECT_TEAM),
        /** Mutual needs. */
        MUTUAL_NEEDS("mutual_needs", GroupForm.INFORMAL_NETWORK);

        private final String code;
        private final GroupForm form;

        Bond(String code, GroupForm form) {
            this.code = code;
            this.form = form;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("group_bond." + code, locale);
        }

        /** The form that answers so. */
        public GroupForm form() {
            return form;
        }
    }

    /** How long it lasts. */
    public enum Duration implements Labelled {
        /** As long as there is interest in keeping it. */
        WHILE_INTEREST("while_interest", GroupForm.COMMUNITY_OF_PRACTICE),
        /** Until the next reorganisation. */
        UNTIL_REORGANISATION("until_reorganisation", GroupForm.FORMAL_WORK_GROUP),
        /** Until the task is done. */
        UNTIL_COMPLETION("until_completion", GroupForm.PROJECT_TEAM),
        /** As long as people have a reason to connect. */
        WHILE_REASON_TO_CONNECT("while_reason_to_connect", GroupForm.INFORMAL_NETWORK);

        private final String code;
        private final GroupForm form;

        Duration(String code, GroupForm form) {
            this.code = code;
            this.form = form;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("group_duration." + code, locale);
        }

        /** The form that answers so. */
        public GroupForm form() {
            return form;
        }
    }

    /** The forms that these answers belong to, one for each answer. */
    Stream<GroupForm> forms() {
        return Stream.of(purpose.form(), belonging.form(), bond.form(), duration.form());
    }
}
