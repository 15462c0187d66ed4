package io.copkit.report.sample;

import java.util.ArrayList;
import java.util.List;

/** What people of one bent do on their own account, and how often compared with the rest of what they do. */
final class Habits {

    private static final Habits READING = of("read 40, view 25, search 15, download 12, react 6");
    private static final Habits COMING_BY =
            of("read 30, view 12, search 8, download 6, ask 17, comment 9, react 10, post 3");
    private static final Habits TAKING_PART = of("read 22, view 8, search 5, ask 13, comment 15, react 10, post 5,"
            + " resource_share 6, experience_report 4, idea_propose 3, watch_submit 5");
    private static final Habits CARRYING = of("read 16, view 5, ask 6, comment 18, react 8, post 6, resource_share 9,"
            + " experience_report 4, idea_propose 4, watch_submit 5, synthesise 3, introduce 4, endorse 3, moderate 2,"
            + " brief_stakeholder 1");

    private record Habit(String kind, int weight) {}

    private final List<Habit> habits;
    private final int weights;

    private Habits(List<Habit> habits) {
        this.habits = habits;
        this.weights = habits.stream().mapToInt(Habit::weight).sum();
    }

    static Habits of(Bent bent) {
        return switch (bent) {
            case ABSENT, LURKER -> READING;
            case PERIPHERAL -> COMING_BY;
            case ACTIVE -> TAKING_PART;
            case CORE -> CARRYING;
        };
    }

    private static Habits of(String kindsAndWeights) {
        List<Habit> habits = new ArrayList<>();
        for (String habit : kindsAndWeights.split(", ?", -1)) {
            int space = habit.indexOf(' ');
            habits.add(new Habit(habit.substring(0, space), Integer.parseInt(habit, space + 1, habit.length(), 10)));
        }
        return new Habits(List.copyOf(habits));
    }

    /** The kind of what is done next. */
    String next(Dice dice) {
        int left = dice.below(weights);
        int i = 0;
        while (left >= habits.get(i).weight) {
            left -= habits.get(i).weight;
            i++;
        }
        return habits.get(i).kind;
    }
}
