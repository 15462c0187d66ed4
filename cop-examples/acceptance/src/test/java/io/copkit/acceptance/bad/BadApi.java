package io.copkit.acceptance.bad;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.StorageException;
import io.copkit.storage.TransitionRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows in public what must stay hidden, each type in another place; what stands below the line may stay. */
public abstract class BadApi implements Supplier<ActivityRecord> {

    public final List<CommunityRecord> field;

    public BadApi(List<CommunityRecord> field, Consumer<DocumentRecord> parameter) {
        this.field = field;
    }

    public abstract List<MembershipRecord> result() throws StorageException;

    public abstract <T extends StateRecord> void variable(Supplier<T> supplier);

    protected abstract void heirs(TransitionRecord[] array);

    public abstract ImmutableList<String> guava();

    public abstract ObjectMapper jackson();

    // ---------------------------------------------------------------------------------------------------------------

    public abstract CopStorage handedOver();

    abstract ChangeSet notPublic();
}
