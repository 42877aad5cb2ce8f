package id.sinergi.protection;

import id.sinergi.worklist.forms.CaseStake;
import org.springframework.stereotype.Component;

/** A list that was approved pays for people. */
@Component
class ProtectionStake implements CaseStake {

    private final ListRepository lists;

    ProtectionStake(ListRepository lists) {
        this.lists = lists;
    }

    @Override
    public boolean isHigh(String caseNumber) {
        return lists.find(caseNumber).filter(list -> list.state().isFrozen()).isPresent();
    }
}
