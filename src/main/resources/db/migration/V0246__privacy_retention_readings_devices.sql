-- Who read how many records of people, and on which browsers accounts were signed in to. The trail keeps what was read in a
-- day as one number; the counts by list and filter serve the guardian's look at the last two years.
INSERT INTO privacy.retention_rule (category, version, months, action, basis, valid_from, by_user, at)
SELECT category, 1, months, action, basis, DATE '2026-01-01', 'system', TIMESTAMPTZ '2026-01-01 00:00+08'
  FROM (VALUES
    ('people.readings', 24, 'DELETE',
     'UU 27/2022 Pasal 31 dan 42-44; jumlah per hari tetap dalam riwayat; lama penyimpanan menunggu keputusan bupati'),
    ('accounts.devices', 12, 'DELETE',
     'UU 27/2022 Pasal 42-44; perangkat tidak lagi dikenal setahun sesudah terakhir dipakai masuk'))
    AS seed (category, months, action, basis);
