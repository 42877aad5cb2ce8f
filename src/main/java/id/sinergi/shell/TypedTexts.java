package id.sinergi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import id.sinergi.shared.PlainText;
import java.util.regex.Pattern;

/** The door of the pages: whatever is typed or pasted into any field comes in as {@link PlainText#clean} leaves it. */
final class TypedTexts extends UidlRequestHandler {

    /** Control marks as JSON writes them, but for tab and the ends of lines; after an even number of backslashes. */
    private static final Pattern ESCAPED =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?:u00(?:0[0-8bBcCeEfF]|1[0-9a-fA-F])|[bf])");

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new ServerRpcHandler() {
            @Override
            public void handleRpc(UI ui, String message, VaadinRequest request)
                    throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
                super.handleRpc(ui, clean(message), request);
            }
        };
    }

    /** JSON itself holds no such marks, so that the message may be cleaned as one text. */
    static String clean(String message) {
        return ESCAPED.matcher(PlainText.clean(message)).replaceAll("$1");
    }
}
