package id.sinergi.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Answers to the forms of a compliance case, the same on the screen and over the API. */
public final class ComplianceAnswers {

    /** More than the arrears of a case of the tests and its fine together. */
    public static final int PAID = 20_000_000;

    private ComplianceAnswers() {}

    public static Map<String, Object> answer(String answer, LocalDate on) {
        return Map.of("answer", answer, "answeredOn", on.toString(), "text", "Jawaban perusahaan");
    }

    /** Paid in full, by what is recorded. */
    public static Map<String, Object> complied() {
        return complied(PAID);
    }

    public static Map<String, Object> complied(int recovered) {
        return Map.of("compliance", "complied", "evidence", "Bukti bayar nomor 1", "recovered", recovered);
    }

    /** The evidence of an employer who has paid in full. */
    public static Map<String, Object> accepted() {
        return accepted(PAID);
    }

    public static Map<String, Object> accepted(int recovered) {
        return Map.of("evidence", "accepted", "assessment", "Lunas", "recovered", recovered);
    }

    public static Map<String, Object> letter(LocalDate date) {
        return Map.of("letterDate", date.toString());
    }

    public static Map<String, Object> sent(LocalDate date) {
        return Map.of("sentOn", date.toString(), "means", "hand", "receiver", "Ibu Uji");
    }

    public static Map<String, Object> power(LocalDate date) {
        return Map.of("letterDate", date.toString(), "prosecutor", "Kejaksaan Negeri", "scope", "Penagihan");
    }

    public static Map<String, Object> prosecution(String result, LocalDate on) {
        return Map.of("prosecution", result, "heldOn", on.toString(), "account", "Hadir memenuhi undangan");
    }

    /** The prosecutor's office made the employer pay. */
    public static Map<String, Object> paidToProsecutor(int recovered, LocalDate on) {
        return Map.of(
                "prosecution",
                "complied",
                "recovered",
                recovered,
                "heldOn",
                on.toString(),
                "account",
                "Hadir memenuhi undangan");
    }

    public static Map<String, Object> returned(LocalDate on) {
        return Map.of("receipt", "returned", "returnedOn", on.toString(), "reason", "Pindah alamat");
    }

    public static Map<String, Object> proposal(LocalDate on) {
        return Map.of(
                "ground",
                "fine_paid_registered",
                "recovered",
                PAID,
                "evidence",
                "Bukti bayar",
                "proposedOn",
                on.toString());
    }

    public static Map<String, Object> decision(String decision, LocalDate on) {
        return Map.of("lift", decision, "reason", "Sesuai bukti", "decidedOn", on.toString());
    }

    public static Map<String, Object> receipt(LocalDate on) {
        return Map.of("receipt", "received", "receivedOn", on.toString(), "receivedBy", "Satpam");
    }

    public static Map<String, Object> fine(LocalDate on) {
        return Map.of("countedTo", on.toString());
    }

    public static Map<String, Object> request(LocalDate on) {
        return Map.of(
                "letterDate",
                on.toString(),
                "services",
                List.of("business_licence", "tender_permit"),
                "reason",
                "Denda belum dibayar");
    }

    public static Map<String, Object> coordination(LocalDate on) {
        return Map.of(
                "heldOn",
                on.toString(),
                "participants",
                "PTSP",
                "account",
                "Sepakat",
                "services",
                List.of("business_licence"));
    }

    public static Map<String, Object> denial(LocalDate on) {
        return Map.of(
                "denial",
                "impose",
                "services",
                List.of("business_licence"),
                "reason",
                "Sesuai PP 86/2013",
                "decidedOn",
                on.toString());
    }

    public static Map<String, Object> imposition(LocalDate on) {
        return Map.of("letterDate", on.toString(), "unit", "DPMPTSP");
    }
}
