package id.sinergi.shared;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
            <body><h1>%2$s</h1><p>%s</p><p><a href="/">%s</a></p></body></html>
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
        if (ApiErrors.isForPrograms(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))) {
            errors.write(request, response, status, status.is5xxServerError() ? "failed" : "address");
        } else {
            page(request, response, status);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        var locale = ApiErrors.language(request);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(PAGE.formatted(
                        locale.getLanguage(),
                        texts.get(locale, "error.page.title"),
                        texts.get(locale, "error.page.text"),
                        texts.get(locale, "error.page.back")));
    }
}
