package id.sinergi.letters;

import id.sinergi.identity.Agency;
import id.sinergi.shared.Download;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Table.Format;
import id.sinergi.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of letters for programs. */
@RestController
@RolesAllowed({"DISNAKER", "BPJS", "DPMD", "KECAMATAN", "SETDA", "INSPEKTORAT"})
@Tag(name = "Letters")
@RequestMapping("/api/v1")
class RegisterApi {

    private final Register register;
    private final Texts texts;

    RegisterApi(Register register, Texts texts) {
        this.texts = texts;
        this.register = register;
    }

    record Asked(
            @Nullable String agency,
            @Nullable String kind,
            @Nullable String state,
            @Nullable Integer year,
            @Nullable String q) {

        Result<RegisterFilter> filter(Texts texts) {
            var known = Arrays.stream(Agency.values())
                    .filter(one -> one.name().equals(agency))
                    .findFirst();
            if (agency != null && known.isEmpty()) {
                return Result.refused(Refusal.field("agency", "wrongValue"));
            }
            var wanted = LetterState.ofCode(state);
            if (state != null && wanted.isEmpty()) {
                return Result.refused(Refusal.field("state", "wrongValue"));
            }
            if (kind != null && !texts.has("letter.kind." + kind)) {
                return Result.refused(Refusal.field("kind", "wrongValue"));
            }
            return Result.done(new RegisterFilter(known.orElse(null), kind, wanted.orElse(null), year, q));
        }
    }

    @Operation(summary = "The register of letters, newest first")
    @GetMapping("/letters")
    Result<Slice<Registered>> list(
            @ParameterObject @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return asked.filter(texts)
                .map(filter -> register.list(filter, limit, cursor).map(RegisterApi::json));
    }

    @Operation(summary = "The register as a workbook")
    @GetMapping("/letters.xlsx")
    Download xlsx(@ParameterObject @ModelAttribute Asked asked) {
        return asked.filter(texts)
                .map(filter -> Download.of("register-surat", register.table(filter), Format.XLSX))
                .orThrow();
    }

    private static Registered json(RegisterEntry entry) {
        return new Registered(
                entry.id(),
                entry.number(),
                entry.date(),
                entry.kind(),
                entry.agency(),
                entry.caseNumber(),
                entry.subject(),
                entry.addressee(),
                entry.state().code(),
                entry.means() == null ? null : entry.means().code(),
                entry.sentOn(),
                entry.receivedOn(),
                entry.returnedOn(),
                "/api/v1/letters/" + entry.id() + ".pdf");
    }

    @Schema(name = "RegisterEntry")
    record Registered(
            UUID id,
            @Nullable String number,
            LocalDate date,
            String kind,
            Agency agency,
            String caseNumber,
            String subject,
            String addressee,
            String state,
            @Nullable String means,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate returnedOn,
            String pdf) {}
}
