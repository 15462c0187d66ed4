package io.copkit.community;

import io.copkit.Described;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a community is for, in one of three forms. */
public enum CommunityType implements Described {

    /** Pools the knowledge of a job or a theme; each member benefits. */
    DISCIPLINE("discipline"),
    /** Uses common knowledge to do something better together, or in a new way. */
    INNOVATION_IMPROVEMENT("innovation_improvement"),
    /** Works together on one common project. */
    PROJECT("project");

    private final String code;

    CommunityType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("community_type." + code, locale);
    }

    @Override
    public String description(Locale locale) {
        return Messages.text("community_type-description." + code, locale);
    }
}
