package id.sinergi.replies.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.sinergi.letters.Letters;
import id.sinergi.replies.Offer;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;

/** The letter that is answered: who wrote when about what, its words, and its PDF. */
final class LetterCard extends Section {

    LetterCard(Offer offer, Supplier<Result<Letters.Paper>> paper, Texts texts, Dates dates) {
        var letter = offer.letter();
        addClassNames("card", "answer-letter");
        var facts = new DefinitionList()
                .fact(texts.get("reply.from"), offer.agencyName())
                .fact(texts.get("reply.number"), letter.number())
                .fact(texts.get("reply.date"), dates.day(letter.date()))
                .fact(texts.get("reply.to"), letter.addressee().getFirst());
        if (offer.receipt() == null) {
            facts.fact(texts.get("reply.until"), dates.day(offer.expiresOn()));
        }
        var words = new NativeDetails(texts.get("reply.words"), words(letter.body()));
        words.setOpen(offer.receipt() == null);
        add(new H2(letter.subject()), facts, words, pdf(paper, texts));
    }

    private static Div words(List<String> body) {
        var words = new Div();
        words.addClassName("answer-words");
        var items = new UnorderedList();
        for (var paragraph : body) {
            if (paragraph.startsWith("- ")) {
                items.add(new ListItem(paragraph.substring(2)));
                words.add(items);
            } else {
                items = new UnorderedList();
                words.add(new Paragraph(paragraph));
            }
        }
        return words;
    }

    private static Anchor pdf(Supplier<Result<Letters.Paper>> paper, Texts texts) {
        var handler = DownloadHandler.fromInputStream(event -> {
                    var content = paper.get().orThrow();
                    return new DownloadResponse(
                            new ByteArrayInputStream(content.content()),
                            content.fileName(),
                            "application/pdf",
                            content.content().length);
                })
                .inline();
        var link = new Anchor(handler, texts.get("reply.pdf"));
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("button");
        return link;
    }
}
