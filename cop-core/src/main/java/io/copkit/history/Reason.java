package io.copkit.history;

import io.copkit.Actor;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Why something was done, by the code under which it stands in the history. */
public enum Reason implements Labelled {

    /** Somebody wanted it. */
    ASKED("asked"),
    /** The host itself wanted it. */
    HOST("host"),
    /** It came with founding the community. */
    FOUNDED("founded"),
    /** It came with leaving the community. */
    LEFT("left"),
    /** It came with coming back to the community. */
    REJOINED("rejoined"),
    /** Somebody who may approved of it. */
    APPROVED("approved"),
    /** An invitation or a nomination was accepted. */
    ACCEPTED("accepted"),
    /** A place became free. */
    PLACE_FREE("place_free"),
    /** A term was over. */
    EXPIRED("expired"),
    /** There was no sign of life for long. */
    INACTIVE("inactive"),
    /** There was a sign of life. */
    SEEN("seen"),
    /** The rules for it changed. */
    RULES_CHANGED("rules_changed"),
    /** The norms that the community gave itself were broken. */
    NORMS_BROKEN("norms_broken"),
    /** Others were attacked, threatened or harassed. */
    HARASSMENT("harassment"),
    /** What was said in confidence was carried outside. */
    CONFIDENCE_BROKEN("confidence_broken"),
    /** Advertising, or floods of what nobody asked for. */
    SPAM("spam"),
    /** An account that was misused, or is feared to be. */
    SECURITY("security"),
    /** Somebody does not fit in any more, without any fault. */
    NOT_CONCERNED("not_concerned"),
    /** Something else, told in the note. */
    OTHER("other"),

    /** The past was recorded wrongly, or not at all. */
    CORRECTED("corrected"),
    /** A source, such as a group of a directory, wanted it. */
    SYNCED("synced"),

    /** The guards let it. */
    GUARDS_MET("guards_met"),
    /** Guards did not let it, and somebody gave a reason to do it nevertheless. */
    OVERRIDDEN("overridden"),
    /** It was so elsewhere, before it was taken over. */
    IMPORTED("imported"),
    /** What had been begun was never finished. */
    ABANDONED("abandoned"),

    /** A community went out of sight. */
    HIDDEN("hidden"),

    /** Somebody had proposed it. */
    PROPOSED("proposed"),

    /** Somebody took over from somebody else. */
    SUCCESSION("succession"),

    /** It came with what communities became: a merger, a split, and the like. */
    RESHAPED("reshaped"),

    /** A review of access came to it. */
    REVIEWED("reviewed"),

    /** It was earned by what somebody did. */
    EARNED("earned"),
    /** Somebody did not keep up what it takes. */
    NOT_KEPT_UP("not_kept_up"),
    /** Somebody had decided so about a level. */
    BOUND("bound");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** Why something is done that is nobody's but the actor's wish. */
    public static Reason of(Actor actor) {
        return actor instanceof Actor.Host ? HOST : ASKED;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("reason." + code, locale);
    }
}
