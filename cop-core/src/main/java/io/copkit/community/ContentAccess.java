package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.role.Permission;
import java.util.Locale;
import java.util.Optional;

/** Who may read what a community shares. */
public enum ContentAccess implements Labelled {

    /** Everybody who may know that the community exists. */
    EVERYBODY("everybody", Optional.empty()),
    /** Its members. */
    MEMBERS("members", Optional.of(Permission.COMMUNITY_READ)),
    /** Those of its members who may read the space of the core. */
    CORE("core", Optional.of(Permission.SPACE_CORE_READ));

    private final String code;
    private final Optional<Permission> needed;

    ContentAccess(String code, Optional<Permission> needed) {
        this.code = code;
        this.needed = needed;
    }

    /** The permission that reading needs; none if whoever may know of the community may read it. */
    public Optional<Permission> needed() {
        return needed;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("content_access." + code, locale);
    }
}
