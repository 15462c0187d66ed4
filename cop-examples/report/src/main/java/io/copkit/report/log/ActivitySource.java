package io.copkit.report.log;

import java.util.function.Consumer;

/** Something that activities can be read from: a file, a Git repository, the sample community. */
@FunctionalInterface
public interface ActivitySource {

    /**
     * Hands on every activity, in no promised order.
     *
     * @throws BadInputException if the input cannot be read as a log; what was handed on before is then worth nothing
     */
    void read(Consumer<? super LoggedActivity> sink);
}
