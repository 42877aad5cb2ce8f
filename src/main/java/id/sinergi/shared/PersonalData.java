package id.sinergi.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module holds about people: a bean in each that does, so that a person can be given a copy of everything. */
public interface PersonalData {

    /** One group of facts under a title, in Indonesian as the copy is. */
    record Section(String title, List<Fact> facts) {}

    record Fact(String label, @Nullable String value) {}

    /**
     * Everything held about the person with this NIK, nothing masked. That it was copied is put into the trail. The
     * caller has checked that the person asked for it and who hands it over.
     */
    List<Section> about(String nik);
}
