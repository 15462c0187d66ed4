package io.copkit.commands;

import io.copkit.internal.Body;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.CoolingOff;
import io.copkit.membership.FormQuestion;
import io.copkit.membership.Inactivity;
import io.copkit.membership.InvitationRules;
import java.util.Optional;
import java.util.OptionalInt;

/** The terms of admission in the body of a community; a community that never chose any has no such part. */
final class AdmissionPart {

    private static final String ADMISSION = "admission";

    private static final String CAPACITY = "capacity";
    private static final String WAITING_LIST = "waitingList";
    private static final String COOLING_OFF = "coolingOff";
    private static final String FORM = "form";
    private static final String TERM = "term";
    private static final String INACTIVITY = "inactivity";
    private static final String INVITATIONS = "invitations";

    private AdmissionPart() {}

    static AdmissionPolicy read(Body body) {
        return body.part(ADMISSION).map(AdmissionPart::policy).orElse(AdmissionPolicy.STANDARD);
    }

    static void write(AdmissionPolicy policy, Body body) {
        if (read(body).equals(policy)) {
            return;
        }
        Body part = Body.empty().without(CAPACITY, TERM, INACTIVITY);
        policy.capacity().ifPresent(members -> part.set(CAPACITY, members));
        policy.term().ifPresent(length -> part.set(TERM, length));
        policy.inactivity().ifPresent(rules -> part.setPart(INACTIVITY, part(rules)));
        part.set(WAITING_LIST, policy.waitingList())
                .setPart(COOLING_OFF, part(policy.coolingOff()))
                .setParts(
                        FORM,
                        "id",
                        policy.form().stream().map(AdmissionPart::part).toList())
                .setPart(INVITATIONS, part(policy.invitations()));
        body.setPart(ADMISSION, part);
    }

    private static AdmissionPolicy policy(Body part) {
        Optional<Integer> capacity = part.optionalNumber(CAPACITY);
        return new AdmissionPolicy(
                capacity.isPresent() ? OptionalInt.of(capacity.get()) : OptionalInt.empty(),
                part.flag(WAITING_LIST),
                part.part(COOLING_OFF).map(AdmissionPart::coolingOff).orElse(CoolingOff.STANDARD),
                part.parts(FORM).stream().map(AdmissionPart::question).toList(),
                part.optionalText(TERM).map(text -> part.duration(TERM)),
                part.part(INACTIVITY).map(AdmissionPart::inactivity),
                part.part(INVITATIONS).map(AdmissionPart::invitations).orElse(InvitationRules.STANDARD));
    }

    private static CoolingOff coolingOff(Body part) {
        return new CoolingOff(part.duration("refusal"), part.duration("leaving"), part.duration("removal"));
    }

    private static Body part(CoolingOff rules) {
        return Body.empty()
                .set("refusal", rules.afterRefusal())
                .set("leaving", rules.afterLeaving())
                .set("removal", rules.afterRemoval());
    }

    private static FormQuestion question(Body part) {
        return new FormQuestion(part.text("id"), part.text("text"), part.flag("required"));
    }

    private static Body part(FormQuestion question) {
        return Body.empty()
                .set("id", question.id())
                .set("text", question.text())
                .set("required", question.required());
    }

    private static Inactivity inactivity(Body part) {
        return new Inactivity(part.duration("dormant"), part.duration("notice"), part.duration("leave"));
    }

    private static Body part(Inactivity rules) {
        return Body.empty()
                .set("dormant", rules.dormantAfter())
                .set("notice", rules.noticeAfter())
                .set("leave", rules.leaveAfter());
    }

    private static InvitationRules invitations(Body part) {
        return new InvitationRules(
                part.duration("validFor"),
                part.optionalNumber("daily").orElse(InvitationRules.STANDARD.perInviterAndDay()));
    }

    private static Body part(InvitationRules rules) {
        return Body.empty().set("validFor", rules.validFor()).set("daily", rules.perInviterAndDay());
    }
}
