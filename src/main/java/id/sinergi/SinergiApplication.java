package id.sinergi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Modules name their classes without regard to each other, so a bean's name is its full class name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = "shared")
public class SinergiApplication {

    public static void main(String[] args) {
        SpringApplication.run(SinergiApplication.class, args);
    }
}
