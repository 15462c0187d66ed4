package io.copkit.lifecycle;

import io.copkit.Page;
import io.copkit.Paging;
import java.util.Optional;

/** The models that communities may follow: those of the literature and those that the host has declared. */
public interface LifecycleModelPages {

    /** The model with a code, published or declared. */
    Optional<LifecycleModel> find(String code);

    /** The models that the host has declared, by the time of their latest version. */
    Page<LifecycleModel> declared(Paging paging);
}
