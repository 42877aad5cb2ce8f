package id.sinergi.outreach;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table.Format;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a campaign invites. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class InvitationApi {

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final ApiErrors answers;

    InvitationApi(Campaigns campaigns, Invitations invitations, ApiErrors answers) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.answers = answers;
    }

    @GetMapping("/invitations")
    ResponseEntity<?> villages(@PathVariable String number) {
        return answers.answer(campaigns
                .find(number)
                .map(seen -> Map.of("items", Invitations.count(seen).toList())));
    }

    @GetMapping("/invitations.xlsx")
    ResponseEntity<?> xlsx(@PathVariable String number) {
        return file(number, Format.XLSX);
    }

    @GetMapping("/invitations.csv")
    ResponseEntity<?> csv(@PathVariable String number) {
        return file(number, Format.CSV);
    }

    private ResponseEntity<?> file(String number, Format format) {
        return switch (invitations.file(number, format)) {
            case Result.Done<byte[]>(var content) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(format.type()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(format.fileName(number))
                                        .build()
                                        .toString())
                        .body(content);
            case Result.Refused<byte[]> refused -> answers.answer(refused);
        };
    }
}
