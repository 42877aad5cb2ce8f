package id.sinergi.territory;

import id.sinergi.shared.Slice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class TerritoryApi {

    private final Territory territory;

    TerritoryApi(Territory territory) {
        this.territory = territory;
    }

    @GetMapping("/villages")
    Slice<Village> villages(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return slice(territory.villages(district), Village::code, limit, cursor);
    }

    @GetMapping("/districts")
    Slice<District> districts(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return slice(territory.districts(), District::code, limit, cursor);
    }

    private static <T> Slice<T> slice(
            List<T> all, Function<T, String> code, @Nullable Integer limit, @Nullable String cursor) {
        var after = Slice.decode(cursor);
        var size = Slice.limit(limit);
        var rows = all.stream()
                .filter(row -> after == null || code.apply(row).compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return Slice.of(rows, size, code);
    }
}
