package id.sinergi.village;

import id.sinergi.casefile.Cases;
import id.sinergi.entry.EntryPlaces;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import org.springframework.stereotype.Component;

/** People are entered one by one in cases that collect, by those whose task it is. */
@Component
class CollectingPlaces implements EntryPlaces {

    private final CollectionRepository collections;
    private final Cases cases;
    private final Territory territory;
    private final CurrentUser currentUser;

    CollectingPlaces(CollectionRepository collections, Cases cases, Territory territory, CurrentUser currentUser) {
        this.collections = collections;
        this.cases = cases;
        this.territory = territory;
        this.currentUser = currentUser;
    }

    @Override
    public Result<Place> find(String caseNumber) {
        return cases.find(caseNumber).then(file -> {
            if (!file.isOpen() || !file.stage().equals("collect")) {
                return Result.refused(Refusal.conflict("entry.notCollecting"));
            }
            var collection = collections.get(caseNumber);
            return isCollector(currentUser.get(), collection)
                    ? Result.done(place(collection))
                    : Result.refused(Refusal.forbidden("entry.notCollector"));
        });
    }

    @Override
    public Result<Place> hold(String caseNumber) {
        return find(caseNumber).then(seen -> {
            cases.hold(caseNumber);
            return find(caseNumber);
        });
    }

    /** An officer of the village, or of the office where the village has none. */
    private boolean isCollector(User user, Collection collection) {
        var kind = territory.village(collection.villageCode()).orElseThrow().kind();
        var office = kind == Village.Kind.DESA ? Agency.DPMD : Agency.KECAMATAN;
        return user.is(Role.OFFICER)
                && user.agency() == (collection.collector() == null ? office : Agency.DESA)
                && user.covers(collection.villageCode());
    }

    private Place place(Collection collection) {
        return new Place(
                collection.caseNumber(),
                collection.villageCode(),
                territory.name(collection.villageCode()),
                collection.round().name(),
                collection.expected(),
                collection.round().instructions());
    }
}
