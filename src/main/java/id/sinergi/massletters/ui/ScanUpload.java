package id.sinergi.massletters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import id.sinergi.massletters.Scans;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.UploadWords;
import id.sinergi.worklist.WorkItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes a ZIP with a document for each case, and says which file found no case. */
final class ScanUpload extends Div {

    /** As much as a thousand scanned letters in grey need, and what memory bears. */
    private static final int LARGEST = 100 * 1024 * 1024;

    private final transient Scans scans;
    private final transient Texts texts;
    private final transient List<WorkItem> items;
    private final String field;
    private final Instant begun;
    private final Div said = new Div();
    private transient Map<String, Map<String, Object>> own = Map.of();

    ScanUpload(Scans scans, Texts texts, List<WorkItem> items, String field, String label) {
        this.scans = scans;
        this.texts = texts;
        this.items = items;
        this.field = field;
        this.begun = scans.begun();
        var upload = new Upload();
        upload.setUploadHandler(event -> {
            var bytes = event.getInputStream().readNBytes(LARGEST + 1);
            event.getUI().access(() -> {
                upload.clearFileList();
                received(bytes);
            });
        });
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".zip", "application/zip");
        upload.setI18n(UploadWords.of(texts.get("refusal.file.tooLarge"), texts.get("refusal.massletters.notZip")));
        upload.addFileRejectedListener(event -> Notices.refused(event.getErrorMessage()));
        upload.getElement().setAttribute("aria-label", label);
        var name = new Span(label);
        name.addClassName("field-label");
        said.getElement().setAttribute("role", "status");
        add(name, upload, new Paragraph(texts.get("massletters.scan.help")), said);
    }

    /** The documents, each the answer of its own task. */
    Map<String, Map<String, Object>> own() {
        return own;
    }

    private void received(byte[] bytes) {
        said.removeAll();
        try {
            switch (scans.file(items, field, new ByteArrayInputStream(bytes), begun)) {
                case Result.Refused<Scans.Filed>(var refusal) -> Notices.refused(refusal);
                case Result.Done<Scans.Filed>(var filed) -> {
                    own = filed.own();
                    var left = new UnorderedList();
                    filed.left().forEach(name -> left.add(new ListItem(name)));
                    said.add(new Paragraph(texts.get("massletters.scan.filed", own.size(), items.size())), left);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
