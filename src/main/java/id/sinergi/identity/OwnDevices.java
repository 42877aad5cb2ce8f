package id.sinergi.identity;

import id.sinergi.shared.Act;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Everybody sees on which browsers their account is known, and takes one back that is lost, sold or somebody else's. */
@Service
public class OwnDevices {

    private final DeviceRepository devices;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnDevices(DeviceRepository devices, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.devices = devices;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Used last first. */
    public List<KnownDevice> list() {
        return devices.known(username(), known());
    }

    /**
     * From now on tries on it are counted like those of any stranger. Who is signed in there stays so until that session
     * ends.
     *
     * @return its mark; refused with {@code device.unknown}
     */
    @Act
    public Result<String> takeBack(long id) {
        var mark = devices.takeBack(username(), id, known(), clock.instant());
        mark.ifPresent(one -> events.publishEvent(new DeviceTakenBack(username(), one)));
        return mark.map(Result::done).orElseGet(() -> Result.refused(Refusal.notFound("device.unknown")));
    }

    private Instant known() {
        return clock.instant().minus(KnownDevices.KEPT);
    }

    private String username() {
        return currentUser.get().username();
    }

    record DeviceTakenBack(String username, String device) implements Auditable {
        @Override
        public String action() {
            return "login.deviceTakenBack";
        }

        @Override
        public String subject() {
            return username;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("device", device);
        }
    }
}
