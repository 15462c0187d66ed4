package io.copkit.commands.norm;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.consent.ConsentRequest;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.norm.Clause;
import io.copkit.norm.NormEdition;
import io.copkit.norm.NormText;
import io.copkit.storage.DocumentRecord;

/** Between a published version and its document, which is written once. */
final class EditionMapping extends DocumentMapping<NormEdition> {

    static final EditionMapping INSTANCE = new EditionMapping();

    private static final String NORM = "norm";
    private static final String PUBLISHED = "published";

    private EditionMapping() {
        super("norm_edition", 1);
    }

    static String id(String norm, int version) {
        return norm + "#" + version;
    }

    @Override
    protected void write(NormEdition edition, Draft draft) {
        ConsentRequest request = edition.request();
        draft.key(edition.community().value(), id(edition.norm(), request.version()))
                .status(PUBLISHED, request.askedAt());
        setRequest(setText(draft.body().set(NORM, edition.norm()), edition.text()), request);
    }

    @Override
    protected NormEdition read(DocumentRecord record, Body body, People people) {
        return new NormEdition(CommunityId.of(record.communityId()), body.text(NORM), text(body), request(body));
    }

    static Body setText(Body body, NormText text) {
        return body.set("title", text.title())
                .setParts(
                        "clauses",
                        "code",
                        text.clauses().stream()
                                .map(clause ->
                                        Body.empty().set("code", clause.code()).set("text", clause.text()))
                                .toList());
    }

    static NormText text(Body body) {
        return new NormText(
                body.text("title"),
                body.parts("clauses").stream()
                        .map(part -> new Clause(part.text("code"), part.text("text")))
                        .toList());
    }

    static Body setRequest(Body body, ConsentRequest request) {
        return body.set("version", request.version())
                .set("askedAt", request.askedAt())
                .set("deadline", request.deadline());
    }

    static ConsentRequest request(Body body) {
        return new ConsentRequest(body.number("version"), body.instant("askedAt"), body.instant("deadline"));
    }
}
