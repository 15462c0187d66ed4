package io.copkit.membership;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.TextRules;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * On which terms people come into a community and stay in it; who may come at all is said by its join policy.
 *
 * @param capacity how many may belong to it, 1 to 10 000 000; everyone may if empty
 * @param waitingList whether people queue when it is full, or are turned away
 * @param coolingOff how long somebody has to wait before coming again
 * @param form what applicants are asked
 * @param term how long a membership lasts unless it is renewed, a day at least; for ever if empty
 * @param inactivity what becomes of members who give no sign of life; nothing if empty
 * @param invitations how people are invited
 */
public record AdmissionPolicy(
        OptionalInt capacity,
        boolean waitingList,
        CoolingOff coolingOff,
        List<FormQuestion> form,
        Optional<Duration> term,
        Optional<Inactivity> inactivity,
        InvitationRules invitations) {

    /** No limit, no form, no term: members stay until they go. */
    public static final AdmissionPolicy STANDARD = new AdmissionPolicy(
            OptionalInt.empty(),
            false,
            CoolingOff.STANDARD,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            InvitationRules.STANDARD);

    static final int MOST_MEMBERS = 10_000_000;
    static final int QUESTIONS = 50;
    static final int QUESTION_LENGTH = 500;

    /**
     * Copies the form and checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public AdmissionPolicy {
        form = List.copyOf(form);
        if (capacity.isPresent() && (capacity.getAsInt() < 1 || capacity.getAsInt() > MOST_MEMBERS)) {
            throw new IllegalArgumentException(
                    "a capacity must be 1 to " + MOST_MEMBERS + " but is " + capacity.getAsInt());
        }
        term.ifPresent(length -> Spans.check("a term", length, Duration.ofDays(1)));
    }

    /** The same policy for so many members at most. */
    public AdmissionPolicy forAtMost(int members) {
        return new AdmissionPolicy(
                OptionalInt.of(members), waitingList, coolingOff, form, term, inactivity, invitations);
    }

    /** The same policy with a queue for whoever finds the community full. */
    public AdmissionPolicy withWaitingList() {
        return new AdmissionPolicy(capacity, true, coolingOff, form, term, inactivity, invitations);
    }

    /** The same policy with another wait before coming again. */
    public AdmissionPolicy with(CoolingOff other) {
        return new AdmissionPolicy(capacity, waitingList, other, form, term, inactivity, invitations);
    }

    /** The same policy with these questions. */
    public AdmissionPolicy asking(FormQuestion... questions) {
        return new AdmissionPolicy(
                capacity, waitingList, coolingOff, List.of(questions), term, inactivity, invitations);
    }

    /** The same policy for memberships of this length. */
    public AdmissionPolicy lasting(Duration length) {
        return new AdmissionPolicy(
                capacity, waitingList, coolingOff, form, Optional.of(length), inactivity, invitations);
    }

    /** The same policy with this way of treating members who give no sign of life. */
    public AdmissionPolicy with(Inactivity other) {
        return new AdmissionPolicy(capacity, waitingList, coolingOff, form, term, Optional.of(other), invitations);
    }

    /** The same policy with other rules for invitations. */
    public AdmissionPolicy with(InvitationRules other) {
        return new AdmissionPolicy(capacity, waitingList, coolingOff, form, term, inactivity, other);
    }

    /** What is wrong with the texts in it; empty if nothing is. */
    public List<Refusal> refusals() {
        TextRules rules = new TextRules();
        if (form.size() > QUESTIONS) {
            rules.refuse(RefusalCode.TOO_MANY_QUESTIONS, Map.of("limit", String.valueOf(QUESTIONS)));
        }
        Set<String> ids = new HashSet<>();
        for (FormQuestion question : form) {
            rules.needed("question", question.text()).prose("question", question.text(), QUESTION_LENGTH);
            if (!ids.add(question.id())) {
                rules.refuse(RefusalCode.QUESTION_TWICE, Map.of("question", question.id()));
            }
        }
        return rules.refusals();
    }
}
