package id.sinergi.compliance;

import id.sinergi.registry.PeopleList;
import id.sinergi.registry.Readings;
import id.sinergi.registry.WorkerRow;
import id.sinergi.registry.Workers;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The people a finding is about, by the registry: cut by the reader's scope, NIK masked, each look recorded. */
@Service
public class FindingWorkers {

    private static final int MOST = 500;

    private final Overviews overviews;
    private final Workers workers;
    private final Readings readings;
    private final ApplicationEventPublisher events;

    FindingWorkers(Overviews overviews, Workers workers, Readings readings, ApplicationEventPublisher events) {
        this.overviews = overviews;
        this.workers = workers;
        this.readings = readings;
        this.events = events;
    }

    /** Refused: {@code case.unknown}, {@code compliance.findingUnknown}. */
    @Act
    public Result<List<WorkerRow>> of(String caseNumber, long findingId) {
        return overviews
                .of(caseNumber)
                .then(overview -> overview.findings().stream()
                        .filter(finding -> finding.id() == findingId)
                        .findFirst()
                        .map(finding -> Result.done(read(caseNumber, finding)))
                        .orElseGet(() -> Result.refused(Refusal.notFound("compliance.findingUnknown"))));
    }

    private List<WorkerRow> read(String caseNumber, Finding finding) {
        var rows = finding.parts().workerIds().stream()
                .limit(MOST)
                .map(workers::row)
                .flatMap(Optional::stream)
                .toList();
        readings.shown(PeopleList.FINDING, Readings.by("case", caseNumber, "finding", finding.id()), rows.size());
        events.publishEvent(new ComplianceAct(
                "compliance.workersRead",
                caseNumber,
                Map.of("kind", finding.kind().name(), "count", Integer.toString(rows.size()))));
        return rows;
    }
}
