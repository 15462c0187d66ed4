package io.copkit.warning;

import java.util.ArrayList;
import java.util.List;

/** Values of every sort that warn. */
public final class WarningStory {

    private WarningStory() {}

    /** Facts made by hand, and what there is to warn of. */
    public static List<Object> values() {
        WarningFacts facts = Facts.at(70)
                .member(Facts.member("ana").active(0, 7, 14, 21, 28, 35, 42))
                .member(Facts.member("ben").joined(60).unanswered("t", 61))
                .weeks(9, 10, 11, 8, 6)
                .interval(7)
                .build();
        List<Object> values = new ArrayList<>(WarningPolicy.standard().warnings(facts));
        values.add(facts);
        values.add(WarningPolicy.standard());
        return values;
    }
}
