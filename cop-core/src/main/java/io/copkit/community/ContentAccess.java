package io.copkit.community;

import io.copkit.Described;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Who may read what a community shares. */
public enum ContentAccess implements Described {

    /** Everybody who may know that the community exists. */
    EVERYBODY("everybody"),
    /** Its members. */
    MEMBERS("members"),
    /** Those of its members who may read the space of the core. */
    CORE("core");

    private final String code;

    ContentAccess(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("content_access." + code, locale);
    }

    @Override
    public String description(Locale locale) {
        return Messages.text("content_access-description." + code, locale);
    }
}
