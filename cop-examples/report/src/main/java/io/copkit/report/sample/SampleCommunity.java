package io.copkit.report.sample;

import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.LoggedActivity;
import io.copkit.report.log.RegisteredMember;
import io.copkit.structure.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A made-up community of practice: founded by a few, slow at first, growing, then settled, with quiet summers and
 * winters, newcomers and leavers, people who carry it and people who only read.
 *
 * <p>Nobody in it is real. The same options give the same community on every machine.
 */
public final class SampleCommunity implements ActivitySource {

    /** The name of the community in the log. */
    public static final String COMMUNITY = "sample";

    /** How often it means to meet: the second Tuesday of each month. */
    public static final Cadence RHYTHM = Cadence.MONTHLY;

    private static final LocalDate FOUNDED = LocalDate.of(2024, 4, 1);
    private static final double DAYS_OF_WORK_A_WEEK = 5.4;

    private final List<LoggedActivity> activities;
    private final List<RegisteredMember> members;

    private SampleCommunity(List<LoggedActivity> activities, List<RegisteredMember> members) {
        this.activities = List.copyOf(activities);
        this.members = List.copyOf(members);
    }

    /** Lets a community live. */
    public static SampleCommunity of(SampleOptions options) {
        Dice dice = new Dice(options.seed());
        LocalDate end = FOUNDED.plusYears(options.years());
        int days = (int) ChronoUnit.DAYS.between(FOUNDED, end);
        Rhythm rhythm = new Rhythm(FOUNDED, dice.another());
        People people = People.joining(options, days, dice.another());
        Journal journal = new Journal(end.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC));
        Conversations conversations = new Conversations(journal, people, rhythm, dice.another());
        Gatherings gatherings = new Gatherings(journal, people, rhythm, dice.another());

        Person host = people.everybody().get(0);
        for (int day = 0; day < days; day++) {
            people.dawn(day);
            gatherings.happen(day, host);
            Age age = Age.at((double) day / days);
            double pace = rhythm.pace(day) * age.vitality / DAYS_OF_WORK_A_WEEK;
            for (Person person : people.around()) {
                for (int acts = dice.poisson(person.vigour() * person.presence(day) * pace); acts > 0; acts--) {
                    conversations.act(person, Habits.of(person.bent()).next(dice), age, rhythm.moment(day));
                }
            }
        }
        return new SampleCommunity(
                journal.numbered(COMMUNITY),
                people.everybody().stream()
                        .sorted(Comparator.comparingInt(Person::joins))
                        .map(person -> new RegisteredMember(person.name(), joining(person, rhythm)))
                        .toList());
    }

    private static Instant joining(Person person, Rhythm rhythm) {
        return Instant.ofEpochSecond(rhythm.at(person.joins(), 6.5));
    }

    /** Everything that happened, in the order of time. */
    public List<LoggedActivity> activities() {
        return activities;
    }

    /** Everybody who ever joined, in the order of joining. */
    public List<RegisteredMember> members() {
        return members;
    }

    @Override
    public void read(Consumer<? super LoggedActivity> sink) {
        activities.forEach(sink);
    }
}
