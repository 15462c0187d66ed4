package io.copkit.internal;

import io.copkit.CorruptRecordException;
import io.copkit.MemberId;
import io.copkit.storage.ErasureOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people of a record, whom its body refers to by position. */
public final class People {

    private final List<String> ids;

    /** Those who stand in a record already; positions never change, for fields that this version does not know use them too. */
    public People(List<String> ids) {
        this.ids = new ArrayList<>(ids);
    }

    /** The position of somebody, who is put at the end if not there yet. */
    public int position(MemberId member) {
        int known = ids.indexOf(member.value());
        if (known >= 0) {
            return known;
        }
        ids.add(member.value());
        return ids.size() - 1;
    }

    /**
     * Who stands at a position; empty if the person has been erased.
     *
     * @throws CorruptRecordException if there is no such position
     */
    public Optional<MemberId> at(int position) {
        if (position < 0 || position >= ids.size()) {
            throw new CorruptRecordException("a body cannot be read: nobody stands at position " + position, null);
        }
        return member(ids.get(position));
    }

    /** Who has this id in a column; empty if the person has been erased. */
    public static Optional<MemberId> member(String id) {
        return id.equals(ErasureOrder.NOBODY) ? Optional.empty() : Optional.of(MemberId.of(id));
    }

    /** All of them, by position. */
    public List<String> ids() {
        return ids;
    }
}
