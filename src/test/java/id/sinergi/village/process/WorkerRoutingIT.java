package id.sinergi.village.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import id.sinergi.engine.Decisions;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every arm of {@code worker-routing.dmn}, with the reason that the worker's page shows. */
@IntegrationTest
class WorkerRoutingIT {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "active,       PU,    true,  true,  none,             aktif",
        "active,       BPU,   false, true,  none,             aktif",
        "unregistered, PU,    true,  true,  employer_finding, Penerima upah",
        "inactive,     PU,    true,  false, employer_finding, Penerima upah",
        "unregistered, JAKON, true,  false, employer_finding, konstruksi",
        "unregistered, BPU,   false, true,  subsidy,          Pekerja rentan",
        "unregistered, PU,    false, true,  subsidy,          Pekerja rentan",
        "inactive,     JAKON, false, true,  subsidy,          Pekerja rentan",
        "unregistered, BPU,   false, false, outreach,         sosialisasi",
        "inactive,     PU,    false, false, outreach,         sosialisasi"
    })
    void eachArmSaysWhy(
            String membership, String segment, boolean hasEmployer, boolean vulnerable, String route, String reason) {
        var decision = decisions.decide(
                "worker-routing",
                Map.of(
                        "membership",
                        membership,
                        "segment",
                        segment,
                        "hasEmployer",
                        hasEmployer,
                        "vulnerable",
                        vulnerable));
        assertThat(decision.get("route")).isEqualTo(route);
        assertThat(String.valueOf(decision.get("reason"))).contains(reason);
    }
}
