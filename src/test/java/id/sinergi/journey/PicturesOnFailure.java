package id.sinergi.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Where a journey stops, a picture of every open window says what its people saw. */
final class PicturesOnFailure implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        for (var browser : Browser.OPEN) {
            for (var person : browser.people()) {
                person.picture("failed-" + context.getDisplayName().replaceAll("\\W", "") + "-" + person.username);
            }
        }
        throw failure;
    }
}
