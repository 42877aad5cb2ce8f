package id.sinergi.shared.web;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers what no filter and no page ever sees: an address, a host or a header that the server cannot read. Its own page
 * would be in English.
 */
@Component
class BrokenRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ErrorAnswer answer;

    BrokenRequests(ErrorAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Unreadable(answer)));
    }

    private static final class Unreadable extends ErrorReportValve {

        /** Before the address in the server's complaint. */
        private static final String TARGET = "target [";

        private final ErrorAnswer answer;

        Unreadable(ErrorAnswer answer) {
            this.answer = answer;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                answer.unreadable(request.getRequest(), response.getResponse(), status, path(request));
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("The caller is gone", e);
            }
        }

        /** Of a line that cannot be read the server names the address in its complaint at most; then it is a program's. */
        private static String path(Request request) {
            var path = request.getRequestURI();
            if (path != null) {
                return path;
            }
            var complaint = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception unreadable
                    ? Objects.toString(unreadable.getMessage(), "")
                    : "";
            var target = complaint.indexOf(TARGET);
            return target < 0 ? "/api" : complaint.substring(target + TARGET.length());
        }
    }
}
