package id.sinergi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class SinergiApplication {

    public static void main(String[] args) {
        SpringApplication.run(SinergiApplication.class, args);
    }
}
