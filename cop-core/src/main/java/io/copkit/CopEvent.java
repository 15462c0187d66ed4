package io.copkit;

import io.copkit.lifecycle.LifecycleEvent;
import java.time.Instant;

/** Something that happened in a community. Comes back from the command that caused it, and goes to every listener. */
public sealed interface CopEvent permits LifecycleEvent {

    /** Where. */
    CommunityId community();

    /** On whose behalf. */
    Actor actor();

    /** When, in whole milliseconds. */
    Instant at();
}
