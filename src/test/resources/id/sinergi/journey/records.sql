INSERT INTO claims.line (finding_id, position, month_from, month_to, program, payer, workers, base, percent, each, amount, basis)
SELECT id, 1, '2026-01-01', '2026-03-01', 'JKK', 'EMPLOYER', 3, 1000000, 0.24, 2400, 7200, 'x' FROM compliance.finding ORDER BY id LIMIT 3;

INSERT INTO compliance.finding_project (finding_id, name, contract_value, work_order)
SELECT id, 'x', 1000000, '2026-01-05' FROM compliance.finding ORDER BY id LIMIT 3;

INSERT INTO compliance.named_employer (village_code, name, workers, named_at)
SELECT village_code, 'x', 3, now() FROM employers.employer ORDER BY id LIMIT 1;

INSERT INTO letters.earlier_text (letter_id, position, subject, addressee, body, replaced_by, replaced_at)
SELECT id, 1, 'x', ARRAY['x'], ARRAY['x'], 'disnaker', now() FROM letters.letter ORDER BY case_number LIMIT 3;

INSERT INTO privacy.breach (state, what, data, known_at, due_at, source, reason, reported_by, agency, reported_at, closed_at)
SELECT 'DISMISSED', 'x', data, known_at, due_at, source, 'x', reported_by, agency, reported_at, now()
  FROM privacy.breach ORDER BY id LIMIT 1;

INSERT INTO replies.reply (letter_id, case_number, answer, text, name, position, contact, documents, answered_at,
                           assessment, remark, considered_by, considered_at)
SELECT letter_id, case_number, 'disputes', 'x', 'x', 'x', 'x', '{}', now(), 'noted', 'x', 'bpjs', now()
  FROM replies.link ORDER BY case_number LIMIT 5;

INSERT INTO replies.upload (id, letter_id, name, content, at)
SELECT gen_random_uuid(), letter_id, 'x', '', now() FROM replies.link ORDER BY case_number DESC LIMIT 1;
