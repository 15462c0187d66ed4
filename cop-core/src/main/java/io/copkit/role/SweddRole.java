package io.copkit.role;

import com.google.common.collect.ImmutableSet;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Set;

/**
 * The seven roles of a community of practice by the page on such communities of the knowledge base of SWEDD, the Sahel
 * Women's Empowerment and Demographic Dividend project, kept by CREG.
 */
public enum SweddRole implements RolePreset {
    /** Starts the community, and writes its mission and objectives with others; may be an organisation. */
    FOUNDER("founder", Role.FOUNDER),
    /** Leads and organises, gets exchange going, follows up, keeps the contacts to the outside. */
    ANIMATOR("animator", Role.FACILITATOR),
    /** Joins, takes part, and adds to what makes the community work. */
    MEMBER("member", Role.MEMBER),
    /** Knows a subject, watches what is new in it, and analyses, enriches and validates. */
    EXPERT("expert", Role.CONTENT_EXPERT),
    /** Finds what is worth keeping, from reports to lessons and good practices, and publishes it. */
    RAPPORTEUR("rapporteur", Role.RAPPORTEUR),
    /** Brings weight, means and protection, and helps newcomers into the norms; two jobs that the library keeps apart. */
    SPONSOR_MENTOR("sponsor_mentor", Role.SPONSOR, Role.MENTOR, Role.ONBOARDER),
    /** Looks after the tools, their settings, who may enter, and security; may come from outside. */
    IT_RESOURCE("it_resource", Role.IT_RESOURCE);

    private final String code;
    /** Roles do not change, which the compiler's check cannot know. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ImmutableSet<Role> roles;

    SweddRole(String code, Role... roles) {
        this.code = code;
        this.roles = ImmutableSet.copyOf(roles);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("swedd-role." + code, locale);
    }

    @Override
    public String description(Locale locale) {
        return Messages.text("swedd-role-description." + code, locale);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    /**
     * What this is in Fontaine's catalogue. The founder does what the core team and the leader do there; the animator is
     * leader, facilitator and coordinator in one; the expert looks after content too. Own mapping.
     */
    public Set<FontaineRole> inFontaine() {
        return switch (this) {
            case FOUNDER -> ImmutableSet.of(FontaineRole.CORE_TEAM_MEMBER, FontaineRole.LEADER);
            case ANIMATOR ->
                ImmutableSet.of(FontaineRole.LEADER, FontaineRole.FACILITATOR, FontaineRole.EVENTS_COORDINATOR);
            case MEMBER -> ImmutableSet.of(FontaineRole.MEMBER);
            case EXPERT -> ImmutableSet.of(FontaineRole.SUBJECT_EXPERT, FontaineRole.CONTENT_COORDINATOR);
            case RAPPORTEUR -> ImmutableSet.of(FontaineRole.JOURNALIST);
            case SPONSOR_MENTOR -> ImmutableSet.of(FontaineRole.SPONSOR, FontaineRole.MENTOR);
            case IT_RESOURCE -> ImmutableSet.of(FontaineRole.TECHNOLOGIST);
        };
    }
}
