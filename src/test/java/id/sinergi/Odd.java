package id.sinergi;

import id.sinergi.shared.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that nobody foresaw: what looks like something else, and signs of all planes. The same at each run. */
public final class Odd {

    private static final List<String> LOOK_LIKE_OTHERS = List.of(
            "2026-02-30",
            "2026-02-28",
            "0000-00-00",
            "9999-99-99T99:99",
            "2026-02-30T25:61:61",
            "00000000000000000000",
            "99999999999",
            "-0",
            "1e999",
            "NaN",
            "true",
            "null",
            "undefined",
            "[{",
            "[{\"a\":1},{}]",
            "{\"a\":",
            "[[[[[[[[",
            "dpmd",
            "accepted",
            "PWBD",
            "00000000-0000-0000-0000-000000000000",
            "{0}",
            "{0,date}",
            "'{0}",
            "{{place}}",
            "{reason}",
            "${1+1}",
            "#{1+1}",
            "$1\\1\\u0000",
            "%s%n%1$s",
            "%_%%\\",
            "<b>tebal</b>",
            "</textarea><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<!--",
            "]]>",
            "&amp;&#0;&nope;",
            "\"'`",
            "a\tb\tc",
            "satu\ndua\n\ntiga",
            "  dua  spasi",
            "=1+1",
            "😀👍🏽🇮🇩",
            "𝔘𠀀𐀀",
            "ꦧꦱꦗꦮ",
            "שלום עולם",
            "الاسم العربي 123",
            "Z͑ͫ̓ͪ̂a̴l̵g̶o̷",
            "\u00a0\u3000x\u2003y",
            "kata" + "panjang".repeat(60));

    private Odd() {}

    /** As they stand once they are in: cleaned at the door, without blanks around. */
    public static List<String> texts() {
        var random = new Random(20_261_130);
        var texts = new ArrayList<>(LOOK_LIKE_OTHERS);
        for (var i = 0; i < 30; i++) {
            texts.add(some(random, 1 + random.nextInt(120)));
        }
        return texts.stream()
                .map(text -> PlainText.clean(text).strip())
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    /** Half from the signs of a keyboard, half from anywhere. */
    private static String some(Random random, int length) {
        var text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < length) {
            var point = random.nextBoolean()
                    ? ' ' + random.nextInt(95)
                    : random.nextInt(random.nextBoolean() ? 0x10000 : 0x110000);
            if (point > 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }

    /** 10,000 signs without a place to break. */
    public static String long10000() {
        return "x".repeat(9_999) + "y";
    }
}
