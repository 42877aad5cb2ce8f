package id.sinergi.territory;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A list narrowed to an area that does not exist is not empty, it is a mistake: said by the parameter's name. */
@Configuration(proxyBeanMethods = false)
class AreaParameters implements WebMvcConfigurer, HandlerInterceptor {

    private final Territory territory;

    AreaParameters(Territory territory) {
        this.territory = territory;
    }

    /** Figures say by themselves that an area is unknown (404). */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**").excludePathPatterns("/api/v1/coverage/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var unknown = Stream.of("village", "district", "area")
                .filter(name -> request.getMethod().equals("GET"))
                .filter(name -> !exists(Objects.requireNonNullElse(request.getParameter(name), "")))
                .map(name -> new FieldError(name, "notAnOption"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.fields(unknown).raise();
        }
        return true;
    }

    private boolean exists(String area) {
        return area.isBlank()
                || area.equals(territory.regency().code())
                || territory.district(area).isPresent()
                || territory.village(area).isPresent();
    }
}
