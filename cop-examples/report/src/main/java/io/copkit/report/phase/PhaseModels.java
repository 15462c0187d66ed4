package io.copkit.report.phase;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.copkit.json.CopJacksonModule;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.report.log.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Models of the life of communities, as JSON. */
public final class PhaseModels {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new CopJacksonModule());

    private PhaseModels() {}

    /** The phases of the product teams of beta.gouv.fr, as their public list has them. */
    public static LifecycleModel betaGouv() {
        try (InputStream in = Objects.requireNonNull(PhaseModels.class.getResourceAsStream("beta-gouv.json"))) {
            return JSON.readValue(in, LifecycleModel.class);
        } catch (IOException packagedWithUs) {
            throw new UncheckedIOException(packagedWithUs);
        }
    }

    /** The model in a file. */
    public static LifecycleModel read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(Files.exists(file) ? "not-a-file" : "no-such-file", file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return JSON.readValue(in, LifecycleModel.class);
        } catch (IOException unreadable) {
            throw new BadInputException("unreadable-model", file.toString());
        }
    }
}
