package id.sinergi.shared.web;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Texts;
import id.sinergi.shared.Trace;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what filters refuse. Programs get a problem, browsers are led back by their start page. */
@Hidden
@Controller
class ErrorAnswer implements ErrorController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body><h1>%2$s</h1><p>%s</p><p>%s</p><p><a href="/">%s</a></p></body></html>
            """;

    private final ApiErrors errors;
    private final Texts texts;

    ErrorAnswer(ApiErrors errors, Texts texts) {
        this.errors = errors;
        this.texts = texts;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        answer(
                request,
                response,
                status,
                Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), ""),
                "error.page.text");
    }

    /** What the server itself could not read. */
    void unreadable(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String path)
            throws IOException {
        answer(request, response, status, path, "error.page.unreadable");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String path, String text)
            throws IOException {
        if (!ApiErrors.isForPrograms(path)) {
            page(request, response, status, text);
        } else if (status.is5xxServerError()
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            errors.writeFailure(request, response, failure);
        } else {
            errors.write(request, response, status, status == HttpStatus.INTERNAL_SERVER_ERROR ? "failed" : "address");
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String text)
            throws IOException {
        var locale = ApiErrors.language(request);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(PAGE.formatted(
                                locale.getLanguage(),
                                texts.get(locale, "error.page.title"),
                                texts.get(locale, text),
                                status == HttpStatus.INTERNAL_SERVER_ERROR
                                        ? texts.get(locale, "error.page.code", Trace.of(request))
                                        : "",
                                texts.get(locale, "error.page.back"))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
