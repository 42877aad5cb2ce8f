package id.sinergi.imports;

import id.sinergi.shared.Download;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Imports")
@RequestMapping("/api/v1/imports")
class ImportApi {

    private final Imports imports;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final IssueFile issues;
    private final RejectedFile rejected;
    private final Retries retries;
    private final Template template;
    private final JsonMapper json;
    private final Texts texts;
    private final ZoneId zone;

    ImportApi(
            Imports imports,
            IssueFile issues,
            RejectedFile rejected,
            Retries retries,
            Template template,
            @Qualifier("strictJson") JsonMapper json,
            Texts texts,
            @Value("${sinergi.zone:Asia/Makassar}") ZoneId zone) {
        this.imports = imports;
        this.issues = issues;
        this.rejected = rejected;
        this.retries = retries;
        this.template = template;
        this.json = json;
        this.texts = texts;
        this.zone = zone;
    }

    @Operation(summary = "Brings a file and imports it in the background")
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Result<JobView> start(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable String sheets,
            @RequestParam(defaultValue = "0") int header,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw Refusal.field("file", "import.file").raise();
        }
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return imports.start(
                            kind == null ? "" : kind,
                            village,
                            name == null ? "" : name,
                            content,
                            new Imports.Wish(mapping(columns), names(sheets), header))
                    .map(this::view);
        }
    }

    @Operation(summary = "How an import stands")
    @GetMapping("/{id}")
    Result<JobView> find(@PathVariable UUID id) {
        return imports.find(id).map(this::view);
    }

    @Operation(summary = "Cancels an import that is not done")
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @PostMapping("/{id}/cancel")
    Result<JobView> cancel(@PathVariable UUID id) {
        return imports.cancel(id).map(this::view);
    }

    /** At once, where something is in its way or it was given up and its rows are kept. */
    @Operation(summary = "Goes on with an import that something stands in the way of, or that was given up")
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Result<JobView> retry(@PathVariable UUID id) {
        return retries.retry(id).map(this::view);
    }

    /** The rejected rows in the format of the upload, with what is wrong with each. */
    @Operation(summary = "The rejected rows, to be mended and brought again")
    @GetMapping("/{id}/rejected")
    Download rejected(@PathVariable UUID id) {
        var opened = rejected.open(id).orThrow();
        var locale = Texts.locale();
        return file(opened.name(), out -> rejected.write(opened, locale, out));
    }

    @Operation(summary = "An empty form to fill in")
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @GetMapping("/template")
    Download template(@RequestParam(required = false) @Nullable String kind) {
        if (kind == null || !template.has(kind)) {
            throw Refusal.field("kind", "import.kind").raise();
        }
        var locale = Texts.locale();
        return file(Template.name(kind), out -> template.write(kind, locale, out));
    }

    private static Download file(String name, Download.Content content) {
        return Download.of(name, name.endsWith(".csv") ? "text/csv;charset=UTF-8" : XLSX, content);
    }

    /**
     * {@code {"No. KTP": "nik", "Catatan": ""}}: wanted columns by the names in the file's header, read as strictly as a body.
     * Refused with {@code import.mapping}, also where a name stands twice or there is no object.
     */
    private Map<String, @Nullable String> mapping(@Nullable String columns) {
        if (columns == null || columns.isBlank()) {
            return Map.of();
        }
        return read(columns)
                .orElseThrow(() -> Refusal.field("columns", "import.mapping").raise());
    }

    private Optional<Map<String, @Nullable String>> read(String columns) {
        try {
            return Optional.ofNullable(json.readValue(columns, new TypeReference<Map<String, @Nullable String>>() {}));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** {@code Dusun 1,"Data, 2026"}: commas between the names, a name that holds one in quotation marks. */
    private static @Nullable List<String> names(@Nullable String sheets) {
        if (sheets == null || sheets.isBlank()) {
            return sheets == null ? null : List.of();
        }
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        var quoted = false;
        for (var sign : sheets.toCharArray()) {
            quoted ^= sign == '"';
            if (sign == ',' && !quoted) {
                names.add(unquoted(name.toString().strip()));
                name.setLength(0);
            } else {
                name.append(sign);
            }
        }
        names.add(unquoted(name.toString().strip()));
        return names;
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }

    @Operation(summary = "Each rejected row with line, column and reason")
    @GetMapping("/{id}/errors.csv")
    Download errors(@PathVariable UUID id) {
        return csv(id, true);
    }

    @Operation(summary = "Each warning with line, column and reason")
    @GetMapping("/{id}/warnings.csv")
    Download warnings(@PathVariable UUID id) {
        return csv(id, false);
    }

    private Download csv(UUID id, boolean isRejected) {
        imports.find(id).orThrow();
        var locale = Texts.locale();
        return file(IssueFile.name(id, isRejected), out -> issues.write(id, isRejected, locale, out));
    }

    private JobView view(ImportJob job) {
        var failure = job.failure();
        return new JobView(
                job.id(),
                job.kind(),
                job.villageCode(),
                job.fileName(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.progress(),
                job.read(),
                job.accepted(),
                job.rejected(),
                job.duplicates(),
                job.created(),
                job.updated(),
                job.unchanged(),
                job.warnings(),
                job.droppedColumns(),
                job.ignoredColumns(),
                job.sheets(),
                job.sheetsLeft(),
                failure == null ? null : new Failure(failure, texts.get("refusal." + failure)),
                job.by(),
                at(job.queuedAt()),
                at(job.startedAt()),
                at(job.finishedAt()),
                retries.hindrance(job)
                        .map(one -> new Waits(one.why(), at(one.next())))
                        .orElse(null),
                retries.isKept(job));
    }

    private @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atZone(zone).toOffsetDateTime();
    }

    @Schema(name = "ImportFailure")
    record Failure(String code, String detail) {}

    @Schema(name = "Import")
    record JobView(
            UUID id,
            String kind,
            @Nullable String village,
            String fileName,
            String state,
            int progress,
            long read,
            long accepted,
            long rejected,
            long duplicates,
            long created,
            long updated,
            long unchanged,
            long warnings,
            List<String> droppedColumns,
            List<String> ignoredColumns,
            List<String> sheets,
            List<String> sheetsLeft,
            @Nullable Failure failure,
            String by,
            @Nullable OffsetDateTime queuedAt,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt,
            @Nullable Waits waits,
            boolean kept) {}

    /** What is in its way, and when it is tried again. */
    record Waits(String detail, @Nullable OffsetDateTime retryAt) {}
}
