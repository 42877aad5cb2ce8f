package id.sinergi.coverage;

import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import java.util.List;
import java.util.Map;

/** What somebody set, published or took away here, for the trail. */
record CoverageAct(String action, String subject, Map<String, String> details, List<Change> changes)
        implements Auditable {}
