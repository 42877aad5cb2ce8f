package id.sinergi.casefile.ui;

import com.vaadin.flow.component.upload.Upload;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Document;
import id.sinergi.shared.Result;
import id.sinergi.shared.ui.UiText;
import id.sinergi.shared.ui.UploadWords;
import java.util.function.Consumer;

/** Takes files into a case. One that is sent again, because its answer was lost on the way, is there once. */
public final class CaseUpload extends Upload {

    /** @param refused is told in words why a file was not taken */
    public CaseUpload(Attachments attachments, String number, Consumer<Document> taken, Consumer<String> refused) {
        var begun = attachments.begun();
        setUploadHandler(event -> {
            var bytes = Attachments.read(event.getInputStream());
            event.getUI().access(() -> {
                clearFileList();
                switch (attachments.addOnce(number, event.getFileName(), bytes, begun)) {
                    case Result.Done<Document>(var document) -> taken.accept(document);
                    case Result.Refused<Document>(var refusal) -> refused.accept(refusal.sayBriefly(UiText::get));
                }
            });
        });
        setMaxFileSize(Document.LARGEST);
        setI18n(UploadWords.of(UiText.get("refusal.file.tooLarge"), UiText.get("refusal.file.foreign")));
        addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
    }

    /** Only what a case takes is offered by the browser's choice of files. */
    public CaseUpload named(String label) {
        setAcceptedFileTypes("application/pdf", "image/jpeg", "image/png");
        getElement().setAttribute("aria-label", label);
        return this;
    }
}
