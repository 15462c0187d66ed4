package io.copkit.role;

import com.google.common.collect.ImmutableSet;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Set;

/**
 * Eleven roles in four families, after Michael Fontaine (2001), Keeping communities of practice afloat, Knowledge Management
 * Review 4(4), 16–21.
 */
public enum FontaineRole implements RolePreset {
    /** Keeps the knowledge of the domain, and is asked for answers. */
    SUBJECT_EXPERT("subject_expert", Family.KNOWLEDGE_DOMAIN, Role.CONTENT_EXPERT),
    /** Guides how the community is set up, what for, and how it works; may lead it. */
    CORE_TEAM_MEMBER("core_team_member", Family.KNOWLEDGE_DOMAIN, Role.CORE_TEAM),
    /** Makes the community one's own by taking part. */
    MEMBER("member", Family.KNOWLEDGE_DOMAIN, Role.MEMBER),
    /** Gives direction, and ties the community to the organisation. */
    LEADER("leader", Family.LEADERSHIP, Role.FACILITATOR),
    /** Speaks for the community at the top, finds means, clears what is in the way. */
    SPONSOR("sponsor", Family.LEADERSHIP, Role.SPONSOR),
    /** Brings members together, encourages them, keeps talk alive. */
    FACILITATOR("facilitator", Family.KNOWLEDGE_INTERMEDIARY, Role.FACILITATOR),
    /** Orders content, searches it for others and deals with their requests. */
    CONTENT_COORDINATOR("content_coordinator", Family.KNOWLEDGE_INTERMEDIARY, Role.LIBRARIAN),
    /** Writes down knowledge and practices that are worth it, and spreads them. */
    JOURNALIST("journalist", Family.KNOWLEDGE_INTERMEDIARY, Role.RAPPORTEUR),
    /** Shows newcomers the norms and how things are done. */
    MENTOR("mentor", Family.COMMUNITY_SUPPORT, Role.MENTOR, Role.ONBOARDER),
    /** Plans events and carries them, and the paperwork. */
    EVENTS_COORDINATOR("events_coordinator", Family.COMMUNITY_SUPPORT, Role.EVENT_COORDINATOR, Role.ADMIN_SUPPORT),
    /** Keeps the technology running, and helps those who use it. */
    TECHNOLOGIST("technologist", Family.COMMUNITY_SUPPORT, Role.IT_RESOURCE, Role.TECH_SUPPORT);

    /** What a role is for. */
    public enum Family implements Labelled {
        /** Knowing, and taking part. */
        KNOWLEDGE_DOMAIN("knowledge_domain"),
        /** Direction and backing. */
        LEADERSHIP("leadership"),
        /** Getting knowledge from those who have it to those who need it. */
        KNOWLEDGE_INTERMEDIARY("knowledge_intermediary"),
        /** Newcomers, events and technology. */
        COMMUNITY_SUPPORT("community_support");

        private final String code;

        Family(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("fontaine-family." + code, locale);
        }
    }

    private final String code;
    private final Family family;
    /** Roles do not change, which the compiler's check cannot know. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ImmutableSet<Role> roles;

    FontaineRole(String code, Family family, Role... roles) {
        this.code = code;
        this.family = family;
        this.roles = ImmutableSet.copyOf(roles);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("fontaine-role." + code, locale);
    }

    @Override
    public String description(Locale locale) {
        return Messages.text("fontaine-role-description." + code, locale);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    /** The family it belongs to. */
    public Family family() {
        return family;
    }
}
