package id.sinergi.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Comment;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.shared.ui.Timeline;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Remarks on a case, oldest first, with a field to write one. */
@org.springframework.stereotype.Component
class CommentsPanel {

    private final Attachments attachments;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    CommentsPanel(Attachments attachments, Accounts accounts, Texts texts, Dates dates) {
        this.attachments = attachments;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    Component create(CaseFile file) {
        var list = new Div();
        var box = new Div(list);
        box.addClassName("comments");
        fill(list, file);
        if (attachments.whyNotComment(file).isEmpty()) {
            box.add(writing(file, list));
        }
        return box;
    }

    private void fill(Div list, CaseFile file) {
        list.removeAll();
        var timeline = new Timeline(java.util.List.of());
        @Nullable String cursor = null;
        var any = false;
        do {
            if (!(attachments.comments(file.number(), null, cursor)
                    instanceof Result.Done<Slice<Comment>>(var slice))) {
                return;
            }
            for (var comment : slice.items()) {
                any = true;
                timeline.append(new Timeline.Entry(
                        dates.shortDayAndTime(comment.at()), accounts.nameOf(comment.author()), comment.text()));
            }
            cursor = slice.next();
        } while (cursor != null);
        list.add(any ? timeline : new Paragraph(texts.get("comments.none")));
    }

    private Component writing(CaseFile file, Div list) {
        var text = new TextArea(texts.get("comments.write"));
        text.addClassName("comment-field");
        // Sent again after an error, a comment that had been stored all the same is not stored a second time.
        var once = new AtomicReference<>(new OneAct());
        var send = new Button(texts.get("comments.send"));
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            send.setEnabled(true);
            var sent = Objects.requireNonNull(once.get())
                    .call(text, () -> attachments.comment(file.number(), text.getValue()));
            if (sent instanceof Result.Refused<Comment>(var refusal)
                    && !refusal.code().equals("retry.done")) {
                text.setErrorMessage(refusal.sayBriefly(texts::get));
                text.setInvalid(true);
                return;
            }
            once.set(new OneAct());
            text.clear();
            text.setInvalid(false);
            fill(list, file);
        });
        var form = new Div(text, send);
        form.addClassName("comment-form");
        return form;
    }
}
