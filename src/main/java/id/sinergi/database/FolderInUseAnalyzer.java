package id.sinergi.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FolderInUseException cause) {
        return new FailureAnalysis(
                "Another Sinergi is running on the data folder " + cause.folder() + ".",
                "Stop it first, or give this one a folder of its own with the setting sinergi.data-dir.",
                cause);
    }
}
