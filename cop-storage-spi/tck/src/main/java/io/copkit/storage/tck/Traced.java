package io.copkit.storage.tck;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TraceSink;
import io.copkit.storage.TransitionRecord;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a trace pushes. */
final class Traced implements TraceSink {

    private final List<Record> found = new ArrayList<>();

    @Override
    public void state(StateRecord state) {
        found.add((Record) state);
    }

    @Override
    public void transition(TransitionRecord transition) {
        found.add(transition);
    }

    @Override
    public void activity(ActivityRecord activity) {
        found.add(activity);
    }

    List<Record> found() {
        return List.copyOf(found);
    }
}
