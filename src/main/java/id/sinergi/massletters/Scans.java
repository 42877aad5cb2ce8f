package id.sinergi.massletters;

import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Document;
import id.sinergi.letters.Letters;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.WorkItem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Service;

/** Signed letters come back as one ZIP: each file goes into the case of the letter whose number it is named after. */
@Service
public class Scans {

    private final Letters letters;
    private final Attachments attachments;
    private final Texts texts;

    Scans(Letters letters, Attachments attachments, Texts texts) {
        this.letters = letters;
        this.attachments = attachments;
        this.texts = texts;
    }

    /**
     * @param own by task, the document that is its own answer
     * @param left files that belong to none of the tasks or that the case did not take, each with the reason
     */
    public record Filed(Map<String, Map<String, Object>> own, List<String> left) {}

    /** From when on a page that is opened now counts what it sends. */
    public Instant begun() {
        return attachments.begun();
    }

    /**
     * Puts each file of a ZIP into its case. A file is named after the letter's number, as the letter's own PDF is, or
     * after the case's number. Refused: {@code massletters.notZip}.
     *
     * @param field the question that the document answers
     * @param begun since when a file that is sent again is stored once
     */
    public Result<Filed> file(List<WorkItem> items, String field, InputStream content, Instant begun)
            throws IOException {
        var byName = new HashMap<String, WorkItem>();
        items.forEach(item -> names(item).forEach(name -> byName.put(name, item)));
        var filed = new Filed(new HashMap<>(), new ArrayList<>());
        var files = 0;
        try (var zip = new ZipInputStream(content)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files++;
                    one(filed, byName, field, entry.getName(), zip, begun);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            return Result.refused(Refusal.invalid("massletters.notZip"));
        }
        return files == 0 ? Result.refused(Refusal.invalid("massletters.notZip")) : Result.done(filed);
    }

    private void one(
            Filed filed, Map<String, WorkItem> byName, String field, String path, InputStream content, Instant begun)
            throws IOException {
        var name = PlainText.clean(path.substring(path.lastIndexOf('/') + 1));
        var item = byName.get(plain(name.replaceFirst("\\.[^.]*$", "")));
        if (item == null) {
            filed.left().add(name + ": " + texts.get("massletters.scan.unknown"));
            return;
        }
        switch (attachments.addOnce(item.caseNumber(), name, Attachments.read(content), begun)) {
            case Result.Done<Document>(var document) ->
                filed.own().put(item.taskId(), Map.of(field, document.id().toString()));
            case Result.Refused<Document>(var refusal) -> filed.left().add(name + ": " + refusal.say(texts));
        }
    }

    private List<String> names(WorkItem item) {
        var names = new ArrayList<String>();
        names.add(plain(item.caseNumber()));
        if (item.item() != null && item.formKey().startsWith("letters.")) {
            var number = letters.get(UUID.fromString(item.item())).number();
            if (number != null) {
                names.add(plain(number));
            }
        }
        return names;
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "-").toLowerCase(Locale.ROOT);
    }
}
