package io.copkit.community;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells by four answers whether a group is a community of practice or rather something else: each form scores the share of
 * answers that are its own, the highest score wins, and a tie is ambiguous. Meant to be asked before a community is founded,
 * so that whoever founds a project team under another name knows it, and again every year.
 */
public final class GroupFormClassifier {

    private GroupFormClassifier() {}

    /** The form that these answers speak for. */
    public static GroupFormVerdict classify(GroupAnswers answers) {
        Map<GroupForm, Integer> matches =
                answers.forms().collect(Collectors.toMap(Function.identity(), form -> 1, Integer::sum));
        int most = Collections.max(matches.values());
        List<GroupForm> first = matches.entrySet().stream()
                .filter(form -> form.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return new GroupFormVerdict(first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty(), matches);
    }
}
