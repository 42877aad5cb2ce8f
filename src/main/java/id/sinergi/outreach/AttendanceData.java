package id.sinergi.outreach;

import id.sinergi.shared.PersonalData;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where somebody was seen at sessions, for that person's own copy. */
@Component
class AttendanceData implements PersonalData {

    private final AttendeeRepository attendees;
    private final Territory territory;
    private final Texts texts;

    AttendanceData(AttendeeRepository attendees, Territory territory, Texts texts) {
        this.attendees = attendees;
        this.territory = territory;
        this.texts = texts;
    }

    @Override
    public List<Section> about(String nik) {
        var facts = attendees.ofPerson(nik).stream()
                .map(came -> new Fact(
                        Texts.day(came.held(), Texts.INDONESIAN),
                        texts.get(
                                Texts.INDONESIAN,
                                "outreach.attended",
                                came.number(),
                                territory.name(came.villageCode()),
                                texts.get(Texts.INDONESIAN, "outreach.wants." + came.wants()))))
                .toList();
        return List.of(new Section(texts.get(Texts.INDONESIAN, "outreach.attendance"), facts));
    }
}
