package id.sinergi.shared.ui;

import com.vaadin.flow.component.upload.UploadI18N;

/** What an upload says, in the screen's language. */
public final class UploadWords {

    private UploadWords() {}

    /**
     * @param tooBig the sentence for a file that is too large
     * @param wrongType the sentence for a file of another kind
     */
    public static UploadI18N of(String tooBig, String wrongType) {
        var drop = new UploadI18N.DropFiles();
        drop.setOne(UiText.get("upload.drop"));
        drop.setMany(UiText.get("upload.drop"));
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(UiText.get("upload.add"))
                        .setMany(UiText.get("upload.add")))
                .setDropFiles(drop)
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(wrongType)
                        .setTooManyFiles(UiText.get("upload.one")))
                .setUploading(uploading(tooBig))
                .setFile(new UploadI18N.File()
                        .setRetry(UiText.get("upload.retry"))
                        .setStart(UiText.get("upload.start"))
                        .setRemove(UiText.get("upload.remove")));
    }

    private static UploadI18N.Uploading uploading(String tooBig) {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(UiText.get("upload.connecting"))
                        .setStalled(UiText.get("upload.stalled"))
                        .setProcessing(UiText.get("upload.processing"))
                        .setHeld(UiText.get("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(UiText.get("upload.remaining") + " ")
                        .setUnknown(UiText.get("upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(UiText.get("upload.unavailable"))
                        .setUnexpectedServerError(UiText.get("upload.refused"))
                        .setForbidden(UiText.get("upload.forbidden"))
                        .setFileTooLarge(tooBig));
    }
}
