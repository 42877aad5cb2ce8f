package id.sinergi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.DemonstrationTest;
import id.sinergi.protection.FundingSources;
import id.sinergi.protection.ProtectionList.State;
import id.sinergi.protection.ProtectionLists;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AsSystem
@DemonstrationTest
class ProtectionDemoIT {

    @Autowired
    ProtectionStories demo;

    @Autowired
    ProtectionLists lists;

    @Autowired
    FundingSources sources;

    @Autowired
    TaskDesk desk;

    @Autowired
    Actors actors;

    @Test
    void listsStandWhereverTheyMay() {
        var all = lists.list();
        assertThat(all.stream().map(one -> one.list().state()).collect(Collectors.toSet()))
                .contains(
                        State.PROPOSED,
                        State.RETURNED,
                        State.APPROVED,
                        State.REGISTERED,
                        State.CLOSED,
                        State.CANCELLED);
        assertThat(all)
                .allMatch(one -> one.progress().people() > 0 && one.progress().monthly() > 0);
        assertThat(all).filteredOn(ProtectionLists.Listed::overdue).hasSize(1);
        assertThat(all)
                .filteredOn(one -> one.list().state() == State.CLOSED)
                .singleElement()
                .satisfies(one -> assertThat(one.progress().active())
                        .isGreaterThan(one.progress().waiting())
                        .isPositive());
        assertThat(sources.all()).hasSize(4).allMatch(source -> source.left() >= 0);
        assertThat(all.stream()
                        .flatMap(one -> desk.ofCase(one.list().number()).stream())
                        .filter(WorkItem::isOpen)
                        .map(WorkItem::formKey))
                .contains("protection.approve", "protection.revise", "protection.register", "protection.followUp");
        demo.create();
        assertThat(lists.list()).hasSameSizeAs(all);
    }
}
