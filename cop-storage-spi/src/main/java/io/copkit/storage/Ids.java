package io.copkit.storage;

import java.util.Comparator;

/** Order and form of ids, the same for every storage. */
public final class Ids {

    /** The scope of what belongs to the tenant and to no community: plans, claims, blueprints. */
    public static final String TENANT_SCOPE = "*";

    /**
     * The order of ids: by the unsigned bytes of their UTF-8 form, which is the order of code points. It differs from
     * {@link String#compareTo} where characters beyond the basic plane meet those above the surrogates.
     */
    public static final Comparator<String> ORDER = Ids::compare;

    private Ids() {}

    private static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return rank(x) - rank(y);
            }
        }
        return a.length() - b.length();
    }

    /** Lifts surrogates above the rest of the basic plane, where the code points they stand for belong. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
