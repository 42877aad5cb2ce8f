package id.sinergi.imports;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private final Imports imports;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final IssueFile issues;
    private final RejectedFile rejected;
    private final Template template;
    private final JsonMapper json = new JsonMapper();
    private final ApiErrors errors;
    private final Texts texts;
    private final ZoneId zone;

    ImportApi(
            Imports imports,
            IssueFile issues,
            RejectedFile rejected,
            Template template,
            ApiErrors errors,
            Texts texts,
            @Value("${sinergi.zone:Asia/Makassar}") ZoneId zone) {
        this.imports = imports;
        this.issues = issues;
        this.rejected = rejected;
        this.template = template;
        this.errors = errors;
        this.texts = texts;
        this.zone = zone;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> start(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw new RefusedException(Refusal.field("file", "import.file"));
        }
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return errors.answer(
                    imports.start(
                                    kind == null ? "" : kind,
                                    village,
                                    name == null ? "" : name,
                                    content,
                                    mapping(columns))
                            .map(this::view),
                    HttpStatus.ACCEPTED);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<?> find(@PathVariable UUID id) {
        return errors.answer(imports.find(id).map(this::view));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<?> cancel(@PathVariable UUID id) {
        return errors.answer(imports.cancel(id).map(this::view));
    }

    /** The rejected rows in the format of the upload, with what is wrong with each. */
    @GetMapping("/{id}/rejected")
    void rejected(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var opened = rejected.open(id).orThrow();
        attachment(response, opened.name());
        rejected.write(opened, Texts.locale(), response.getOutputStream());
    }

    @GetMapping("/template")
    void template(@RequestParam(required = false) @Nullable String kind, HttpServletResponse response)
            throws IOException {
        if (kind == null || !template.has(kind)) {
            throw new RefusedException(Refusal.field("kind", "import.kind"));
        }
        attachment(response, Template.name(kind));
        template.write(kind, Texts.locale(), response.getOutputStream());
    }

    private static void attachment(HttpServletResponse response, String name) {
        response.setContentType(name.endsWith(".csv") ? "text/csv;charset=UTF-8" : XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** {@code {"No. KTP": "nik", "Catatan": ""}}: wanted columns by the names in the file's header. */
    private Map<String, String> mapping(@Nullable String columns) {
        if (columns == null || columns.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(columns, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            throw new RefusedException(Refusal.field("columns", "import.mapping"));
        }
    }

    @GetMapping("/{id}/errors.csv")
    void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        csv(id, true, response);
    }

    @GetMapping("/{id}/warnings.csv")
    void warnings(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        csv(id, false, response);
    }

    private void csv(UUID id, boolean rejected, HttpServletResponse response) throws IOException {
        imports.find(id).orThrow();
        attachment(response, IssueFile.name(id, rejected));
        issues.write(id, rejected, Texts.locale(), response.getOutputStream());
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
                failure == null ? null : new Failure(failure, texts.get("refusal." + failure)),
                job.by(),
                at(job.queuedAt()),
                at(job.startedAt()),
                at(job.finishedAt()));
    }

    private @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atZone(zone).toOffsetDateTime();
    }

    record Failure(String code, String detail) {}

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
            @Nullable Failure failure,
            String by,
            @Nullable OffsetDateTime queuedAt,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt) {}
}
