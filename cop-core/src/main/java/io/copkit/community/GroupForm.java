package io.copkit.community;

import io.copkit.Described;
import io.copkit.internal.Messages;
import java.util.Locale;

/** The four forms of groups that a community of practice is told from. */
public enum GroupForm implements Described {

    /** People who learn with and from each other because they want to. */
    COMMUNITY_OF_PRACTICE("community_of_practice"),
    /** People who report to one manager and deliver something. */
    FORMAL_WORK_GROUP("formal_work_group"),
    /** People assigned to a task until it is done. */
    PROJECT_TEAM("project_team"),
    /** People who pass information to each other. */
    INFORMAL_NETWORK("informal_network");

    private final String code;

    GroupForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("group_form." + code, locale);
    }

    @Override
    public String description(Locale locale) {
        return Messages.text("group_form-description." + code, locale);
    }
}
