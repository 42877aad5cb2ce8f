package id.sinergi.territory;

import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PermitAll
@Tag(name = "Territory")
@RequestMapping("/api/v1")
class TerritoryApi {

    private final Territory territory;

    TerritoryApi(Territory territory) {
        this.territory = territory;
    }

    @Operation(summary = "Villages and kelurahan with their codes")
    @GetMapping("/villages")
    Slice<Village> villages(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(territory.villages(district), Village::code, limit, cursor);
    }

    @Operation(summary = "Districts with their codes")
    @GetMapping("/districts")
    Slice<District> districts(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(territory.districts(), District::code, limit, cursor);
    }
}
