package io.copkit.storage.tck;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives what a call threw out of a test the words that every failure begins with. */
final class ThrownIsAdvised implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        StorageContract contract = (StorageContract) context.getRequiredTestInstance();
        if (thrown instanceof AssertionError || contract.isSkipped()) {
            throw thrown;
        }
        throw new AssertionError(contract.check("that no call throws where its rule has an answer: " + thrown), thrown);
    }
}
