package io.copkit.commands.sponsorship;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.sponsorship.Sponsor;
import io.copkit.sponsorship.Sponsorship;
import io.copkit.sponsorship.SponsorshipStatus;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** Between a sponsorship and its document, which is about the sponsor if that is a person. */
final class SponsorshipMapping extends DocumentMapping<Sponsorship> {

    static final SponsorshipMapping INSTANCE = new SponsorshipMapping();

    private static final String ORGANISATION = "organisation";
    private static final String MANDATE = "mandate";

    private SponsorshipMapping() {
        super("sponsorship", 1);
    }

    @Override
    protected void write(Sponsorship sponsorship, Draft draft) {
        draft.key(sponsorship.community().value(), sponsorship.id())
                .status(sponsorship.status().code(), sponsorship.since())
                .subject(person(sponsorship.sponsor()))
                .due(sponsorship.nextReview());
        draft.body().set(MANDATE, sponsorship.mandate());
        if (sponsorship.sponsor() instanceof Sponsor.Organisation organisation) {
            draft.body().set(ORGANISATION, organisation.reference());
        }
        Reviews.write(sponsorship.reviews(), draft);
    }

    @Override
    protected Sponsorship read(DocumentRecord record, Body body, People people) {
        Sponsor sponsor = body.optionalText(ORGANISATION)
                .<Sponsor>map(Sponsor.Organisation::new)
                .or(() -> Optional.ofNullable(record.subjectId())
                        .flatMap(People::member)
                        .map(Sponsor.Person::new))
                .orElseGet(Sponsor.Erased::new);
        return new Sponsorship(
                CommunityId.of(record.communityId()),
                record.id(),
                sponsor,
                body.text(MANDATE),
                record.at(),
                Codes.parse(SponsorshipStatus.class, record.status()),
                Optional.ofNullable(record.dueAt()),
                Reviews.read(body, people));
    }

    static Optional<MemberId> person(Sponsor sponsor) {
        return sponsor instanceof Sponsor.Person person ? Optional.of(person.member()) : Optional.empty();
    }
}
