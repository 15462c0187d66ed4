package io.copkit.renewal;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.lifecycle.Stage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which review there is in which stage; a community that forms or matures has none, it is busy enough. */
public enum ReviewKind implements Labelled {

    /** Whether an idea becomes a community. */
    BEGINNING(Stage.POTENTIAL, "beginning"),
    /** How an established community renews itself. */
    RENEWAL(Stage.STEWARDSHIP, "renewal"),
    /** How far a deliberate change has come. */
    TRANSFORMATION(Stage.TRANSFORMING, "transformation"),
    /** Whether a dispersed community is closed. */
    CLOSING(Stage.DISPERSED, "closing");

    private final Stage stage;
    private final String code;

    ReviewKind(Stage stage, String code) {
        this.stage = stage;
        this.code = code;
    }

    /** The review of a stage, if it has one. */
    public static Optional<ReviewKind> in(Stage stage) {
        return Arrays.stream(values()).filter(kind -> kind.stage == stage).findFirst();
    }

    /** In which stage. */
    public Stage stage() {
        return stage;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("review-kind." + code, locale);
    }
}
