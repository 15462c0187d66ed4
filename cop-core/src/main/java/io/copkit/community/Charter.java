package io.copkit.community;

import io.copkit.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a community agrees on: its name, the domain that it cares for, its purpose and its objectives. Texts are kept
 * exactly as given.
 *
 * <pre>{@code
 * Charter charter = Charter.draft("Data quality")
 *         .domain("How data is described, checked and mended")
 *         .purpose("Fewer wrong figures in decisions")
 *         .objective(Objective.learn("how others find errors before their users do"));
 * }</pre>
 *
 * <p>A draft may be incomplete; {@link #refusals} tells what is missing.
 *
 * @param name what the community is called
 * @param domain the concern that its members share
 * @param purpose why it exists; may be empty
 * @param objectives what it wants to reach, at least one
 */
public record Charter(String name, String domain, String purpose, List<Objective> objectives) {

    /** Copies the list. */
    public Charter {
        objectives = List.copyOf(objectives);
    }

    /** A draft with nothing but a name. */
    public static Charter draft(String name) {
        return new Charter(name, "", "", List.of());
    }

    /** The same charter with this domain. */
    public Charter domain(String concern) {
        return new Charter(name, concern, purpose, objectives);
    }

    /** The same charter with this purpose. */
    public Charter purpose(String reason) {
        return new Charter(name, domain, reason, objectives);
    }

    /** The same charter with one more objective. */
    public Charter objective(Objective another) {
        List<Objective> all = new ArrayList<>(objectives);
        all.add(another);
        return new Charter(name, domain, purpose, all);
    }

    /** Why no community can be founded on this charter; empty if one can. */
    public List<Refusal> refusals() {
        return CharterRules.refusals(this);
    }
}
