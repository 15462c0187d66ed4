package io.copkit.commands.directory;

import io.copkit.Page;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Cursors;
import io.copkit.storage.Ids;
import io.copkit.storage.InvalidCursorException;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages of two lists in one order: the communities in the open, and the few hidden ones that exist for whoever looks. No
 * query can ask for both at once.
 *
 * <p>The hidden ones are taken after the last that was shown; those in the open by the storage's own cursor, which can only
 * stand behind a row that ended a page. So where a page takes only some of the rows that were read, as many are read again,
 * and those are the ones that are shown: no row falls between two pages, or stands on both, whatever is written meanwhile.
 */
final class MergedPages {

    private static final Comparator<CommunityRecord> ORDER =
            Comparator.comparing(CommunityRecord::sortKey, Ids.ORDER).thenComparing(CommunityRecord::id, Ids.ORDER);

    /** What stands for a cursor behind the last row. */
    private static final String ENDED = ".";

    private final StateStore state;
    private final Question question;
    private final Eye eye;
    private final PageRequest first;

    MergedPages(StateStore state, Question question, Eye eye, PageRequest first) {
        this.state = state;
        this.question = question;
        this.eye = eye;
        this.first = first;
    }

    /** How far the pages before have come: the last hidden row shown, and the cursor of the open ones. */
    private record Position(String sortKey, String id, String open) {

        static final Position START = new Position("", "", "");

        boolean isBefore(CommunityRecord row) {
            return ORDER_OF_KEYS.compare(this, new Position(row.sortKey(), row.id(), "")) < 0;
        }

        private static final Comparator<Position> ORDER_OF_KEYS =
                Comparator.comparing(Position::sortKey, Ids.ORDER).thenComparing(Position::id, Ids.ORDER);
    }

    Page<CommunityRecord> page(Optional<String> next) {
        Position from = next.map(this::position).orElse(Position.START);
        List<CommunityRecord> hidden = hidden(from);
        Slice<CommunityRecord> open = open(from.open(), first.limit());
        int taken = taken(open.items(), hidden);
        Slice<CommunityRecord> shown = taken == open.items().size() ? open : open(from.open(), taken);
        List<CommunityRecord> rows = new ArrayList<>(shown.items());
        int room = Math.max(0, first.limit() - taken);
        List<CommunityRecord> withThem = hidden.subList(0, Math.min(room, hidden.size()));
        rows.addAll(withThem);
        rows.sort(ORDER);
        String cursor = taken == 0 && !open.items().isEmpty() ? from.open() : cursor(shown.next());
        boolean more = !cursor.equals(ENDED) || withThem.size() < hidden.size();
        return new Page<>(rows, more ? Optional.of(text(from, withThem, cursor)) : Optional.empty());
    }

    /** How many of the rows in the open are among the first of both. */
    private int taken(List<CommunityRecord> open, List<CommunityRecord> hidden) {
        return (int) Stream.concat(open.stream(), hidden.stream())
                .sorted(ORDER)
                .limit(first.limit())
                .filter(open::contains)
                .count();
    }

    private Slice<CommunityRecord> open(String cursor, int limit) {
        if (cursor.equals(ENDED) || limit == 0) {
            return new Slice<>(List.of(), null);
        }
        return state.communities(question.inTheOpen(eye, new PageRequest(limit, cursor.isEmpty() ? null : cursor)));
    }

    private List<CommunityRecord> hidden(Position from) {
        return question.hidden(eye.hidden()).stream()
                .flatMap(query -> state.communities(query).items().stream())
                .filter(from::isBefore)
                .sorted(ORDER)
                .toList();
    }

    private static String cursor(@Nullable String next) {
        return next == null ? ENDED : next;
    }

    private String text(Position from, List<CommunityRecord> hidden, String open) {
        String sortKey = hidden.isEmpty()
                ? from.sortKey()
                : hidden.get(hidden.size() - 1).sortKey();
        String id = hidden.isEmpty() ? from.id() : hidden.get(hidden.size() - 1).id();
        return Cursors.encode("", asked(), List.of(sortKey, id, open));
    }

    private Position position(String cursor) {
        List<String> parts = Cursors.decode("", asked(), cursor);
        if (parts.size() != 3) {
            throw new InvalidCursorException("not a cursor of a directory");
        }
        return new Position(parts.get(0), parts.get(1), parts.get(2));
    }

    private CommunityQuery asked() {
        return question.inTheOpen(eye, first);
    }
}
