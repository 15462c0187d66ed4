package io.copkit.membership;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.TextRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an applicant says: who one is to be, and answers to the questions of the community.
 *
 * @param profile what the applicant brings and expects
 * @param answers by the ids of the questions; kept as given while the application is pending, and dropped with it
 */
public record Application(Profile profile, Map<String, String> answers) {

    /** Nothing said. */
    public static final Application BLANK = new Application(Profile.EMPTY, Map.of());

    /** How long an answer may be, in characters. */
    static final int ANSWER_LENGTH = 4_000;

    /** Copies the answers. */
    public Application {
        answers = Map.copyOf(answers);
    }

    /** The same application with this profile. */
    public Application with(Profile other) {
        return new Application(other, answers);
    }

    /** The same application with one more answer. */
    public Application answering(String question, String answer) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(question, answer);
        return new Application(profile, more);
    }

    /** What is wrong with it as an answer to a form; empty if nothing is. */
    public List<Refusal> refusals(List<FormQuestion> form) {
        TextRules rules = new TextRules();
        for (FormQuestion question : form) {
            String answer = answers.getOrDefault(question.id(), "");
            if (question.required() && answer.isBlank()) {
                rules.refuse(RefusalCode.ANSWER_MISSING, Map.of("question", question.id()));
            }
            rules.prose("answer", answer, ANSWER_LENGTH);
        }
        answers.keySet().stream()
                .filter(id -> form.stream().noneMatch(question -> question.id().equals(id)))
                .sorted()
                .forEach(id -> rules.refuse(RefusalCode.QUESTION_UNKNOWN, Map.of("question", id)));
        profile.refusals().forEach(refusal -> rules.refuse(refusal.code(), refusal.parameters()));
        return rules.refusals();
    }

    /** The answer to a question, if there is one. */
    public Optional<String> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }
}
