package id.sinergi.letters.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.sinergi.letters.Letters;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links to letters on paper, drawn when they are asked for. */
@Component
public class PdfLinks {

    private final Letters letters;

    PdfLinks(Letters letters) {
        this.letters = letters;
    }

    public Anchor of(UUID id, @Nullable String number) {
        var handler = DownloadHandler.fromInputStream(event -> {
                    var paper = letters.pdf(id).orThrow();
                    return new DownloadResponse(
                            new ByteArrayInputStream(paper.content()),
                            paper.fileName(),
                            "application/pdf",
                            paper.content().length);
                })
                .inline();
        var link = new Anchor(handler, "PDF");
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("button");
        link.getElement().setAttribute("aria-label", ("PDF " + Objects.requireNonNullElse(number, "")).strip());
        return link;
    }
}
