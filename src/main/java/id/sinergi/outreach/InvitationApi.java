package id.sinergi.outreach;

import id.sinergi.shared.Download;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Table.Format;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a campaign invites. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Outreach")
@RequestMapping("/api/v1/cases/{number}")
class InvitationApi {

    private final Campaigns campaigns;
    private final Invitations invitations;

    InvitationApi(Campaigns campaigns, Invitations invitations) {
        this.campaigns = campaigns;
        this.invitations = invitations;
    }

    @Operation(summary = "How many are to be invited, by village")
    @GetMapping("/invitations")
    Result<Slice<Invitations.ToInvite>> villages(@PathVariable String number) {
        return campaigns
                .find(number)
                .map(seen -> new Slice<>(Invitations.count(seen).toList(), null));
    }

    @Operation(summary = "The people to invite, of the villages that the caller sees")
    @GetMapping("/invitations.xlsx")
    Download xlsx(@PathVariable String number) {
        return file(number, Format.XLSX);
    }

    @Operation(summary = "The people to invite, of the villages that the caller sees")
    @GetMapping("/invitations.csv")
    Download csv(@PathVariable String number) {
        return file(number, Format.CSV);
    }

    private Download file(String number, Format format) {
        return invitations
                .file(number, format)
                .map(content -> Download.of(format.fileName(number), format.type(), content))
                .orThrow();
    }
}
