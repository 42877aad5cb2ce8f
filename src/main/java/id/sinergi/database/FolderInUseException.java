package id.sinergi.database;

import java.nio.file.Path;

final class FolderInUseException extends RuntimeException {

    private final String folder;

    FolderInUseException(Path folder) {
        super("Another Sinergi is running on the data folder " + folder);
        this.folder = folder.toString();
    }

    String folder() {
        return folder;
    }
}
