package io.copkit.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.storage.StorageDescriptor.Durability;
import io.copkit.storage.StorageDescriptor.GlobalReads;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StorageDescriptorTest {

    @Test
    void a_level_is_at_least_1_and_a_lag_not_negative() {
        assertThatThrownBy(() -> descriptor(0, Duration.ZERO)).hasMessageContaining("spiLevel");
        assertThatThrownBy(() -> descriptor(1, Duration.ofMillis(-1))).hasMessageContaining("feedLag");
    }

    private static StorageDescriptor descriptor(int level, Duration lag) {
        return new StorageDescriptor("name", level, Durability.VOLATILE, false, GlobalReads.CURRENT, lag);
    }
}
