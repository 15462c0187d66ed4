package io.copkit.commands.theme;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.community.Slug;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.theme.GlossaryTerm;
import java.util.Optional;

/** Between a term of a glossary and its document, whose id is the term as it is folded: so none is defined twice. */
final class GlossaryMapping extends DocumentMapping<GlossaryTerm> {

    static final String TYPE = "glossary-term";
    static final GlossaryMapping INSTANCE = new GlossaryMapping();

    private static final String DEFINED = "defined";

    private GlossaryMapping() {
        super(TYPE, 1);
    }

    @Override
    protected void write(GlossaryTerm term, Draft draft) {
        draft.key(term.community().value(), Slug.of(term.term()))
                .status(DEFINED, term.definedAt())
                .author(term.author())
                .terms(SubjectColumns.terms(term.subjects()));
        draft.body().set("term", term.term()).set("definition", term.definition());
    }

    @Override
    protected GlossaryTerm read(DocumentRecord record, Body body, People people) {
        return new GlossaryTerm(
                CommunityId.of(record.communityId()),
                body.text("term"),
                body.text("definition"),
                SubjectColumns.subjects(record.terms()),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                record.at());
    }
}
