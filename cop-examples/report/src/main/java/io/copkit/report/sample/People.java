package io.copkit.report.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Everybody who ever joins, and who of them is around on the day at hand. */
final class People {

    private static final int TRIES = 12;

    private final List<Person> everybody;
    private final Dice dice;
    private final double strongest;
    private List<Person> around = List.of();
    private List<Person> helpers = List.of();
    private List<Person> core = List.of();
    private int today;

    private People(List<Person> everybody, Dice dice) {
        this.everybody = everybody;
        this.dice = dice;
        this.strongest = everybody.stream().mapToDouble(Person::vigour).max().orElse(1);
    }

    /** People who join over so many days: a few founders, a slow start, growth, and newcomers to the end. */
    static People joining(SampleOptions options, int days, Dice dice) {
        Names names = new Names(dice.another());
        int founders = Math.max(4, options.members() / 25);
        List<Person> everybody = new ArrayList<>(options.members());
        for (int i = 0; i < options.members(); i++) {
            boolean founder = i < founders;
            double when = founder ? 0 : joining(dice);
            Bent bent = founder ? (i % 3 == 2 ? Bent.ACTIVE : Bent.CORE) : Bent.of(dice, when < Age.MATURES);
            int joins = (int) (when * days);
            // The first founder sees the community through.
            int stay = i == 0 ? days : 14 + (int) (-bent.meanDaysOfStay * StrictMath.log(1 - dice.unit()));
            double vigour = bent.actsPerWeek * dice.around(1, 0.45);
            everybody.add(new Person(names.next(), bent, joins, joins + stay, vigour, founder));
        }
        return new People(List.copyOf(everybody), dice);
    }

    private static double joining(Dice dice) {
        double part = dice.unit();
        if (part < 0.12) {
            return dice.between(0, Age.MATURES);
        }
        return part < 0.66 ? dice.between(Age.MATURES, Age.SETTLES) : dice.between(Age.SETTLES, 1);
    }

    List<Person> everybody() {
        return everybody;
    }

    void dawn(int day) {
        today = day;
        around = everybody.stream().filter(person -> person.isThere(day)).toList();
        helpers = around.stream().filter(person -> person.bent().helps()).toList();
        core = around.stream().filter(person -> person.bent() == Bent.CORE).toList();
    }

    List<Person> around() {
        return around;
    }

    /** Somebody active who can help somebody else; the keener the likelier. */
    Optional<Person> helperFor(Person other) {
        return someone(helpers, other);
    }

    /** Somebody of the core who can do something for somebody else; the keener the likelier. */
    Optional<Person> coreMemberFor(Person other) {
        return someone(core, other);
    }

    /** Somebody else who is around; the keener the likelier. */
    Optional<Person> anybodyBut(Person other) {
        return someone(around, other);
    }

    private Optional<Person> someone(List<Person> among, Person other) {
        if (among.isEmpty()) {
            return Optional.empty();
        }
        Predicate<Person> willing =
                person -> !person.equals(other) && dice.happens(person.vigour() * person.presence(today) / strongest);
        for (int i = 0; i < TRIES; i++) {
            Person person = dice.oneOf(among);
            if (willing.test(person)) {
                return Optional.of(person);
            }
        }
        return among.stream().filter(person -> !person.equals(other)).findFirst();
    }
}
