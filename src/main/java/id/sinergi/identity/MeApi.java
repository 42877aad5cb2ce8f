package id.sinergi.identity;

import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PermitAll
@Tag(name = "Account")
class MeApi {

    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final OwnDevices devices;
    private final Clock clock;

    MeApi(CurrentUser currentUser, Accounts accounts, OwnDevices devices, Clock clock) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(summary = "Who the caller is")
    @GetMapping("/api/v1/me")
    Me me() {
        var user = currentUser.get();
        return new Me(
                user.username(),
                user.name(),
                new AgencyName(user.agency().name(), accounts.agencyName(user.agency())),
                user.roles().stream().map(Role::name).sorted().toList(),
                user.areas().stream().sorted().toList());
    }

    @Operation(summary = "On which browsers the caller's account is known, used last first")
    @GetMapping("/api/v1/me/devices")
    Devices devices() {
        return new Devices(devices.list().stream().map(this::view).toList());
    }

    /** Tries to sign in there are counted like any stranger's from now on. */
    @Operation(summary = "Take back a browser of the caller's account")
    @DeleteMapping("/api/v1/me/devices/{id}")
    Result<Devices> takeBack(@PathVariable long id) {
        return devices.takeBack(id).map(mark -> devices());
    }

    private Device view(KnownDevice one) {
        return new Device(one.id(), one.mark(), one.address(), at(one.since()), at(one.lastAt()));
    }

    private OffsetDateTime at(Instant time) {
        return time.atZone(clock.getZone()).toOffsetDateTime();
    }

    record Devices(List<Device> items) {}

    @Schema(name = "KnownDevice")
    record Device(
            long id,

            @Schema(description = "By which the trail names it too")
            String mark,

            @Schema(description = "From where it signed in last, masked")
            String address,

            OffsetDateTime since,
            OffsetDateTime lastAt) {}

    record AgencyName(String code, String name) {}

    record Me(
            String username,
            String name,
            AgencyName agency,
            List<String> roles,

            @Schema(description = "Codes of the areas the caller sees; empty for the whole regency")
            List<String> territory) {}
}
