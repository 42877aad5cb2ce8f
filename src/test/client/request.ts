/**
 * Takes a request of a person about the own data from the counter to the answer, by nothing but the generated client in
 * ./sinergi, and prints what it saw as one line of JSON. GeneratedClientIT calls it with the server's address, the
 * password, and the NIK of the person.
 */
import {
    CasesApi,
    Configuration,
    PrivacyApi,
    ProblemFromJSON,
    ResponseError,
    TasksApi,
    TrailApi,
    type Case,
    type NewCase,
    type Problem,
    type Task,
    type TaskField,
} from './sinergi';

declare const process: { readonly argv: readonly string[]; exitCode: number };

const [basePath, password, nik] = process.argv.slice(2) as [string, string, string];

/** The key of an act, the same however often it is sent. */
const key = (act: string) => `request-${nik}-${Date.now()}-${act}`;

function as(username: string) {
    const configuration = new Configuration({ basePath, username, password, headers: { 'Accept-Language': 'en' } });
    return {
        cases: new CasesApi(configuration),
        tasks: new TasksApi(configuration),
        trail: new TrailApi(configuration),
        privacy: new PrivacyApi(configuration),
    };
}

/** The problem that a call is refused with. */
async function refusal(call: Promise<unknown>): Promise<Problem> {
    try {
        await call;
    } catch (refused) {
        if (refused instanceof ResponseError) {
            return ProblemFromJSON(await refused.response.json());
        }
        throw refused;
    }
    throw new Error('Nothing was refused');
}

function only(tasks: Task[]): Task {
    const [task, ...others] = tasks;
    if (task === undefined || others.length > 0) {
        throw new Error(`${tasks.length} tasks in place of one`);
    }
    return task;
}

/** An answer to a question of a form: the option that is wanted, and no other than the form offers. */
function chosen(fields: TaskField[], name: string, wanted: string): { [key: string]: string } {
    const field = fields.find((one) => one.name === name);
    if (!field?.options.some((option) => option.value === wanted)) {
        throw new Error(`${name} does not offer ${wanted}`);
    }
    return { [name]: wanted };
}

async function run() {
    const counter = as('desa-waworaha');
    const office = as('disnaker');

    const wrong: NewCase = { kind: 'data_subject_request', request: 'correction', identity: 'ktp', nik: '0123', name: '' };
    const refused = await refusal(counter.cases.caseOpen({ newCase: wrong }));
    const unknown = await refusal(counter.cases.caseOne({ number: 'DS-1999-00001' }));

    const asked: NewCase = { kind: 'data_subject_request', request: 'access', identity: 'ktp', nik, name: 'Wa Klien' };
    const act = { newCase: asked, idempotencyKey: key('open') };
    const first = await counter.cases.caseOpenRaw(act);
    const again = await counter.cases.caseOpenRaw(act);
    const opened: Case = await first.value();
    const number = opened.number;

    const listed = only((await office.tasks.taskList({ queue: 'unit', q: number })).items);
    const claimed = await office.tasks.taskClaim({ id: listed.id });
    const taken = await refusal(as('disnaker-kepala').tasks.taskClaim({ id: listed.id }));
    const fields = claimed.form?.fields ?? [];
    const values = chosen(fields, 'decision', 'access');
    const draft = await office.tasks.taskDraft({ id: listed.id, draftAnswers: { values } });
    const empty = await refusal(
        office.tasks.taskComplete({ id: listed.id, taskAnswers: { values: {}, version: claimed.version } }),
    );
    const decided = await office.tasks.taskComplete({
        id: listed.id,
        taskAnswers: { values: draft.values, version: claimed.version },
        idempotencyKey: key('decide'),
    });

    const copy = await counter.privacy.requestCopy({ number });
    const receipt = await counter.cases.attachmentAdd({
        number,
        file: new Blob(['%PDF-1.7 tanda terima'], { type: 'application/pdf' }),
    });
    await counter.cases.attachmentComment({ number, newComment: { text: 'Diserahkan di loket' } });
    const handing = only((await counter.cases.caseOne({ number })).tasks);
    const atCounter = await counter.tasks.taskClaim({ id: handing.id });
    const handed = await counter.tasks.taskComplete({
        id: handing.id,
        taskAnswers: {
            values: {
                ...chosen(atCounter.form?.fields ?? [], 'means', 'counter'),
                receiver: 'Wa Klien',
                receipt: receipt.id,
            },
            version: atCounter.version,
        },
    });

    const closed = await counter.cases.caseOne({ number });
    const history = await counter.trail.trailHistory({ number, limit: 500 });
    return {
        refused: { code: refused.type, fields: refused.errors?.map((error) => error.field), says: refused.detail },
        unknown: { code: unknown.type, status: unknown.status },
        opened: { status: opened.status, isInTime: opened.openedAt <= new Date(Date.now() + 60_000) },
        retried: { replayed: again.raw.headers.get('Idempotency-Replayed'), isSame: (await again.value()).number === number },
        claimed: { by: claimed.assignee, key: claimed.key, asks: fields.map((field) => `${field.name}: ${field.type}`) },
        taken: { code: taken.type, holder: taken.holder?.username },
        empty: { code: empty.type, fields: empty.errors?.map((error) => `${error.field}: ${error.code}`) },
        next: decided.next.map((task) => task.key),
        copy: { type: copy.type, starts: await copy.slice(0, 5).text() },
        receipt: receipt.name,
        handed: { outcome: handed.task.outcome, left: handed.next.length },
        closed: { number: closed.number, status: closed.status, isDated: closed.closedAt instanceof Date },
        history: history.items.map((entry) => entry.action),
        comments: (await counter.cases.attachmentComments({ number })).items.map((comment) => comment.text),
    };
}

run().then(
    (seen) => console.log(JSON.stringify(seen)),
    (failure) => {
        console.error(failure);
        process.exitCode = 1;
    },
);
