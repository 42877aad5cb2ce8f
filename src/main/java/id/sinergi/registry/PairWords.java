package id.sinergi.registry;

import id.sinergi.shared.Comparison;
import id.sinergi.shared.Comparison.Likeness;
import id.sinergi.shared.Comparison.Line;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two records field by field, in the reader's words. */
@Component
class PairWords {

    /** As in registry.is_theirs. */
    private static final double ALIKE = 0.45;

    private final Texts texts;
    private final Territory territory;

    PairWords(Texts texts, Territory territory) {
        this.texts = texts;
        this.territory = territory;
    }

    Comparison compare(PairRepository.Pair pair) {
        return compare(pair.a(), pair.b(), pair.namesAlike(), pair.birthsAlike());
    }

    /** With {@code b} on the left. */
    Comparison turned(PairRepository.Pair pair) {
        return compare(pair.b(), pair.a(), pair.namesAlike(), pair.birthsAlike());
    }

    private Comparison compare(PairRow left, PairRow right, boolean namesAlike, boolean birthsAlike) {
        return new Comparison(
                territory.name(left.row().villageCode()),
                territory.name(right.row().villageCode()),
                List.of(
                        Line.of(label("name"), left.row().name(), right.row().name(), namesAlike),
                        nik(label("nik"), left.nik(), right.nik()),
                        birth(left.row().birthDate(), right.row().birthDate(), birthsAlike),
                        Line.of(label("birthPlace"), left.birthPlace(), right.birthPlace()),
                        Line.of(label("sex"), sex(left), sex(right)),
                        nik(label("familyCard"), left.familyCard(), right.familyCard()),
                        Line.of(label("address"), address(left), address(right)),
                        Line.of(label("occupation"), occupation(left), occupation(right)),
                        Line.of(label("workStatus"), workStatus(left), workStatus(right)),
                        Line.of(
                                label("employer"),
                                left.row().employerName(),
                                right.row().employerName()),
                        Line.of(label("phone"), left.phone(), right.phone()),
                        Line.of(label("membership"), membership(left), membership(right)),
                        Line.of(label("updated"), day(left.updated()), day(right.updated()))));
    }

    /** A worker beside a member of BPJS, who has fewer fields. */
    Comparison compare(PairRow worker, Matches.Member member, String memberNik, boolean birthsAlike) {
        return new Comparison(
                texts.get("pair.worker", territory.name(worker.row().villageCode())),
                texts.get("pair.member"),
                List.of(
                        Line.of(label("name"), worker.row().name(), member.name(), member.similarity() > ALIKE),
                        nik(label("nik"), worker.nik(), memberNik),
                        birth(worker.row().birthDate(), member.birthDate(), birthsAlike),
                        Line.of(label("workStatus"), workStatus(worker), null),
                        Line.of(label("employer"), worker.row().employerName(), member.npp()),
                        Line.of(label("segment"), null, member.segment()),
                        Line.of(label("kpj"), null, member.kpj()),
                        Line.of(
                                label("state"),
                                null,
                                texts.get("worker.membership." + (member.active() ? "ACTIVE" : "INACTIVE"))),
                        Line.of(label("asOf"), null, day(member.asOf()))));
    }

    private String label(String field) {
        return texts.get("worker." + field);
    }

    private Line birth(LocalDate left, LocalDate right, boolean alike) {
        return Line.of(label("birthDate"), day(left), day(right), alike);
    }

    private static String day(LocalDate day) {
        return Texts.day(day, Texts.locale());
    }

    /** Masked, and yet judged by all digits; where few digits differ, their places are marked. */
    private static Line nik(String label, @Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return Line.of(label, left == null ? null : Nik.mask(left), right == null ? null : Nik.mask(right));
        }
        var differing = Nik.differing(left, right);
        var likeness =
                differing == 0 ? Likeness.SAME : differing <= Nik.FEW_DIGITS ? Likeness.ALIKE : Likeness.DIFFERENT;
        return new Line(label, Nik.beside(left, right), Nik.beside(right, left), likeness);
    }

    private String sex(PairRow row) {
        return texts.get("worker.sex." + row.row().sex());
    }

    private static @Nullable String occupation(PairRow row) {
        return row.occupation() == null ? null : Occupations.name(row.occupation());
    }

    private @Nullable String workStatus(PairRow row) {
        return row.workStatus() == null ? null : texts.get("worker.work_status." + row.workStatus());
    }

    private String membership(PairRow row) {
        return texts.get(
                "worker.membership." + Objects.requireNonNullElse(row.row().membership(), "UNKNOWN"));
    }

    private static @Nullable String address(PairRow row) {
        var text = Stream.of(row.address(), row.hamlet(), row.rt(), row.rw())
                .flatMap(Stream::ofNullable)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }
}
