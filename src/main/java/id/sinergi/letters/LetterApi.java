package id.sinergi.letters;

import id.sinergi.identity.Agency;
import id.sinergi.shared.Download;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Letters")
@RequestMapping("/api/v1")
class LetterApi {

    private final Letters letters;

    LetterApi(Letters letters) {
        this.letters = letters;
    }

    @Operation(summary = "The official letters of a case")
    @GetMapping("/cases/{number}/letters")
    Result<Slice<One>> ofCase(@PathVariable String number) {
        return letters.ofCase(number)
                .map(filed -> new Slice<>(filed.stream().map(LetterApi::one).toList(), null));
    }

    @Operation(summary = "A letter as PDF")
    @GetMapping("/letters/{id}.pdf")
    Download pdf(@PathVariable UUID id) {
        return letters.pdf(id)
                .map(paper -> Download.of(paper.fileName(), MediaType.APPLICATION_PDF_VALUE, paper.content())
                        .shown())
                .orThrow();
    }

    private static One one(Letters.Filed filed) {
        var letter = filed.letter();
        return new One(
                letter.id(),
                letter.number(),
                letter.kind(),
                letter.agency(),
                letter.date(),
                letter.status(),
                letter.subject(),
                letter.addressee(),
                letter.issuedBy(),
                letter.issuedAt(),
                "/api/v1/letters/" + letter.id() + ".pdf",
                filed.steps(),
                filed.signature(),
                filed.deliveries());
    }

    @Schema(name = "Letter")
    record One(
            UUID id,
            @Nullable String number,
            String kind,
            Agency agency,
            LocalDate date,
            LetterStatus status,
            String subject,
            List<String> addressee,
            String issuedBy,
            Instant issuedAt,
            String pdf,
            List<LetterStep> steps,
            @Nullable Signature signature,
            List<Delivery> deliveries) {}
}
