package id.sinergi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.AsSystem;
import id.sinergi.DemonstrationTest;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AsSystem
@DemonstrationTest
class ComplianceDemoIT {

    @Autowired
    private ComplianceDemo demo;

    @Autowired
    private OfficeHours hours;

    @Autowired
    private Cases cases;

    @Autowired
    private TaskDesk desk;

    @Test
    void everyRungHasItsCase() {
        var all = cases.list(new CaseQuery(CaseKind.EMPLOYER_COMPLIANCE, null, null, null), 500, null)
                .items();
        assertThat(all).extracting(CaseFile::status).contains(CaseFile.Status.CANCELLED);
        assertThat(all)
                .extracting(CaseFile::outcome)
                .filteredOn(Objects::nonNull)
                .contains("lifted", "complied", "unfounded", "cancelled");
        assertThat(all.stream()
                        .filter(CaseFile::isOpen)
                        .flatMap(file -> desk.ofCase(file.number()).stream())
                        .filter(WorkItem::isOpen)
                        .map(WorkItem::formKey))
                .contains(
                        "compliance.decideDenial",
                        "compliance.approveFine",
                        "compliance.issueSecondWarning",
                        "compliance.resendFirstWarning",
                        "compliance.recordProsecution",
                        "compliance.checkEvidence",
                        "compliance.issueFirstWarning",
                        "compliance.recordAnswer",
                        "letters.checkLetter",
                        "letters.reviseLetter",
                        "letters.dispatchLetter",
                        "compliance.confirmFindings",
                        "compliance.verifyFindings");
        var agenda = new Agenda();
        demo.plan(agenda);
        agenda.live(hours);
        assertThat(cases.list(new CaseQuery(CaseKind.EMPLOYER_COMPLIANCE, null, null, null), 500, null)
                        .items())
                .hasSameSizeAs(all);
    }
}
