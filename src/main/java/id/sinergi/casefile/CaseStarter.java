package id.sinergi.casefile;

import id.sinergi.shared.Result;
import java.util.Map;

/** What a feature implements so that a case of its kind can be opened by programs ({@code POST /api/v1/cases}). */
public interface CaseStarter {

    CaseKind kind();

    /** The fields that a request may hold, {@code kind} among them; others are refused. */
    Class<? extends Record> request();

    /** Opens the case from the request's fields, checks included, and answers its number. */
    Result<String> open(Map<String, Object> request);
}
