package io.copkit.role;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.lifecycle.Stage;
import java.util.Locale;

/**
 * What somebody is to a community. Roles are given, not earned; what is earned is the level of participation. Nobody gives
 * or takes a role of a higher rank than the own highest.
 */
public enum Role implements Labelled {

    /** Initiated the community; recorded for ever. Has a say only while the community is potential. */
    FOUNDER("founder", 2, false),
    /** Leads, organises, stimulates; from coalescing on a community always has one. */
    FACILITATOR("facilitator", 2, true),
    /** Belongs to the community. Every active membership implies it. */
    MEMBER("member", 1, false),
    /** Holds expertise: helps, enriches, validates. */
    CONTENT_EXPERT("content_expert", 1, true),
    /** Publishes what the community has learnt. */
    RAPPORTEUR("rapporteur", 1, true),
    /** Gives visibility, resources and protection. */
    SPONSOR("sponsor", 1, true),
    /** Helps newcomers in. */
    MENTOR("mentor", 1, true),
    /** Looks after the tools and the access to them. */
    IT_RESOURCE("it_resource", 1, true),
    /** Collects and organises knowledge. */
    LIBRARIAN("librarian", 1, true),
    /** Connects to another community. */
    BROKER("broker", 1, true),
    /** Looks on. */
    OBSERVER("observer", 1, true),
    /** Looks after all communities of the organisation; given by the host, or by another who holds it. */
    PORTFOLIO_ADMIN("portfolio_admin", 3, true);

    private final String code;
    private final int rank;
    private final boolean appointable;

    Role(String code, int rank, boolean appointable) {
        this.code = code;
        this.rank = rank;
        this.appointable = appointable;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("role." + code, locale);
    }

    /** How high the role stands, 1 to 3. */
    public int rank() {
        return rank;
    }

    /**
     * How many active members must hold the role at least. A community of practice lives by somebody who facilitates: once
     * there is a facilitator the last one stays until there is another, the community has dispersed, or it is closed.
     */
    public int minimum(Stage stage) {
        return this == FACILITATOR && stage != Stage.DISPERSED && stage != Stage.CLOSED ? 1 : 0;
    }

    /** Whether it can be given and taken; founding and joining bring the others. */
    public boolean isAppointable() {
        return appointable;
    }
}
