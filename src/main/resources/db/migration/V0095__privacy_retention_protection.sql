-- Proof of contributions paid for people, counted from the last month paid for.
INSERT INTO privacy.retention_rule (category, version, months, action, basis, valid_from, by_user, at)
VALUES ('protection.people', 1, 120, 'ANONYMISE',
        'Pegangan: UU 8/1997 Pasal 11 (dokumen keuangan 10 tahun); jadwal retensi arsip keuangan daerah menunggu keputusan bupati',
        DATE '2026-01-01', 'system', TIMESTAMPTZ '2026-01-01 00:00+08');
