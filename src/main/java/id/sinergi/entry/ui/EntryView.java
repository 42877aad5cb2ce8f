package id.sinergi.entry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.entry.Entries;
import id.sinergi.entry.EntryPlaces.Place;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PrivacyNote;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People of a village one by one, on a phone. The form itself is a web component that keeps what is not yet sent. */
@Route("isian")
@PageTitle("entry.title")
@StyleSheet("context://frontend/styles/entry.css")
@JavaScript("context://frontend/components/outbox.js")
@JavaScript("context://frontend/components/entry.js")
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class EntryView extends Div implements HasUrlParameter<String> {

    private static final List<String> WORDS = List.of(
            "next",
            "list",
            "counter",
            "counter.expected",
            "saved",
            "unsent",
            "unsent.lost",
            "sending",
            "signedOut",
            "signIn",
            "retry",
            "new",
            "complete",
            "later",
            "nik",
            "nama",
            "tanggallahir",
            "sex",
            "status_kerja",
            "pekerjaan_id",
            "pemberi_kerja",
            "penghasilan",
            "desil",
            "telepon",
            "alamat",
            "no_kk",
            "more",
            "required",
            "notADate",
            "fromNik",
            "state.DRAFT",
            "state.REFUSED",
            "state.COMPLETE",
            "state.WARNED",
            "state.UNSENT",
            "noName",
            "none.text",
            "refused",
            "choose",
            "memory");

    private final transient Texts texts;
    private final transient Entries entries;
    private final transient Clock clock;

    EntryView(Texts texts, Entries entries, Clock clock) {
        this.texts = texts;
        this.entries = entries;
        this.clock = clock;
        addClassName("entry");
    }

    /** Here nobody is told to load the page anew: what is not yet sent would be lost. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var connection = event.getUI().getReconnectDialogConfiguration();
        var usual = connection.getDialogTextGaveUp();
        connection.setDialogTextGaveUp(texts.get("entry.offline"));
        addDetachListener(detached -> connection.setDialogTextGaveUp(usual));
    }

    @Override
    public void setParameter(BeforeEvent event, String caseNumber) {
        removeAll();
        switch (entries.place(caseNumber)) {
            case Result.Refused<Place>(var refusal) ->
                add(new EmptyState(
                        VaadinIcon.USER, texts.get("entry.title"), refusal.say(texts), CaseLinks.to(caseNumber)));
            case Result.Done<Place>(var place) -> show(place);
        }
    }

    private void show(Place place) {
        add(new PageHeader(place.villageName(), texts.get("entry.purpose", place.round()))
                .over(CaseLinks.to(place.caseNumber())));
        add(new PrivacyNote("pendataan"));
        var form = new Element("sinergi-entry");
        form.setAttribute("case", place.caseNumber());
        form.setAttribute("lang", Texts.locale().getLanguage());
        form.setAttribute("zone", clock.getZone().getId());
        words().forEach(word -> form.setAttribute("data-" + word[0], word[1]));
        getElement().appendChild(form);
    }

    /** The words of the form, each under a name that an attribute may have. */
    private Stream<String[]> words() {
        var own = WORDS.stream().map(word -> new String[] {name(word), texts.get("entry." + word, "{0}", "{1}")});
        var statuses = IntStream.rangeClosed(1, 8)
                .mapToObj(code -> new String[] {"status-" + code, texts.get("worker.work_status." + code)});
        var others = Stream.of(
                new String[] {"sex-l", texts.get("worker.sex.L")},
                new String[] {"sex-p", texts.get("worker.sex.P")},
                new String[] {"nik-length", texts.get("row.nik.length", "{0}")},
                new String[] {"nik-digits", texts.get("row.nik.digits")},
                new String[] {"nik-temporary", texts.get("row.nik.temporary")},
                new String[] {"nik-serial", texts.get("row.nik.serial")});
        return Stream.of(own, statuses, others).flatMap(one -> one);
    }

    private static String name(String word) {
        return word.replace('.', '-')
                .replace('_', '-')
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
