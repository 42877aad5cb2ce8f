package id.sinergi.letters;

import id.sinergi.identity.Agency;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table.Format;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of letters for programs. */
@RestController
@RequestMapping("/api/v1")
class RegisterApi {

    private final Register register;
    private final ApiErrors answers;

    RegisterApi(Register register, ApiErrors answers) {
        this.register = register;
        this.answers = answers;
    }

    record Asked(
            @Nullable String agency,
            @Nullable String kind,
            @Nullable String state,
            @Nullable Integer year,
            @Nullable String q) {

        Result<RegisterFilter> filter() {
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
            return Result.done(new RegisterFilter(known.orElse(null), kind, wanted.orElse(null), year, q));
        }
    }

    @GetMapping("/letters")
    ResponseEntity<?> list(
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return answers.answer(asked.filter().map(filter -> {
            var slice = register.list(filter, limit, cursor).map(RegisterApi::json);
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("items", slice.items());
            json.put("next", slice.next());
            return json;
        }));
    }

    @GetMapping("/letters.xlsx")
    ResponseEntity<?> xlsx(@ModelAttribute Asked asked) {
        return switch (asked.filter()) {
            case Result.Done<RegisterFilter>(var filter) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(Format.XLSX.type()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(Format.XLSX.fileName("register-surat"))
                                        .build()
                                        .toString())
                        .body(register.table(filter).bytes(Format.XLSX));
            case Result.Refused<RegisterFilter> refused -> answers.answer(refused);
        };
    }

    private static Map<String, @Nullable Object> json(RegisterEntry entry) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", entry.id());
        json.put("number", entry.number());
        json.put("date", entry.date());
        json.put("kind", entry.kind());
        json.put("agency", entry.agency());
        json.put("caseNumber", entry.caseNumber());
        json.put("subject", entry.subject());
        json.put("addressee", entry.addressee());
        json.put("state", entry.state().code());
        json.put("means", entry.means() == null ? null : entry.means().code());
        json.put("sentOn", entry.sentOn());
        json.put("receivedOn", entry.receivedOn());
        json.put("returnedOn", entry.returnedOn());
        json.put("pdf", "/api/v1/letters/" + entry.id() + ".pdf");
        return json;
    }
}
