package id.sinergi.compliance.ui;

import id.sinergi.employers.ArrearsAges;
import id.sinergi.shared.Texts;

/** Classes of age of arrears in words: "4–6 bulan", "lebih dari 12 bulan". */
final class AgeWords {

    private AgeWords() {}

    static String of(Texts texts, ArrearsAges.Age age) {
        var to = age.to();
        if (to == null) {
            return texts.get("employers.age.over", age.from() - 1);
        }
        return texts.get("employers.age", age.from(), to);
    }
}
