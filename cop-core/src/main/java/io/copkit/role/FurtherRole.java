package io.copkit.role;

import com.google.common.collect.ImmutableSet;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Set;

/**
 * What people are to communities of practice besides the seven and the eleven: the forms of leadership of Wenger (1998,
 * Communities of practice: learning as a social system, Systems Thinker 9(5)), the leadership groups in which members take
 * turns (Wenger-Trayner), the brokers of Wenger (2000, Organization 7(2), 225–246), the human support that an organisation
 * gives, and who stands by. A leadership group has no rights of its own: its members have those that they have anyway.
 */
public enum FurtherRole implements RolePreset {
    /** Sets the tone by what one knows and thinks. */
    INSPIRATION("inspiration", Family.LEADERSHIP_FORM, Role.CONTENT_EXPERT),
    /** Keeps activities running. */
    DAY_TO_DAY("day_to_day", Family.LEADERSHIP_FORM, Role.FACILITATOR),
    /** Gathers and orders knowledge. */
    CLASSIFICATION("classification", Family.LEADERSHIP_FORM, Role.LIBRARIAN),
    /** Weaves relations. */
    INTERPERSONAL("interpersonal", Family.LEADERSHIP_FORM, Role.ONBOARDER, Role.MENTOR),
    /** Keeps ties with other communities. */
    BOUNDARY("boundary", Family.LEADERSHIP_FORM, Role.BROKER),
    /** Ties the community to the structures around it. */
    INSTITUTIONAL("institutional", Family.LEADERSHIP_FORM, Role.SPONSOR, Role.FACILITATOR),
    /** Carries unusual initiatives. */
    CUTTING_EDGE("cutting_edge", Family.LEADERSHIP_FORM, Role.MEMBER),
    /** See to it that the programme stays with what members need. */
    AGENDA_ACTIVISTS("agenda_activists", Family.LEADERSHIP_GROUP, Role.MEMBER),
    /** See to it that everybody is taken along. */
    COMMUNITY_KEEPERS("community_keepers", Family.LEADERSHIP_GROUP, Role.MEMBER),
    /** Say what could go better. */
    CRITICAL_FRIENDS("critical_friends", Family.LEADERSHIP_GROUP, Role.MEMBER),
    /** Write down what is said and done. */
    SOCIAL_REPORTERS("social_reporters", Family.LEADERSHIP_GROUP, Role.MEMBER),
    /** Carry outside what others should hear. */
    EXTERNAL_MESSENGERS("external_messengers", Family.LEADERSHIP_GROUP, Role.MEMBER),
    /** Find out what members gain. */
    VALUE_DETECTIVES("value_detectives", Family.LEADERSHIP_GROUP, Role.MEMBER),
    /** Make the link to the organisations of members. */
    ORGANISATIONAL_BROKERS("organisational_brokers", Family.LEADERSHIP_GROUP, Role.MEMBER),
    /** Looks after one boundary over time. */
    BOUNDARY_SPANNER("boundary_spanner", Family.BROKER, Role.BROKER),
    /** Goes from community to community. */
    ROAMER("roamer", Family.BROKER, Role.BROKER),
    /** Brings news from the edge. */
    OUTPOST("outpost", Family.BROKER, Role.BROKER),
    /** Two people, one from each side. */
    PAIR("pair", Family.BROKER, Role.BROKER),
    /** Leads, with time given for it. */
    ANIMATOR("animator", Family.SUPPORT, Role.FACILITATOR),
    /** Stands by those who lead. */
    COACH("coach", Family.SUPPORT, Role.COACH),
    /** Finds, orders and keeps documents. */
    DOCUMENTALIST("documentalist", Family.SUPPORT, Role.LIBRARIAN),
    /** Helps with the tools. */
    TECHNICAL_SUPPORT("technical_support", Family.SUPPORT, Role.TECH_SUPPORT),
    /** Takes over the paperwork. */
    ADMINISTRATIVE_SUPPORT("administrative_support", Family.SUPPORT, Role.ADMIN_SUPPORT),
    /** Can be reached once the community sleeps or is closed. */
    CARETAKER("caretaker", Family.STANDBY, Role.CARETAKER),
    /** Looks on. */
    OBSERVER("observer", Family.STANDBY, Role.OBSERVER),
    /** Brings expertise from outside until a given day. */
    GUEST("guest", Family.STANDBY, Role.GUEST_EXPERT);

    /** What a role is about. */
    public enum Family implements Labelled {
        /** A way to lead; several people may lead in several ways. */
        LEADERSHIP_FORM("leadership_form"),
        /** Members who look after one side of learning together for a while. */
        LEADERSHIP_GROUP("leadership_group"),
        /** Belongs to two communities and carries knowledge between them. */
        BROKER("broker"),
        /** Given by the organisation, perhaps to several communities. */
        SUPPORT("support"),
        /** Takes part hardly, or only for a while. */
        STANDBY("standby");

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
            return Messages.text("further-family." + code, locale);
        }
    }

    private final String code;
    private final Family family;
    /** Roles do not change, which the compiler's check cannot know. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ImmutableSet<Role> roles;

    FurtherRole(String code, Family family, Role... roles) {
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
        return Messages.text("further-role." + code, locale);
    }

    @Override
    public String description(Locale locale) {
        return Messages.text("further-role-description." + code, locale);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    /** What it is about. */
    public Family family() {
        return family;
    }
}
