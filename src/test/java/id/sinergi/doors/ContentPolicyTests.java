package id.sinergi.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Forms go to ourselves, and to the sign-in service that is configured. */
class ContentPolicyTests {

    @Test
    void aSignInServiceIsLetThrough() {
        var environment = new MockEnvironment()
                .withProperty(
                        "spring.security.oauth2.client.provider.sso.issuer-uri", "https://sso.kab.example/realms/asn")
                .withProperty(
                        "spring.security.oauth2.client.provider.other.authorization-uri",
                        "https://masuk.example:8443/auth");
        assertThat(new ContentPolicy(environment).forPage("n"))
                .endsWith("form-action 'self' https://masuk.example:8443 https://sso.kab.example");
        assertThat(new ContentPolicy(new MockEnvironment()).forPage("n")).endsWith("form-action 'self'");
    }
}
