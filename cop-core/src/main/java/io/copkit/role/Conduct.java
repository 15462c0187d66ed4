package io.copkit.role;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.lifecycle.Stage;
import java.util.Map;
import java.util.Optional;

/**
 * What the stage of a community lets anybody do, whoever it is: the one guard that every command of the library asks before it
 * writes, and that the host's own modules ask for what they keep of the community. Whether this or that person may do it is
 * another question, which a {@link PermissionMatrix} answers.
 *
 * <p>A closed community is memory: it is read, and can be opened again, and nothing else. A dispersed one goes on with what it
 * has: members post, but no spaces are opened, and nobody is reminded of anything.
 *
 * @param stage where the community is in its life
 */
public record Conduct(Stage stage) {

    /** Whether the stage lets anybody do something. */
    public boolean permits(Permission permission) {
        return switch (stage) {
            case CLOSED -> permission.isReading() || permission == Permission.LIFECYCLE_APPLY;
            case DISPERSED -> permission != Permission.SPACE_OPEN;
            case POTENTIAL, COALESCING, MATURING, STEWARDSHIP, TRANSFORMING -> true;
        };
    }

    /** Whether anything at all may be written, but for opening the community again. */
    public boolean permitsWriting() {
        return stage != Stage.CLOSED;
    }

    /** Whether the community may be merged, split, handed over or chartered anew. */
    public boolean permitsRestructuring() {
        return stage == Stage.TRANSFORMING;
    }

    /** Whether members may be reminded, and asked to take part, without having asked for it. */
    public boolean permitsNudging() {
        return stage != Stage.DISPERSED && stage != Stage.CLOSED;
    }

    /** Why nothing may be written, if so. */
    public Optional<Refusal> refusal() {
        return permitsWriting() ? Optional.empty() : Optional.of(forbidden());
    }

    /** Why something may not be done, if so. */
    public Optional<Refusal> refusal(Permission permission) {
        return permits(permission) ? Optional.empty() : Optional.of(forbidden());
    }

    private Refusal forbidden() {
        return Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", stage.code()));
    }
}
