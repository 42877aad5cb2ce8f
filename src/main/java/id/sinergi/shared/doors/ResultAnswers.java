package id.sinergi.shared.doors;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * What a service answers is what its door answers: the value of a {@link Result} that is done, with the status that the
 * door declares, or the refusal as a problem. So the description of the API knows the type of every answer.
 */
@RestControllerAdvice
class ResultAnswers implements ResponseBodyAdvice<Object> {

    private final ApiErrors errors;

    ResultAnswers(ApiErrors errors) {
        this.errors = errors;
    }

    @Override
    public boolean supports(MethodParameter returns, Class<? extends HttpMessageConverter<?>> converter) {
        return Result.class.isAssignableFrom(returns.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returns,
            MediaType chosen,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return switch (body) {
            case Result.Done<?>(var value) -> value;
            case Result.Refused<?>(var refusal) -> {
                response.setStatusCode(HttpStatusCode.valueOf(refusal.kind().status()));
                response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
                if (refusal.facts().get("retryAfter") instanceof Number seconds) {
                    response.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds.toString());
                }
                yield errors.problem(refusal);
            }
            case null, default -> body;
        };
    }
}
