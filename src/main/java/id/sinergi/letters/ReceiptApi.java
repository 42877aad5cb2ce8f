package id.sinergi.letters;

import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"DISNAKER", "BPJS", "DPMD", "KECAMATAN"})
@Tag(name = "Letters")
@RequestMapping("/api/v1/letters/{id}")
class ReceiptApi {

    private final LetterReceipts receipts;

    ReceiptApi(LetterReceipts receipts) {
        this.receipts = receipts;
    }

    @Schema(name = "LetterReceipt")
    record Receipt(
            @Nullable LocalDate receivedOn,
            @Nullable String receivedBy,
            @Nullable UUID document) {}

    @Operation(summary = "Records that a letter was received")
    @PostMapping("/receipt")
    Result<Told> receipt(@PathVariable UUID id, @RequestBody Receipt body) {
        return receipts.received(id, body.receivedOn(), body.receivedBy(), body.document())
                .map(ReceiptApi::json);
    }

    @Schema(name = "LetterReturn")
    record Return(
            @Nullable LocalDate returnedOn,
            @Nullable String reason,
            @Nullable UUID document) {}

    @Operation(summary = "Records that a letter came back; it is to be sent again")
    @PostMapping("/return")
    Result<Told> comeBack(@PathVariable UUID id, @RequestBody Return body) {
        return receipts.returned(id, body.returnedOn(), body.reason(), body.document())
                .map(ReceiptApi::json);
    }

    @Schema(name = "LetterStatus")
    record Told(UUID id, String number, LetterStatus status) {}

    private static Told json(Letter letter) {
        return new Told(letter.id(), letter.givenNumber(), letter.status());
    }
}
