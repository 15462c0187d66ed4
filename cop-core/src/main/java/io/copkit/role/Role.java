package io.copkit.role;

import com.google.common.collect.Maps;
import io.copkit.Described;
import io.copkit.NotUnderstoodException;
import io.copkit.internal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody is to a community. Roles are given, not earned; what is earned is the level of participation. Nobody gives
 * or takes a role of a higher rank than the own highest.
 *
 * <p>Besides the roles that ship with the library, each community may have roles of its own: their codes begin with
 * {@value #CUSTOM}, so that no later version of the library takes one of them. Two roles are equal if their codes are. What
 * is read from a code alone does not know the rank and the names of a custom role; {@link RoleBook#resolve} does.
 */
public final class Role implements Described, Comparable<Role> {

    /** What the code of a role that a community has made for itself begins with. */
    public static final String CUSTOM = "custom:";

    /** Where those stand who take part, but do not lead. */
    public static final int PARTICIPANT = 10;

    /** Where those stand who lead a community. */
    public static final int LEADER = 20;

    /** Where those stand who look after the communities of an organisation; no role ranks higher. */
    public static final int PORTFOLIO = 30;

    /** Initiated the community; recorded for ever. Has a say only while the community is potential. */
    public static final Role FOUNDER = standard("founder", LEADER, false);

    /** Leads, organises, stimulates; from coalescing on a community always has one. */
    public static final Role FACILITATOR = standard("facilitator", LEADER, true);

    /** Belongs to the community. Every active membership implies it. */
    public static final Role MEMBER = standard("member", PARTICIPANT, false);

    /** Holds expertise in themes: helps, enriches, validates. */
    public static final Role CONTENT_EXPERT = standard("content_expert", PARTICIPANT, true);

    /** Publishes what the community has learnt. */
    public static final Role RAPPORTEUR = standard("rapporteur", PARTICIPANT, true);

    /** Gives visibility, resources and protection. */
    public static final Role SPONSOR = standard("sponsor", PARTICIPANT, true);

    /** Helps newcomers find their way. */
    public static final Role MENTOR = standard("mentor", PARTICIPANT, true);

    /** Looks after the tools and the access to them. */
    public static final Role IT_RESOURCE = standard("it_resource", PARTICIPANT, true);

    /** Collects and organises knowledge. */
    public static final Role LIBRARIAN = standard("librarian", PARTICIPANT, true);

    /** Connects to another community. */
    public static final Role BROKER = standard("broker", PARTICIPANT, true);

    /** Looks on. */
    public static final Role OBSERVER = standard("observer", PARTICIPANT, true);

    /**
     * Looks after a community on behalf of the organisation; given by the host, or by another who holds it, in each
     * community. In all of them at once it is given by {@link io.copkit.membership.BulkOperations}.
     */
    public static final Role PORTFOLIO_ADMIN = standard("portfolio_admin", PORTFOLIO, true);

    /** Guides set-up, mission and methods together with the facilitator. */
    public static final Role CORE_TEAM = standard("core_team", PARTICIPANT, true);

    /** Welcomes newcomers and explains norms and policies. */
    public static final Role ONBOARDER = standard("onboarder", PARTICIPANT, true);

    /** Coaches those who facilitate. */
    public static final Role COACH = standard("coach", PARTICIPANT, true);

    /** Helps the members with the tools. */
    public static final Role TECH_SUPPORT = standard("tech_support", PARTICIPANT, true);

    /** Takes administrative work off the facilitator. */
    public static final Role ADMIN_SUPPORT = standard("admin_support", PARTICIPANT, true);

    /** Plans and supports events. */
    public static final Role EVENT_COORDINATOR = standard("event_coordinator", PARTICIPANT, true);

    /** Can be reached, and can wake the community up, once it has dispersed or is closed. */
    public static final Role CARETAKER = standard("caretaker", PARTICIPANT, true);

    /** Brings expertise from outside for a while. */
    public static final Role GUEST_EXPERT = standard("guest_expert", PARTICIPANT, true);

    private static final Pattern CUSTOM_CODE = Pattern.compile(CUSTOM + "[a-z][a-z0-9_]{0,39}");

    private static final Map<String, Role> STANDARD = Maps.uniqueIndex(
            List.of(
                    FOUNDER,
                    FACILITATOR,
                    MEMBER,
                    CONTENT_EXPERT,
                    RAPPORTEUR,
                    SPONSOR,
                    MENTOR,
                    IT_RESOURCE,
                    LIBRARIAN,
                    BROKER,
                    OBSERVER,
                    PORTFOLIO_ADMIN,
                    CORE_TEAM,
                    ONBOARDER,
                    COACH,
                    TECH_SUPPORT,
                    ADMIN_SUPPORT,
                    EVENT_COORDINATOR,
                    CARETAKER,
                    GUEST_EXPERT),
            Role::code);

    /** What is given from outside: the initiative, backing, guidance, tools and help. All others act in the community. */
    private static final Set<Role> OPEN_TO_ORGANISATIONS =
            Set.of(FOUNDER, SPONSOR, MENTOR, IT_RESOURCE, COACH, TECH_SUPPORT, ADMIN_SUPPORT);

    private final String code;
    private final int rank;
    private final boolean appointable;
    private final Optional<Names> names;

    private record Names(String english, String french, String meansInEnglish, String meansInFrench) {}

    private Role(String code, int rank, boolean appointable, Optional<Names> names) {
        this.code = code;
        this.rank = rank;
        this.appointable = appointable;
        this.names = names;
    }

    private static Role standard(String code, int rank, boolean appointable) {
        return new Role(code, rank, appointable, Optional.empty());
    }

    /** The roles that ship with the library. */
    public static List<Role> standard() {
        return List.copyOf(STANDARD.values());
    }

    /**
     * The role with a code that is stored.
     *
     * @throws NotUnderstoodException if there is none: a newer version of this library has written it
     */
    public static Role stored(String code) {
        return find(code).orElseThrow(() -> new NotUnderstoodException(code));
    }

    /**
     * The role with a code.
     *
     * @throws IllegalArgumentException if it is neither the code of a standard role nor a legal code of a custom one
     */
    public static Role of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such role"));
    }

    /** The role with a code, if it is that of a standard role or a legal code of a custom one. */
    public static Optional<Role> find(String code) {
        Role known = STANDARD.get(code);
        return known != null
                ? Optional.of(known)
                : Optional.of(code)
                        .filter(Role::isCustomCode)
                        .map(custom -> new Role(custom, PARTICIPANT, true, Optional.empty()));
    }

    /** Whether a community may give this code to a role of its own: {@code custom:} and up to 40 of {@code a-z0-9_}. */
    public static boolean isCustomCode(String code) {
        return CUSTOM_CODE.matcher(code).matches();
    }

    static Role custom(CustomRole role) {
        Names names = new Names(role.english(), role.french(), role.meansInEnglish(), role.meansInFrench());
        return new Role(role.code(), role.rank(), true, Optional.of(names));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        if (isCustom()) {
            return names.map(given -> Messages.isFrench(locale) ? given.french() : given.english())
                    .orElseGet(() -> code.substring(CUSTOM.length()));
        }
        return Messages.text("role." + code, locale);
    }

    /** What its holder is there for; of a custom role what the community says, which may be nothing. */
    @Override
    public String description(Locale locale) {
        if (isCustom()) {
            return names.map(given -> Messages.isFrench(locale) ? given.meansInFrench() : given.meansInEnglish())
                    .orElse("");
        }
        return Messages.text("role-description." + code, locale);
    }

    /** How high the role stands, 1 to 30. */
    public int rank() {
        return rank;
    }

    /** Whether it can be given and taken; founding and joining bring the others. */
    public boolean isAppointable() {
        return appointable;
    }

    /**
     * Whether an organisation can hold it, which never acts: only where the holder gives something from outside, and need
     * not lead, decide or write in the community. Of a custom role {@link RoleBook#isOpenToOrganisations} knows more.
     */
    public boolean isOpenToOrganisations() {
        return isCustom() ? rank <= PARTICIPANT : OPEN_TO_ORGANISATIONS.contains(this);
    }

    /** Whether a community has made it for itself. */
    public boolean isCustom() {
        return code.startsWith(CUSTOM);
    }

    @Override
    public int compareTo(Role other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Role role && role.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
