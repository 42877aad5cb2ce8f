package id.sinergi.letters;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Result;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class LetterApi {

    private final Letters letters;
    private final ApiErrors answers;

    LetterApi(Letters letters, ApiErrors answers) {
        this.letters = letters;
        this.answers = answers;
    }

    @GetMapping("/cases/{number}/letters")
    ResponseEntity<?> ofCase(@PathVariable String number) {
        return answers.answer(letters.ofCase(number).map(LetterApi::list));
    }

    @GetMapping("/letters/{id}.pdf")
    ResponseEntity<?> pdf(@PathVariable UUID id) {
        var result = letters.pdf(id);
        if (result instanceof Result.Done<Letters.Paper>(var paper)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.inline()
                                    .filename(paper.fileName(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(paper.content());
        }
        return answers.answer(result);
    }

    private static Map<String, Object> list(List<Letters.Filed> filed) {
        return Map.of("items", filed.stream().map(LetterApi::one).toList(), "next", Optional.empty());
    }

    private static Map<String, @Nullable Object> one(Letters.Filed filed) {
        var letter = filed.letter();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", letter.id());
        json.put("number", letter.number());
        json.put("kind", letter.kind());
        json.put("agency", letter.agency());
        json.put("date", letter.date());
        json.put("status", letter.status());
        json.put("subject", letter.subject());
        json.put("addressee", letter.addressee());
        json.put("issuedBy", letter.issuedBy());
        json.put("issuedAt", letter.issuedAt());
        json.put("pdf", "/api/v1/letters/" + letter.id() + ".pdf");
        json.put("steps", filed.steps());
        json.put("signature", filed.signature());
        json.put("deliveries", filed.deliveries());
        return json;
    }
}
