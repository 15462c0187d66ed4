package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ordinals of a tally, common to all its communities, and the names behind them. Not safe for threads. */
final class Vocabulary {

    final Translation members;
    final Translation labels;
    final Translation threads;
    final Translation subjects;

    private final List<String> communities = new ArrayList<>();

    Vocabulary(TallyQuery query, boolean severalCommunities) {
        Map<String, String> labelOf = query.kindLabels();
        members = Translation.between(severalCommunities);
        threads = Translation.between(severalCommunities);
        subjects = Translation.between(severalCommunities);
        labels = labelOf.isEmpty()
                ? Translation.between(severalCommunities)
                : Translation.spelling(kind -> labelOf.getOrDefault(kind, kind));
    }

    /** From now on, rows are those of this community. */
    void enter(String communityId, Rows rows) {
        int number = communities.size();
        communities.add(communityId);
        members.enter(number, rows.members());
        labels.enter(number, rows.kinds());
        threads.enter(number, rows.threads());
        subjects.enter(number, rows.subjects());
    }

    /** The number of the community entered last. */
    int community() {
        return communities.size() - 1;
    }

    String communityId(int number) {
        return communities.get(number);
    }
}
