package io.copkit.commands.portfolio;

import com.google.common.hash.Hashing;
import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.portfolio.Link;
import io.copkit.portfolio.LinkId;
import io.copkit.portfolio.LinkKind;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Between a link and its document, whose id follows from what it links: so nothing is linked twice in one way. */
final class LinkMapping extends DocumentMapping<Link> {

    static final LinkMapping INSTANCE = new LinkMapping();

    private static final String LINKED = "linked";
    private static final String KIND = "kind";
    private static final String FROM = "from";
    private static final String TO = "to";

    private LinkMapping() {
        super("link", 1);
    }

    /** The id of a link. */
    static LinkId id(LinkKind kind, CommunityId from, CommunityId to) {
        String ends = Hashing.sha256()
                .newHasher()
                .putString(from.value(), StandardCharsets.UTF_8)
                .putByte((byte) 0)
                .putString(to.value(), StandardCharsets.UTF_8)
                .hash()
                .toString();
        return LinkId.of(kind.code() + "-" + ends);
    }

    /** The term of what is linked with a community: short, since an id may take all of a term by itself. */
    static String term(CommunityId community) {
        return "of:" + Hashing.sha256().hashString(community.value(), StandardCharsets.UTF_8);
    }

    @Override
    protected void write(Link link, Draft draft) {
        draft.key(Ids.TENANT_SCOPE, link.id().value())
                .status(LINKED, link.since())
                .subject(link.broker())
                .terms(Set.of(term(link.from()), term(link.to())));
        draft.body()
                .set(KIND, link.kind().code())
                .set(FROM, link.from().value())
                .set(TO, link.to().value());
    }

    @Override
    protected Link read(DocumentRecord record, Body body, People people) {
        return new Link(
                LinkId.of(record.id()),
                Codes.parse(LinkKind.class, body.text(KIND)),
                CommunityId.of(body.text(FROM)),
                CommunityId.of(body.text(TO)),
                Optional.ofNullable(record.subjectId()).flatMap(People::member),
                record.at());
    }
}
