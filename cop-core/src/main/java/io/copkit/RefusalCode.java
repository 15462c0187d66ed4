package io.copkit;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/** Every reason for which a command may be refused. */
public enum RefusalCode {

    /** The kind of an activity is neither a standard one nor registered: {@code kind}. */
    UNKNOWN_ACTIVITY_KIND("unknown-activity-kind", "kind");

    private final String code;
    private final ImmutableSet<String> parameters;

    RefusalCode(String code, String... parameters) {
        this.code = code;
        this.parameters = ImmutableSet.copyOf(parameters);
    }

    /** The code that is exchanged; it never changes. */
    public String code() {
        return code;
    }

    /** The names of the parameters that a refusal of this code carries. */
    public Set<String> parameters() {
        return parameters;
    }
}
