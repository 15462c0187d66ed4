package io.copkit.commands.charter;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.consent.ConsentRequest;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;

/** Between what members are asked to accept and its document, of which a community has one. */
final class AskedMapping extends DocumentMapping<AskedMapping.Asked> {

    static final AskedMapping INSTANCE = new AskedMapping();

    /** The document's id, and what the charter is called among the texts that members agree to. */
    static final String CHARTER = "charter";

    /** A request in its community. */
    record Asked(CommunityId community, ConsentRequest request) {}

    private AskedMapping() {
        super("charter_consent", 1);
    }

    @Override
    protected void write(Asked asked, Draft draft) {
        ConsentRequest request = asked.request();
        draft.key(asked.community().value(), CHARTER).status("asked", request.askedAt());
        draft.body().set("version", request.version()).set("deadline", request.deadline());
    }

    @Override
    protected Asked read(DocumentRecord record, Body body, People people) {
        return new Asked(
                CommunityId.of(record.communityId()),
                new ConsentRequest(body.number("version"), record.at(), body.instant("deadline")));
    }
}
