package io.copkit.commands.transformation;

import com.google.common.hash.Hashing;
import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.structure.PlanId;
import io.copkit.transformation.Descent;
import io.copkit.transformation.ReshapingKind;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Between the descent of a community and its document in the tenant's scope, found from either end. */
final class DescentMapping extends DocumentMapping<DescentMapping.Entry> {

    static final DescentMapping INSTANCE = new DescentMapping();

    private static final String DESCENDED = "descended";

    /** A descent, and the plan that made it. */
    record Entry(PlanId plan, Descent descent) {

        String id() {
            return Hashing.sha256()
                    .newHasher()
                    .putBytes(plan.value().getBytes(StandardCharsets.UTF_8))
                    .putInt(0)
                    .putBytes(descent.from().value().getBytes(StandardCharsets.UTF_8))
                    .putInt(0)
                    .putBytes(descent.to().value().getBytes(StandardCharsets.UTF_8))
                    .hash()
                    .toString();
        }
    }

    private DescentMapping() {
        super("descent", 1);
    }

    /** The term of what has come out of a community. */
    static String from(CommunityId community) {
        return term("from", community);
    }

    /** The term of what a community has come out of. */
    static String to(CommunityId community) {
        return term("to", community);
    }

    @Override
    protected void write(Entry entry, Draft draft) {
        Descent descent = entry.descent();
        draft.key(Ids.TENANT_SCOPE, entry.id())
                .status(DESCENDED, descent.at())
                .terms(Set.of(from(descent.from()), to(descent.to())));
        draft.body()
                .set("plan", entry.plan().value())
                .set("from", descent.from().value())
                .set("to", descent.to().value())
                .set("kind", descent.kind().code());
    }

    @Override
    protected Entry read(DocumentRecord record, Body body, People people) {
        return new Entry(
                PlanId.of(body.text("plan")),
                new Descent(
                        CommunityId.of(body.text("from")),
                        CommunityId.of(body.text("to")),
                        Codes.parse(ReshapingKind.class, body.text("kind")),
                        record.at()));
    }

    /** A community's id may be as long as a term. */
    private static String term(String end, CommunityId community) {
        return end + ":"
                + Hashing.sha256()
                        .hashString(community.value(), StandardCharsets.UTF_8)
                        .toString();
    }
}
