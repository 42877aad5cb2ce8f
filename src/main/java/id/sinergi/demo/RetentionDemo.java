package id.sinergi.demo;

import id.sinergi.privacy.Retention;
import id.sinergi.privacy.RetentionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A rule that was shortened, so that old attendance lists are past their time, and a proposal that waits for a second person. */
@Component
class RetentionDemo {

    private static final String ATTENDANCE = "outreach.attendance";
    private static final int MONTHS = 8;

    private final DemoDriver driver;
    private final Retention retention;

    RetentionDemo(DemoDriver driver, Retention retention) {
        this.driver = driver;
        this.retention = retention;
    }

    @Transactional
    void create() {
        var today = driver.today();
        driver.as("admin", today, () -> {
            if (retention.runs().isEmpty()) {
                retention
                        .change(new RetentionRule(
                                ATTENDANCE,
                                2,
                                MONTHS,
                                RetentionRule.Action.ANONYMISE,
                                "UU 27/2022 Pasal 42-44; persetujuan peserta; keputusan contoh",
                                today))
                        .orThrow();
                retention.propose(ATTENDANCE);
            }
            return Optional.empty();
        });
    }
}
