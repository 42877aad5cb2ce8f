-- Who answered for an employer on line, with telephone or e-mail, after the case has ended.
INSERT INTO privacy.retention_rule (category, version, months, action, basis, valid_from, by_user, at)
VALUES ('replies.people', 1, 120, 'ANONYMISE',
        'UU 27/2022 Pasal 42-44; jadwal retensi arsip menunggu keputusan bupati', DATE '2026-01-01', 'system',
        TIMESTAMPTZ '2026-01-01 00:00+08');
