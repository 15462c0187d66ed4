package io.copkit.playbook;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** The seven principles of designing for aliveness, of Wenger, McDermott and Snyder ("Cultivating Communities of Practice", 2002,
 * chapter 3), in their order. */
public enum Principle implements Labelled {

    /** D1: few structures at first, which members change as the community grows. */
    EVOLUTION("evolution"),
    /** D2: those inside and those outside talk to each other. */
    DIALOGUE("dialogue"),
    /** D3: core, active and peripheral members all have their place, and can move. */
    LEVELS("levels"),
    /** D4: what happens in public and what happens between two feed each other. */
    SPACES("spaces"),
    /** D5: what the community is good for is made explicit. */
    VALUE("value"),
    /** D6: the familiar and the exciting are combined. */
    FAMILIARITY("familiarity"),
    /** D7: the community has a beat. */
    RHYTHM("rhythm");

    private final String code;

    Principle(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("principle." + code, locale);
    }
}
