package io.copkit.commands.vitality;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.vitality.Dormancy;
import io.copkit.vitality.DormancyNotice;
import io.copkit.vitality.Hiatus;
import io.copkit.vitality.KeepAlive;
import java.time.Instant;
import java.util.Optional;

/** Between what was told and answered about a silence and its document, of which there is one in a community. */
final class DormancyMapping extends DocumentMapping<Dormancy> {

    static final DormancyMapping INSTANCE = new DormancyMapping();
    static final String ID = "dormancy";

    private static final String NOTICE = "notice";
    private static final String KEPT_ALIVE = "keptAlive";
    private static final String HIATUSES = "hiatuses";
    private static final String AT = "at";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String BY = "by";
    private static final String WHY = "why";

    private DormancyMapping() {
        super("dormancy", 1);
    }

    @Override
    protected void write(Dormancy dormancy, Draft draft) {
        draft.key(dormancy.community().value(), ID).status("open", Instant.EPOCH);
        dormancy.notice().ifPresent(notice -> draft.body().setPart(NOTICE, part(notice)));
        draft.body()
                .setParts(
                        KEPT_ALIVE,
                        AT,
                        dormancy.keptAlive().stream()
                                .map(answer -> by(
                                        answer.by(),
                                        draft,
                                        Body.empty().set(AT, answer.at()).set(WHY, answer.why())))
                                .toList())
                .setParts(
                        HIATUSES,
                        FROM,
                        dormancy.hiatuses().stream()
                                .map(hiatus -> by(
                                        hiatus.by(),
                                        draft,
                                        Body.empty()
                                                .set(FROM, hiatus.from())
                                                .set(UNTIL, hiatus.until())
                                                .set(WHY, hiatus.why())
                                                .set("told", hiatus.told())))
                                .toList());
    }

    @Override
    protected Dormancy read(DocumentRecord record, Body body, People people) {
        return new Dormancy(
                CommunityId.of(record.communityId()),
                body.part(NOTICE).map(DormancyMapping::notice),
                body.parts(KEPT_ALIVE).stream()
                        .map(part -> new KeepAlive(part.instant(AT), by(part, people), part.text(WHY)))
                        .toList(),
                body.parts(HIATUSES).stream()
                        .map(part -> new Hiatus(
                                part.instant(FROM),
                                part.instant(UNTIL),
                                by(part, people),
                                part.text(WHY),
                                part.flag("told")))
                        .toList());
    }

    private static Body part(DormancyNotice notice) {
        return Body.empty()
                .set("episode", notice.episode().toString())
                .set(AT, notice.at())
                .set(UNTIL, notice.until())
                .set("lapsed", notice.lapsed());
    }

    private static DormancyNotice notice(Body part) {
        return new DormancyNotice(
                part.optionalDate("episode").orElseThrow(), part.instant(AT), part.instant(UNTIL), part.flag("lapsed"));
    }

    private static Body by(Optional<MemberId> who, Draft draft, Body part) {
        who.ifPresent(member -> part.set(BY, draft.position(member)));
        return part;
    }

    private static Optional<MemberId> by(Body part, People people) {
        return part.optionalNumber(BY).flatMap(people::at);
    }
}
