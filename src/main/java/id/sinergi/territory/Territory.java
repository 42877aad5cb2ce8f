package id.sinergi.territory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The regency with its districts and villages. Codes nest: {@code 74.02} holds {@code 74.02.01} holds its villages. */
@Service
public class Territory {

    private final TerritoryRepository repository;

    Territory(TerritoryRepository repository) {
        this.repository = repository;
    }

    /** Whether {@code code} is {@code area} itself or lies inside it. */
    public static boolean isInside(String code, String area) {
        return code.equals(area) || code.startsWith(area + ".");
    }

    public Regency regency() {
        return repository.regency();
    }

    public List<District> districts() {
        return repository.districts();
    }

    /** All villages, or those inside {@code area}, by code. */
    public List<Village> villages(@Nullable String area) {
        return repository.villages().stream()
                .filter(village -> area == null || isInside(village.code(), area))
                .toList();
    }

    public Optional<Village> village(@Nullable String code) {
        return repository.villages().stream()
                .filter(village -> village.code().equals(code))
                .findFirst();
    }

    public Optional<District> district(@Nullable String code) {
        return districts().stream()
                .filter(district -> district.code().equals(code))
                .findFirst();
    }

    /** The name of any code: village with its district, district, or the regency; the code itself where unknown. */
    public String name(String code) {
        return village(code)
                .map(Village::fullName)
                .or(() -> district(code).map(District::name))
                .orElseGet(() -> regency().code().equals(code) ? regency().name() : code);
    }
}
