package id.sinergi.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Document;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import java.io.ByteArrayInputStream;
import java.util.List;

/** The files of a case: download, and adding one. */
@org.springframework.stereotype.Component
class FilesPanel implements CasePanel {

    private final Attachments attachments;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    FilesPanel(Attachments attachments, Accounts accounts, Texts texts, Dates dates) {
        this.attachments = attachments;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "files";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public int count(CaseFile file) {
        return attachments.documents(file.number()) instanceof Result.Done<List<Document>>(var documents)
                ? documents.size()
                : 0;
    }

    @Override
    public Component create(CaseFile file) {
        var list = new Div();
        var box = new Div(list);
        fill(list, file);
        if (attachments.whyNotAdd(file).isEmpty()) {
            box.add(new CaseUpload(attachments, file.number(), document -> fill(list, file), Notices::refused));
        }
        return box;
    }

    private void fill(Div list, CaseFile file) {
        list.removeAll();
        if (!(attachments.documents(file.number()) instanceof Result.Done<List<Document>>(var documents))
                || documents.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.FILE_O, texts.get("files.none.title"), texts.get("files.none.text")));
            return;
        }
        var rows = new RowList<Document>(
                        texts.get("panel.files"), document -> document.id().toString())
                .main(texts.get("files.name"), this::link)
                .text(texts.get("files.size"), document -> Numbers.bytes(document.size()), RowList.NUMBER)
                .text(texts.get("files.author"), document -> accounts.nameOf(document.author()))
                .column(texts.get("files.at"), document -> new Span(dates.shortDayAndTime(document.at())));
        rows.setRows(documents);
        list.add(rows);
    }

    private Anchor link(Document document) {
        var handler = DownloadHandler.fromInputStream(event -> {
            var bytes = attachments.content(document.id()).orThrow().bytes();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), document.name(), document.type(), bytes.length);
        });
        return new Anchor(handler, document.name());
    }
}
