package id.sinergi.privacy;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** What happened to a request, for the history of its case; nobody's name or NIK stands in it. */
record RequestAct(String action, String caseNumber, Map<String, String> details) implements Auditable {}
