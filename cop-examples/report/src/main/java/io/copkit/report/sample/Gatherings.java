package io.copkit.report.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** What people do together at set times: the monthly event, welcomes, mentoring, the weekly digest. */
final class Gatherings {

    private static final int DAYS_BETWEEN_SESSIONS = 14;
    private static final int SESSIONS = 6;

    private final Journal journal;
    private final People people;
    private final Rhythm rhythm;
    private final Dice dice;

    Gatherings(Journal journal, People people, Rhythm rhythm, Dice dice) {
        this.journal = journal;
        this.people = people;
        this.rhythm = rhythm;
        this.dice = dice;
    }

    void happen(int day, Person host) {
        LocalDate date = rhythm.date(day);
        if (date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY))) && !rhythm.isQuiet(day)) {
            meet(
                    day,
                    people.coreMemberFor(host)
                            .filter(other -> dice.happens(0.6))
                            .orElse(host));
        }
        if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
            digest(day);
        }
        for (Person person : people.around()) {
            if (person.joins() == day && !person.founder()) {
                receive(person, day);
            }
        }
    }

    private void meet(int day, Person host) {
        journal.note(host, "event_organise", null, null, rhythm.moment(Math.max(0, day - 8)));
        long start = rhythm.at(day, 13);
        journal.note(host, "facilitate", null, null, start);
        people.helperFor(host).ifPresent(speaker -> journal.note(speaker, "present", null, null, start + 900));
        for (Person person : people.around()) {
            if (!person.equals(host) && dice.happens(attendance(person) * person.presence(day))) {
                journal.note(person, "event_attend", null, null, start + dice.below(600));
            }
        }
        journal.note(host, "minutes", null, null, rhythm.moment(day + 1));
    }

    private static double attendance(Person person) {
        return switch (person.bent()) {
            case ABSENT -> 0;
            case LURKER -> 0.06;
            case PERIPHERAL -> 0.16;
            case ACTIVE -> 0.45;
            case CORE -> 0.75;
        };
    }

    private void digest(int day) {
        for (Person person : people.around()) {
            if (person.bent() != Bent.ABSENT && dice.happens(0.07 * person.presence(day) * rhythm.pace(day))) {
                journal.note(person, "digest_open", null, null, rhythm.moment(day));
            }
        }
    }

    private void receive(Person newcomer, int day) {
        Optional<Person> mentor = people.coreMemberFor(newcomer);
        if (mentor.isEmpty() || newcomer.bent() == Bent.ABSENT) {
            return;
        }
        if (dice.happens(0.6)) {
            journal.note(mentor.get(), "welcome", newcomer, null, rhythm.moment(day + 1));
        }
        if (newcomer.bent().helps() && dice.happens(0.5)) {
            mentor(mentor.get(), newcomer, day);
        }
    }

    private void mentor(Person mentor, Person newcomer, int day) {
        for (int session = 1; session <= SESSIONS; session++) {
            int then = day + session * DAYS_BETWEEN_SESSIONS;
            if (mentor.isThere(then) && newcomer.isThere(then) && !rhythm.isWeekend(then)) {
                journal.note(mentor, "mentor_session", newcomer, null, rhythm.moment(then));
            }
        }
    }
}
