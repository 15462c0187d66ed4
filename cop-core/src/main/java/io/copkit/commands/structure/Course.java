package io.copkit.commands.structure;

import io.copkit.history.Happening;
import io.copkit.structure.Placement;
import io.copkit.structure.PlanState;
import io.copkit.structure.StructurePlan;
import java.util.Optional;

/** The two ways to go through a plan: both take the same steps, each with numbers of its own. */
enum Course {
    APPLY(1, PlanState.PLANNED, PlanState.APPLYING, PlanState.APPLIED, Happening.STRUCTURE_APPLIED),
    UNDO(4, PlanState.APPLIED, PlanState.UNDOING, PlanState.UNDONE, Happening.STRUCTURE_UNDONE);

    private final int first;
    private final PlanState before;
    private final PlanState during;
    private final PlanState after;
    private final Happening happening;

    Course(int first, PlanState before, PlanState during, PlanState after, Happening happening) {
        this.first = first;
        this.before = before;
        this.during = during;
        this.after = after;
        this.happening = happening;
    }

    /** The step that changes the place and says that the plan is under way. */
    int first() {
        return first;
    }

    /** The step that settles a community; every community is a scope of its own, so all of them have this number. */
    int second() {
        return first + 1;
    }

    /** The step that says that all is done. */
    int third() {
        return first + 2;
    }

    PlanState before() {
        return before;
    }

    PlanState during() {
        return during;
    }

    PlanState after() {
        return after;
    }

    Happening happening() {
        return happening;
    }

    /** What the community has to be like for this. */
    Placement origin(StructurePlan plan) {
        return this == APPLY ? plan.from() : plan.to();
    }

    /** What the community is to be like. */
    Placement target(StructurePlan plan) {
        return this == APPLY ? plan.to() : plan.from();
    }

    /** The step in the community's history that this takes back. */
    Optional<String> takenBack(StructurePlan plan) {
        return this == APPLY ? Optional.empty() : Optional.of(plan.id().value() + "#" + APPLY.second() + "#1");
    }
}
