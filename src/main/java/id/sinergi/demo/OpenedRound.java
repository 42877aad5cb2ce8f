package id.sinergi.demo;

import id.sinergi.village.Round;
import id.sinergi.village.Rounds;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A round and its cases by village, once it is opened. */
final class OpenedRound {

    private final Map<String, String> byVillage = new HashMap<>();
    private @Nullable Round round;

    void take(Rounds.Receipt receipt) {
        round = receipt.round();
        receipt.opened().forEach(opened -> byVillage.put(opened.villageCode(), opened.caseNumber()));
    }

    String get(String village) {
        return Objects.requireNonNull(byVillage.get(village));
    }

    Collection<String> numbers() {
        return byVillage.values();
    }

    long id() {
        return Objects.requireNonNull(round).id();
    }
}
