package id.sinergi.shell;

import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs a failure once and gives the reference under which it is found again. */
@Component
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    String log(Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        if (failure instanceof ClientAbortException) {
            log.debug("Whom {} was for has gone", reference, failure);
        } else {
            log.error("Failure {} in a view", reference, failure);
        }
        return reference;
    }
}
