package io.copkit.commands;

import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.structure.Regime;

/** What a community has settled, in a body: what holds stands in columns, what does not hold has to stand somewhere too. */
public final class RegimePart {

    private static final String DISCOVERABILITY = "discoverability";
    private static final String JOIN_POLICY = "joinPolicy";
    private static final String CONTENT_ACCESS = "contentAccess";

    private RegimePart() {}

    /** From a part of a body. */
    public static Regime read(Body part) {
        return new Regime(
                new CommunityAccess(
                        Codes.parse(Discoverability.class, part.text(DISCOVERABILITY)),
                        Codes.parse(JoinPolicy.class, part.text(JOIN_POLICY)),
                        Codes.parse(ContentAccess.class, part.text(CONTENT_ACCESS))),
                RoleBookPart.read(part),
                AdmissionPart.read(part));
    }

    /** As a part of a body. */
    public static Body part(Regime regime) {
        Body part = Body.empty()
                .set(DISCOVERABILITY, regime.access().discoverability().code())
                .set(JOIN_POLICY, regime.access().joinPolicy().code())
                .set(CONTENT_ACCESS, regime.access().contentAccess().code());
        RoleBookPart.write(regime.roleBook(), part);
        AdmissionPart.write(regime.admission(), part);
        return part;
    }
}
