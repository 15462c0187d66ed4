package io.copkit.commands.succession;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.succession.SuccessionPolicy;
import java.time.Instant;
import java.util.Optional;

/** Between a policy and its document, of which a community has one. Deputies who were erased are left out. */
final class PolicyMapping extends DocumentMapping<PolicyMapping.LaidDown> {

    static final PolicyMapping INSTANCE = new PolicyMapping();
    static final String ID = "policy";

    /** A policy in its community. */
    record LaidDown(CommunityId community, SuccessionPolicy policy, Instant since) {}

    private PolicyMapping() {
        super("succession_policy", 1);
    }

    @Override
    protected void write(LaidDown laidDown, Draft draft) {
        SuccessionPolicy policy = laidDown.policy();
        draft.key(laidDown.community().value(), ID).status("in_use", laidDown.since());
        draft.body()
                .setNumbers("deputies", draft.positions(policy.deputies()))
                .set("engagedToAsk", policy.engagedToAsk())
                .set("offerDays", policy.offerDays())
                .set("inactiveAfterDays", policy.inactiveAfterDays())
                .set("warnDays", policy.warnDays())
                .set("alertDays", policy.alertDays())
                .set("tenureDays", policy.tenureDays());
    }

    @Override
    protected LaidDown read(DocumentRecord record, Body body, People people) {
        SuccessionPolicy policy = new SuccessionPolicy(
                body.numbers("deputies").stream()
                        .map(people::at)
                        .flatMap(Optional::stream)
                        .toList(),
                body.number("engagedToAsk"),
                body.number("offerDays"),
                body.number("inactiveAfterDays"),
                body.number("warnDays"),
                body.number("alertDays"),
                body.number("tenureDays"));
        return new LaidDown(CommunityId.of(record.communityId()), policy, record.at());
    }
}
