package io.copkit.commands.norm;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.norm.Norm;
import io.copkit.norm.NormEdition;
import io.copkit.norm.NormKind;
import io.copkit.norm.NormState;
import io.copkit.norm.NormText;
import io.copkit.storage.DocumentRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Between a norm and its document; draft and latest version stand in the body as parts. */
final class NormMapping extends DocumentMapping<Norm> {

    static final NormMapping INSTANCE = new NormMapping();

    private static final String DRAFT = "draft";
    private static final String EDITION = "edition";

    private NormMapping() {
        super("norm", 1);
    }

    @Override
    protected void write(Norm norm, Draft draft) {
        draft.key(norm.community().value(), norm.id())
                .status(norm.state().code(), norm.draftedAt())
                .terms(Set.of(norm.kind().code()));
        draft.body()
                .set("kind", norm.kind().code())
                .setParts(
                        DRAFT,
                        "title",
                        norm.draft().map(text -> EditionMapping.setText(Body.empty(), text)).stream()
                                .toList())
                .setParts(
                        EDITION,
                        "version",
                        norm.edition().map(NormMapping::edition).stream().toList());
    }

    @Override
    protected Norm read(DocumentRecord record, Body body, People people) {
        CommunityId community = CommunityId.of(record.communityId());
        Optional<NormText> draft = first(body.parts(DRAFT)).map(EditionMapping::text);
        Optional<NormEdition> edition = first(body.parts(EDITION))
                .map(part -> new NormEdition(
                        community, record.id(), EditionMapping.text(part), EditionMapping.request(part)));
        return new Norm(
                community,
                record.id(),
                Codes.parse(NormKind.class, body.text("kind")),
                Codes.parse(NormState.class, record.status()),
                record.at(),
                draft,
                edition);
    }

    private static Body edition(NormEdition edition) {
        return EditionMapping.setRequest(EditionMapping.setText(Body.empty(), edition.text()), edition.request());
    }

    private static Optional<Body> first(List<Body> parts) {
        return parts.stream().findFirst();
    }
}
