package id.sinergi.identity;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import id.sinergi.identity.ui.LoginView;
import id.sinergi.shared.ApiErrors;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Two doors: the API by HTTP Basic without session, and the views by login form with session and CSRF token. The headers
 * of all answers are written by {@code doors}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** For whoever watches over the system, such as a load balancer: well or not, without details. */
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiErrors errors) throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic ->
                        basic.authenticationEntryPoint(whoAreYou(errors)).authenticationDetailsSource(LoginPlace::new))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(whoAreYou(errors))
                        .accessDeniedHandler((request, response, denied) ->
                                errors.write(request, response, HttpStatus.FORBIDDEN, "forbidden")))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Answered here and at once: the server's error page is a page, and would ask to log in. */
    private static AuthenticationEntryPoint whoAreYou(ApiErrors errors) {
        return (request, response, failure) -> {
            if (failure instanceof InternalAuthenticationServiceException) {
                // Nobody has looked whether the password is right.
                errors.writeFailure(request, response, failure);
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sinergi\", charset=\"UTF-8\"");
            errors.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    failure instanceof LockedException ? "locked" : "login");
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http, ApiErrors errors) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HEALTH)
                        .permitAll()
                        .anyRequest()
                        .hasRole(Role.ADMIN.name()))
                .httpBasic(basic ->
                        basic.authenticationEntryPoint(whoAreYou(errors)).authenticationDetailsSource(LoginPlace::new))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(whoAreYou(errors)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(new PageTokens()))
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain views(HttpSecurity http, VaadinDefaultRequestCache wanted) throws Exception {
        // Where somebody wanted to go is kept in the browser: no session for everybody who knocks.
        var kept = new CookieRequestCache();
        kept.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        wanted.setDelegateRequestCache(kept);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/frontend/**", "/webjars/**")
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                .enableCsrfConfiguration(false)
                                // An unknown address reaches the router, which has a friendlier page than an empty
                                // answer.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.authenticationDetailsSource(LoginPlace::new))
                // Vaadin would take the login out with its own requests, which have a token of their own kind.
                .csrf(csrf -> csrf.csrfTokenRepository(new PageTokens())
                        .ignoringRequestMatchers(request -> HandlerHelper.isFrameworkInternalRequest("/*", request)))
                .exceptionHandling(handling -> handling.defaultAccessDeniedHandlerFor(
                        (request, response, denied) ->
                                response.sendRedirect(request.getContextPath() + "/login?" + LoginView.AGAIN),
                        request -> request.getServletPath().equals("/login")))
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
