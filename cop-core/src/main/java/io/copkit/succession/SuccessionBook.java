package io.copkit.succession;

import java.util.Optional;

/** How a community finds somebody who takes over, read for the host. */
public interface SuccessionBook {

    /** How somebody is found. */
    SuccessionPolicy policy();

    /** The present search, or the last one; empty if there never was one. */
    Optional<Succession> latest();
}
