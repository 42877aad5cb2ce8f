package id.sinergi.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** A real Tomcat behind what calls itself a proxy: believed if the setting names it. */
class TrustedProxiesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| 127.0.0.1 http localhost false",
                "10.0.0.5 | 127.0.0.1 http localhost false",
                "10.0.0.5,127.0.0.1 | 203.0.113.9 https kab.example true",
                "127.0.0.0/8 | 203.0.113.9 https kab.example true",
                "' 127.0.0.1 , ::1' | 203.0.113.9 https kab.example true"
            })
    void onlyNamedOnesAreBelieved(String setting, String seen) throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies(setting == null ? List.of() : List.of(setting.split(","))).customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("seen", new Seen()).addMapping("/"));
        server.start();
        try {
            var answer = new Visitor(server.getPort())
                    .get(
                            "/",
                            "X-Forwarded-For",
                            "198.51.100.66, 203.0.113.9",
                            "X-Forwarded-Proto",
                            "https",
                            "X-Forwarded-Host",
                            "kab.example");
            assertThat(answer.headers().firstValue("X-Seen")).hasValue(seen);
            var cookie = answer.headers().firstValue("Set-Cookie").orElse("");
            assertThat(cookie.contains("Secure")).as(cookie).isEqualTo(seen.endsWith("true"));
        } finally {
            server.stop();
        }
    }

    private static final class Seen extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession();
            response.setHeader(
                    "X-Seen",
                    request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName() + " "
                            + request.isSecure());
            response.sendRedirect("/login");
        }
    }
}
