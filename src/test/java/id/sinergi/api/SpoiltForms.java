package id.sinergi.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Forms with files as the description asks for them, and then spoilt: in their parts, names, types, signs and ends. */
final class SpoiltForms {

    private static final String BOUNDARY = "batas";

    private static final List<String> NAMES = List.of(
            "uji.csv",
            "uji.xlsx",
            "surat.pdf",
            "u\u202Ej.xlsx.exe",
            "..\\..\\uji.csv",
            "x".repeat(300) + ".csv",
            "\uD83D\uDE80.csv",
            "",
            "a\u0000b.csv",
            "uji.csv\"; name=\"kind",
            "NUL");

    private static final List<String> TYPES = List.of(
            "application/octet-stream",
            "text/csv",
            "text/csv; charset=UTF-16",
            "text/csv; charset=tidak-ada",
            "multipart/mixed; boundary=dalam",
            "x",
            "");

    private static final String ROWS =
            "nik,nama,tanggallahir,sex,workstatus\n7402010101900001,Uji Coba,1990-01-01,L,5\n";

    private static final List<byte[]> FILES = List.of(
            new byte[0],
            ROWS.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8),
            ROWS.replace(',', ';').getBytes(StandardCharsets.UTF_16),
            ROWS.getBytes(StandardCharsets.UTF_16LE),
            (ROWS + "1,\"").getBytes(StandardCharsets.UTF_8),
            (ROWS + "\u0000".repeat(300)).getBytes(StandardCharsets.UTF_8),
            "nik,nik,nama,nama\n1,2,3,4\n".getBytes(StandardCharsets.UTF_8),
            "npp,bulan,iuran,dibayar,jatuh_tempo,jumlah_pekerja\n1,2026-13,1e400,-1,2026-02-30,x\n"
                    .getBytes(StandardCharsets.UTF_8),
            "{\"type\":\"FeatureCollection\",\"features\":[null]}".getBytes(StandardCharsets.UTF_8),
            new byte[] {'n', 'i', 'k', '\n', (byte) 0xC3, '(', (byte) 0xFF},
            new byte[] {'P', 'K', 3, 4, 0, 0, 0},
            "%PDF-1.7 uji".getBytes(StandardCharsets.US_ASCII),
            ("a,".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8),
            new byte[5_000],
            new byte[600_000]);

    private final Mutations mutations;

    SpoiltForms(Mutations mutations) {
        this.mutations = mutations;
    }

    /** What a request with a form says of itself. */
    String type() {
        return switch (mutations.number(20)) {
            case 0 -> "multipart/form-data";
            case 1 -> "multipart/form-data; boundary=lain";
            case 2 -> "multipart/form-data; boundary=" + BOUNDARY + "; charset=UTF-16";
            case 3 -> "application/json";
            case 4 -> "multipart/mixed; boundary=" + BOUNDARY;
            default -> "multipart/form-data; boundary=" + BOUNDARY;
        };
    }

    /** The form's parts, some missing, some twice, some that nobody asked for. */
    byte[] body(JsonNode schema, List<String> fields) {
        var out = new ByteArrayOutputStream();
        schema.path("properties").propertyStream().forEach(property -> {
            for (var times = mutations.chance(12) ? mutations.any(List.of(0, 2, 2, 40)) : 1; times > 0; times--) {
                part(out, property.getKey(), isFile(property.getValue()) != mutations.chance(15));
            }
        });
        fields.stream().filter(field -> mutations.chance(2)).forEach(field -> part(out, field, mutations.chance(15)));
        if (mutations.chance(10)) {
            part(out, mutations.any(List.of("asing", "", "file.x", "kind[0]", "_charset_", "x".repeat(600))), false);
        }
        if (!mutations.chance(12)) {
            write(out, ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        var bytes = out.toByteArray();
        return mutations.chance(15) ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    }

    private static boolean isFile(JsonNode schema) {
        return "binary".equals(schema.path("format").asString(""));
    }

    private void part(ByteArrayOutputStream out, String name, boolean isFile) {
        var head = new ArrayList<String>();
        var disposition = "Content-Disposition: form-data" + (mutations.chance(25) ? "" : "; name=\"" + name + "\"");
        if (isFile) {
            head.add(disposition + fileName(mutations.any(NAMES)));
            head.add("Content-Type: " + mutations.any(TYPES));
        } else {
            head.add(disposition);
            if (mutations.chance(6)) {
                head.add("Content-Type: " + mutations.any(TYPES));
            }
        }
        if (mutations.chance(20)) {
            head.add("X-Panjang: " + "x".repeat(mutations.any(List.of(100, 600, 9_000))));
        }
        write(
                out,
                ("--" + BOUNDARY + "\r\n" + String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        write(out, isFile ? mutations.any(FILES) : value(name));
        write(out, "\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private String fileName(String name) {
        return switch (mutations.number(10)) {
            case 0 -> "";
            case 1 -> "; filename*=UTF-8''%FF%FE";
            case 2 -> "; filename=\"" + name + "\"; filename=\"lain.csv\"";
            default -> "; filename=\"" + name + "\"";
        };
    }

    private byte[] value(String name) {
        var text = mutations.value(name);
        return mutations.chance(10)
                ? text.getBytes(StandardCharsets.UTF_16)
                : mutations.chance(10) ? new byte[] {(byte) 0xC3, (byte) 0x28} : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ByteArrayOutputStream out, byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }
}
