package io.copkit.commands.tool;

import io.copkit.CommunityId;
import io.copkit.NotUnderstoodException;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.role.Role;
import io.copkit.storage.DocumentRecord;
import io.copkit.tool.AccessDecision;
import io.copkit.tool.AccessVerdict;
import java.util.Optional;
import java.util.Set;

/** Between a decision on a line and its document, which names the member among its people to be found by many at once. */
final class DecisionMapping extends DocumentMapping<AccessDecision> {

    static final DecisionMapping INSTANCE = new DecisionMapping();

    private static final String REVIEW = "review";
    private static final String ROLE = "role";

    private DecisionMapping() {
        super("access_decision", 1);
    }

    /** What the decisions of a review are found by. */
    static String term(String review) {
        return REVIEW + ":" + review;
    }

    @Override
    protected void write(AccessDecision decision, Draft draft) {
        draft.key(decision.community().value(), decision.id())
                .status(decision.verdict().code(), decision.at())
                .author(decision.by())
                .subject(decision.member())
                .terms(Set.of(term(decision.review())));
        decision.member().ifPresent(draft::position);
        draft.body().set(REVIEW, decision.review()).set(ROLE, decision.role().code());
    }

    @Override
    protected AccessDecision read(DocumentRecord record, Body body, People people) {
        return new AccessDecision(
                CommunityId.of(record.communityId()),
                record.id(),
                body.text(REVIEW),
                Optional.ofNullable(record.subjectId()).flatMap(People::member),
                role(body.text(ROLE)),
                Codes.parse(AccessVerdict.class, record.status()),
                record.at(),
                Optional.ofNullable(record.authorId()).flatMap(People::member));
    }

    private static Role role(String code) {
        return Role.find(code).orElseThrow(() -> new NotUnderstoodException(code));
    }
}
