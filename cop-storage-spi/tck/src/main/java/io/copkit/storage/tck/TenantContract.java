package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ErasureOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two tenants in one database. */
public abstract class TenantContract extends StorageContract {

    /** For adapters. */
    protected TenantContract() {}

    @Test
    void R71_tenants_with_the_same_ids_are_apart() throws Exception {
        Store other = otherTenant();
        Person ana = new Person("ana", "c1", "c2");

        ana.enter(store());
        assertThat(other.everything())
                .as(check("that a tenant sees nothing of another's"))
                .isEmpty();
        assertThat(other.trace("ana"))
                .as(check("that a trace stays within its tenant"))
                .isEmpty();

        ana.enter(other);
        List<Record> entered = store().everything();
        assertThat(other.everything())
                .as(check("that keys, change ids, sequences and activity ids of tenants do not meet"))
                .isEqualTo(entered);

        store().put(Samples.next(Samples.community("c2")));
        store().log().retract("c1", List.of("by"), minute(9));
        store().log().purge("c1", minute(3));
        store().people().erase(ErasureOrder.delete("ana"));
        opened().catchUp();
        assertThat(other.everything())
                .as(check("that changing, retracting, purging and erasing stay within their tenant"))
                .isEqualTo(entered);
        assertThat(Figures.of(other, "c1"))
                .as(check("that no figure counts what another tenant has"))
                .isNotEqualTo(Figures.of(store(), "c1"));
    }
}
