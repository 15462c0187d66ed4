package io.copkit.report.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people say to one another: whoever opens something may be answered, commented, thanked and built upon. */
final class Conversations {

    private static final int REMEMBERED = 40;

    private record Conversation(String thread, Person opener, long opened) {}

    private final Journal journal;
    private final People people;
    private final Rhythm rhythm;
    private final Dice dice;
    private final List<Conversation> recent = new ArrayList<>();

    Conversations(Journal journal, People people, Rhythm rhythm, Dice dice) {
        this.journal = journal;
        this.people = people;
        this.rhythm = rhythm;
        this.dice = dice;
    }

    /** Does what somebody has a mind to, with all that follows from it. */
    void act(Person person, String kind, Age age, long moment) {
        switch (kind) {
            case "ask" -> ask(person, age, moment);
            case "resource_share" -> share(person, age, moment);
            case "idea_propose", "experience_report" -> discuss(person, kind, "comment", 1.5, moment);
            case "post", "watch_submit" -> discuss(person, kind, "reply", 0.8, moment);
            case "comment", "react" -> join(person, kind, moment);
            case "endorse", "introduce", "moderate" ->
                people.anybodyBut(person).ifPresent(other -> journal.note(person, kind, other, null, moment));
            default -> journal.note(person, kind, null, null, moment);
        }
    }

    private void ask(Person asker, Age age, long moment) {
        String thread = open(asker, "ask", moment);
        boolean quiet = rhythm.isQuiet(rhythm.dayOf(moment));
        if (!dice.happens(age.answered * (quiet ? 0.85 : 1))) {
            return;
        }
        long last = moment;
        for (int answers = 1 + dice.poisson(0.8); answers > 0; answers--) {
            Optional<Person> helper = people.helperFor(asker);
            if (helper.isEmpty()) {
                return;
            }
            last = rhythm.after(last, age.hoursToAnswer * (quiet ? 2 : 1));
            journal.note(helper.get(), "answer", asker, thread, last);
            respond(asker, helper.get(), thread, last);
        }
    }

    private void respond(Person asker, Person helper, String thread, long answered) {
        if (dice.happens(0.45)) {
            long replied = rhythm.after(answered, 3);
            journal.note(asker, "reply", helper, thread, replied);
            if (dice.happens(0.35)) {
                journal.note(helper, "reply", asker, thread, rhythm.after(replied, 4));
            }
        }
        if (dice.happens(0.4)) {
            journal.note(asker, "thank", helper, thread, rhythm.after(answered, 8));
        }
    }

    private void share(Person author, Age age, long moment) {
        String thread = open(author, "resource_share", moment);
        follow(thread, author, "comment", dice.poisson(0.9), 14, moment);
        follow(thread, author, "reuse", dice.poisson(0.7), 24 * 15, moment);
        if (dice.happens(0.35)) {
            people.helperFor(author)
                    .ifPresent(
                            editor -> journal.note(editor, "resource_edit", author, thread, rhythm.after(moment, 48)));
        }
        if (dice.happens(age.validated)) {
            validate(author, thread, moment);
        }
    }

    private void validate(Person author, String thread, long shared) {
        long reviewed = rhythm.after(shared, 60);
        people.helperFor(author).ifPresent(reader -> journal.note(reader, "review", author, thread, reviewed));
        people.coreMemberFor(author)
                .ifPresent(expert -> journal.note(expert, "validate", author, thread, rhythm.after(reviewed, 40)));
    }

    private void discuss(Person opener, String kind, String response, double responses, long moment) {
        String thread = open(opener, kind, moment);
        follow(thread, opener, response, dice.poisson(responses), 12, moment);
    }

    private void follow(String thread, Person opener, String kind, int times, double medianHours, long opened) {
        for (int i = 0; i < times; i++) {
            people.anybodyBut(opener)
                    .ifPresent(other -> journal.note(other, kind, opener, thread, rhythm.after(opened, medianHours)));
        }
    }

    private void join(Person person, String kind, long moment) {
        List<Conversation> open = recent.stream()
                .filter(conversation -> conversation.opened < moment && !conversation.opener.equals(person))
                .toList();
        if (open.isEmpty()) {
            journal.note(person, "read", null, null, moment);
            return;
        }
        Conversation conversation = dice.oneOf(open);
        journal.note(person, kind, conversation.opener, conversation.thread, moment);
    }

    private String open(Person opener, String kind, long moment) {
        String thread = journal.newThread();
        journal.note(opener, kind, null, thread, moment);
        recent.add(new Conversation(thread, opener, moment));
        if (recent.size() > REMEMBERED) {
            recent.remove(0);
        }
        return thread;
    }
}
