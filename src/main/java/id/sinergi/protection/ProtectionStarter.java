package id.sinergi.protection;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseStarter;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proposes a list for programs; the request's fields are {@link OrderReader}'s. */
@Component
class ProtectionStarter implements CaseStarter {

    private final Proposals proposals;

    ProtectionStarter(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SUBSIDISED_PROTECTION;
    }

    @Override
    public Class<? extends Record> request() {
        return OrderReader.Asked.class;
    }

    @Override
    public Result<String> open(Map<String, Object> request) {
        return proposals.mayPropose()
                ? OrderReader.read(OrderReader.Asked.class, request).then(proposals::propose)
                : Result.refused(Refusal.forbidden("protection.proposerOnly"));
    }
}
