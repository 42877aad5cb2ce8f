package id.sinergi.engine;

import id.sinergi.shared.Acts;
import java.sql.SQLException;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/** How the engine says that somebody was faster; it hands on the database's own words as they are. */
@Component
class EngineRaces implements Acts.LostRace {

    /** Deadlocks and transactions that could not be put in an order. */
    private static final String ROLLED_BACK = "40";

    @Override
    public boolean is(Throwable failure) {
        return failure instanceof OptimisticLockingException
                || (failure instanceof SQLException said
                        && Objects.requireNonNullElse(said.getSQLState(), "").startsWith(ROLLED_BACK));
    }
}
