package id.sinergi.replies;

import id.sinergi.compliance.BesideLadder;
import id.sinergi.replies.Reply.Assessment;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the agency whose letter was answered makes of the answer: evidence for BPJS to check, or noted. */
@Component
class ConsiderReplyForm implements TaskForm {

    private final ReplyRepository repository;
    private final BesideLadder beside;
    private final Texts texts;
    private final Clock clock;

    ConsiderReplyForm(ReplyRepository repository, BesideLadder beside, Texts texts, Clock clock) {
        this.repository = repository;
        this.beside = beside;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "replies.considerReply";
    }

    @Override
    public String stage() {
        return "reply";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var reply = reply(task);
        return List.of(
                Field.note("answer", texts.get("reply.answer." + reply.answer().code())),
                Field.note("text", reply.text()),
                Field.note("by", texts.get("reply.by", reply.name(), reply.position())),
                Field.note("files", texts.get("reply.files", reply.documents().size())),
                Field.choice(
                        "assessment",
                        Arrays.stream(Assessment.values())
                                .map(one -> new Field.Option(one.code(), texts.get("outcome." + one.code())))
                                .toList()),
                Field.longText("remark").optional());
    }

    /** Which letter was answered. */
    @Override
    public Optional<String> detail(TaskContext task) {
        return Optional.of(texts.get(
                Texts.INDONESIAN, "reply.answer." + reply(task).answer().code()));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var reply = reply(task);
        var assessment = Assessment.valueOf(values.text("assessment").toUpperCase(java.util.Locale.ROOT));
        var remark = values.optionalText("remark").orElse("");
        if (!repository.consider(
                reply.letterId(), assessment, remark, task.user().username(), clock.instant())) {
            return Result.refused(Refusal.conflict("reply.considered"));
        }
        var taken = assessment == Assessment.EVIDENCE
                ? beside.takeEvidence(task.caseNumber(), evidence(reply), document(reply))
                : Result.done(task.caseNumber());
        return taken.map(number -> Completion.of("assessment", assessment.code()));
    }

    private Reply reply(TaskContext task) {
        return repository
                .find(UUID.fromString(Objects.requireNonNull(task.item())))
                .orElseThrow();
    }

    private String evidence(Reply reply) {
        var said = texts.get(
                Texts.INDONESIAN,
                "reply.evidence",
                texts.get(Texts.INDONESIAN, "reply.answer." + reply.answer().code()),
                reply.text());
        return Length.begin(said, Length.TEXT.signs());
    }

    private static @org.jspecify.annotations.Nullable UUID document(Reply reply) {
        return reply.documents().isEmpty() ? null : reply.documents().getFirst();
    }
}
