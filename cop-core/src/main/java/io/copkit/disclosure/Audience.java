package io.copkit.disclosure;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** To whom figures may be shown. What somebody is to a community, its roles and permissions decide. */
public enum Audience implements Labelled {

    /** Everybody for whom the community exists. */
    EVERYBODY("everybody"),
    /** Whoever may read the community's figures. */
    COMMUNITY("community"),
    /** Whoever may do that and read the space of the core. */
    CORE("core"),
    /** Whoever may read the community's figures and holds the role of a sponsor; figures of single members are not for them. */
    SPONSORS("sponsors"),
    /** Whoever may read the figures of every single member: from them no small group is hidden, for they can count. */
    FACILITATORS("facilitators");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("audience." + code, locale);
    }
}
