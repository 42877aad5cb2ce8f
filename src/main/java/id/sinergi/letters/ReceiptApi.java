package id.sinergi.letters;

import id.sinergi.shared.ApiErrors;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/letters/{id}")
class ReceiptApi {

    private final LetterReceipts receipts;
    private final ApiErrors answers;

    ReceiptApi(LetterReceipts receipts, ApiErrors answers) {
        this.receipts = receipts;
        this.answers = answers;
    }

    record Receipt(
            @Nullable LocalDate receivedOn,
            @Nullable String receivedBy,
            @Nullable UUID document) {}

    @PostMapping("/receipt")
    ResponseEntity<?> receipt(@PathVariable UUID id, @RequestBody Receipt body) {
        return answers.answer(receipts.received(id, body.receivedOn(), body.receivedBy(), body.document())
                .map(ReceiptApi::json));
    }

    record Return(
            @Nullable LocalDate returnedOn,
            @Nullable String reason,
            @Nullable UUID document) {}

    @PostMapping("/return")
    ResponseEntity<?> comeBack(@PathVariable UUID id, @RequestBody Return body) {
        return answers.answer(receipts.returned(id, body.returnedOn(), body.reason(), body.document())
                .map(ReceiptApi::json));
    }

    private static Map<String, Object> json(Letter letter) {
        return Map.of("id", letter.id(), "number", letter.givenNumber(), "status", letter.status());
    }
}
