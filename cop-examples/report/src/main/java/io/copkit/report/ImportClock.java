package io.copkit.report;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The clock of an import: the machine's, except while something is done over again that happened long ago. */
final class ImportClock implements InstantSource {

    private @Nullable Instant then;

    /** Goes to an instant and stays there. */
    void goTo(Instant instant) {
        then = instant;
    }

    /** Goes with the machine's clock again. */
    void goOn() {
        then = null;
    }

    @Override
    public Instant instant() {
        return then == null ? InstantSource.system().instant() : then;
    }
}
