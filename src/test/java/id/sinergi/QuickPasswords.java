package id.sinergi;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The same hash at its lowest cost: every call of the API checks a password, and tests call it by the thousand. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final int LEAST = 4;

    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new BCryptPasswordEncoder(LEAST);
    }
}
