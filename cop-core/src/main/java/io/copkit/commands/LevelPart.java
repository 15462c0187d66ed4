package io.copkit.commands;

import io.copkit.ParticipationLevel;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.ladder.Standing;
import io.copkit.participation.LevelBound;
import io.copkit.participation.LevelKeeping;
import io.copkit.storage.MembershipRecord;
import java.util.Optional;

/**
 * What is kept about a member's level: the level itself and since when in columns, the rest in the body of the membership's
 * record. It goes when the period of membership ends.
 */
final class LevelPart {

    private static final String NAME = "level";
    private static final String RAISED_AT = "raisedAt";
    private static final String FAILURES = "failures";
    private static final String FAILED_AT = "failedAt";
    private static final String BOUNDS = "bounds";
    private static final String PERIPHERAL = "peripheralByChoice";
    private static final String STANDING = "standing";
    private static final String RUNG = "rung";
    private static final String SINCE = "since";
    private static final String ASKED_AT = "askedAt";
    private static final String UNTIL = "until";
    private static final String BY = "by";

    private LevelPart() {}

    static LevelKeeping read(MembershipRecord record, Body body, People people) {
        Body part = body.part(NAME).orElseGet(Body::empty);
        return new LevelKeeping(
                Optional.ofNullable(record.level()).map(code -> Codes.parse(ParticipationLevel.class, code)),
                Optional.ofNullable(record.levelSince()),
                part.optionalInstant(RAISED_AT),
                part.optionalNumber(FAILURES).orElse(0),
                part.optionalInstant(FAILED_AT),
                part.parts(BOUNDS).stream().map(bound -> bound(bound, people)).toList(),
                part.flag(PERIPHERAL),
                part.part(STANDING).map(LevelPart::standing));
    }

    /** The same version of a record with something else kept. */
    static MembershipRecord with(MembershipRecord record, LevelKeeping keeping) {
        Body body = Body.read(record.body(), MembershipMapping.SCHEMA);
        People people = new People(record.people());
        Body part = Body.empty()
                .set(RAISED_AT, keeping.raisedAt())
                .set(FAILURES, keeping.failures())
                .set(FAILED_AT, keeping.failedAt())
                .set(PERIPHERAL, keeping.peripheralByChoice())
                .setParts(
                        BOUNDS,
                        "kind",
                        keeping.bounds().stream()
                                .map(bound -> part(bound, people))
                                .toList());
        keeping.standing().ifPresent(standing -> part.setPart(STANDING, part(standing)));
        return MembershipMapping.with(
                record,
                keeping.level().map(ParticipationLevel::code).orElse(null),
                keeping.since().orElse(null),
                record.terms(),
                people.ids(),
                body.setPart(NAME, part));
    }

    static void forget(Body body) {
        body.without(NAME);
    }

    private static Standing standing(Body part) {
        return new Standing(
                part.text(RUNG), part.instant(SINCE), part.optionalInstant(RAISED_AT), part.optionalInstant(ASKED_AT));
    }

    private static Body part(Standing standing) {
        return Body.empty()
                .set(RUNG, standing.rung())
                .set(SINCE, standing.since())
                .set(RAISED_AT, standing.raisedAt())
                .set(ASKED_AT, standing.askedAt());
    }

    private static LevelBound bound(Body part, People people) {
        return new LevelBound(
                Codes.parse(LevelBound.Kind.class, part.text("kind")),
                Codes.parse(ParticipationLevel.class, part.text("level")),
                part.optionalNumber(BY).flatMap(people::at),
                part.text("reason"),
                part.instant(SINCE),
                part.optionalInstant(UNTIL));
    }

    private static Body part(LevelBound bound, People people) {
        Body part = Body.empty()
                .set("kind", bound.kind().code())
                .set("level", bound.level().code())
                .set("reason", bound.reason())
                .set(SINCE, bound.since())
                .set(UNTIL, bound.until());
        bound.by().ifPresentOrElse(who -> part.set(BY, people.position(who)), () -> part.without(BY));
        return part;
    }
}
