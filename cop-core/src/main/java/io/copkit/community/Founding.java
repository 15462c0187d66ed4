package io.copkit.community;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a community begins with.
 *
 * <pre>{@code
 * Founding founding = Founding.on(charter).as(CommunityType.PROJECT).at("spring-audit");
 * }</pre>
 *
 * @param charter what it agrees on
 * @param address the text that its slug is made of; the name, if none is given
 * @param type what it is for
 * @param access how far it opens itself
 */
public record Founding(Charter charter, Optional<String> address, CommunityType type, CommunityAccess access) {

    /** On a charter: a discipline, with the standard access, under a slug made of its name. */
    public static Founding on(Charter charter) {
        return new Founding(charter, Optional.empty(), CommunityType.DISCIPLINE, CommunityAccess.STANDARD);
    }

    /** The same under a slug made of this text. */
    public Founding at(String text) {
        return new Founding(charter, Optional.of(text), type, access);
    }

    /** The same of this type. */
    public Founding as(CommunityType other) {
        return new Founding(charter, address, other, access);
    }

    /** The same with this access. */
    public Founding with(CommunityAccess other) {
        return new Founding(charter, address, type, other);
    }

    /** The slug that it asks for; empty if the text holds neither letter nor digit. */
    public String slug() {
        return Slug.of(address.orElse(charter.name()));
    }

    /** Why no community can begin so at an instant, other communities aside; empty if one can. */
    public List<Refusal> refusals(Instant at) {
        List<Refusal> refusals = new ArrayList<>(charter.refusals(at));
        if (slug().isEmpty()) {
            refusals.add(Refusal.of(RefusalCode.SLUG_EMPTY));
        }
        refusals.addAll(access.refusals());
        return refusals;
    }
}
