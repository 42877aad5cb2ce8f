CREATE SCHEMA privacy;

-- Hours of the law's clocks, dated, with their source. They run by the clock, also over weekends and holidays.
CREATE TABLE privacy.term (
    name       text NOT NULL,
    valid_from date NOT NULL,
    hours      integer NOT NULL CHECK (hours BETWEEN 1 AND 2000),
    source     text NOT NULL,
    PRIMARY KEY (name, valid_from)
);
INSERT INTO privacy.term (name, valid_from, hours, source) VALUES
    ('access', DATE '2022-10-17', 72, 'UU 27/2022 Pasal 32'),
    ('correction', DATE '2022-10-17', 72, 'UU 27/2022 Pasal 30'),
    ('breach', DATE '2022-10-17', 72, 'UU 27/2022 Pasal 46');

-- The register of processing activities. A change is a further version; none is ever overwritten.
CREATE TABLE privacy.activity (
    code       text NOT NULL CHECK (code ~ '^[a-z0-9-]{2,60}$'),
    version    integer NOT NULL CHECK (version > 0),
    position   integer NOT NULL,
    title      text NOT NULL,
    data       text NOT NULL,
    purpose    text NOT NULL,
    basis      text NOT NULL,
    recipients text NOT NULL,
    retention  text NOT NULL,
    source     text NOT NULL,
    valid_from date NOT NULL,
    by_user    text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (code, version)
);

-- Who answers for the data, and the officer who protects them (UU 27/2022 Pasal 53).
CREATE TABLE privacy.controller (
    version         integer PRIMARY KEY CHECK (version > 0),
    name            text NOT NULL,
    address         text NOT NULL,
    officer         text NOT NULL,
    contact         text NOT NULL,
    officer_account text,
    source          text NOT NULL,
    valid_from      date NOT NULL,
    by_user         text NOT NULL,
    at              timestamptz NOT NULL
);
INSERT INTO privacy.controller (version, name, address, officer, contact, officer_account, source, valid_from, by_user, at) VALUES
    (1, 'Pemerintah Kabupaten Konawe melalui Dinas Tenaga Kerja dan Transmigrasi',
     'Kompleks Perkantoran Pemerintah Daerah, Unaaha, Kabupaten Konawe',
     'Belum ditetapkan', 'Loket Dinas Tenaga Kerja dan Transmigrasi Kabupaten Konawe', NULL,
     'UU 27/2022 Pasal 53; penetapan pejabat menunggu keputusan bupati', DATE '2026-01-01', 'system', TIMESTAMPTZ '2026-01-01 00:00+08');

INSERT INTO privacy.activity (code, version, position, title, data, purpose, basis, recipients, retention, source, valid_from, by_user, at)
SELECT code, 1, row_number() OVER (), title, data, purpose, basis, recipients, retention, source, DATE '2026-01-01', 'system', TIMESTAMPTZ '2026-01-01 00:00+08'
  FROM (VALUES
    ('pendataan', 'Pendataan pekerja desa dan kelurahan',
     'NIK, nomor KK, nama, tempat dan tanggal lahir, jenis kelamin, alamat, pekerjaan, status kerja, pemberi kerja, telepon. Bersifat spesifik: penghasilan dan desil (keuangan pribadi). Agama, suku, golongan darah, disabilitas, kehamilan, kontrasepsi, serta nama dan NIK orang tua tidak disimpan.',
     'Mengetahui pekerja yang belum terlindungi jaminan sosial ketenagakerjaan, agar dapat didaftarkan.',
     'Tugas kepentingan umum dan pelayanan publik (UU 27/2022 Pasal 20); Inpres 2/2021.',
     'Pemerintah desa/kelurahan dan kecamatan untuk wilayahnya; DPMD; Dinas Tenaga Kerja; BPJS Ketenagakerjaan; Inspektorat sebagai pengawas.',
     'Selama orang itu penduduk dan bekerja di Konawe; setelah meninggal atau pindah menurut aturan retensi, lalu dianonimkan.',
     'UU 27/2022 Pasal 20; Inpres 2/2021'),
    ('pencocokan', 'Pencocokan dengan kepesertaan BPJS Ketenagakerjaan',
     'NIK, nama, tanggal lahir, nomor peserta (KPJ), segmen, program, status, dan pemberi kerja terdaftar.',
     'Menentukan siapa yang sudah terlindungi dan menghitung cakupan.',
     'Tugas kepentingan umum dan pelayanan publik (UU 27/2022 Pasal 20); UU 24/2011; perjanjian kerja sama antarpengendali.',
     'BPJS Ketenagakerjaan Cabang Kendari; Dinas Tenaga Kerja.',
     'Riwayat kepesertaan disimpan per tanggal laporan dan dihapus bersama data orangnya.',
     'UU 27/2022 Pasal 20; UU 24/2011'),
    ('subsidi', 'Perlindungan iuran bersubsidi bagi pekerja rentan',
     'Data pendataan, ditambah penghasilan dan desil (keuangan pribadi).',
     'Menetapkan penerima iuran dari APBD, ADD, atau sumber lain, dan memeriksa bahwa mereka benar terdaftar.',
     'Tugas kepentingan umum dan pelayanan publik (UU 27/2022 Pasal 20); Inpres 8/2025.',
     'Dinas Tenaga Kerja; pemerintah desa; BPJS Ketenagakerjaan sebagai penerima pendaftaran.',
     'Selama masa pertanggungjawaban keuangan, lalu menurut aturan retensi.',
     'UU 27/2022 Pasal 20; Inpres 8/2025'),
    ('kepatuhan', 'Kepatuhan pemberi kerja',
     'Nama, telepon, dan surel penanggung jawab perusahaan; temuan, tunggakan, surat, dan bukti kasus.',
     'Memastikan pemberi kerja mendaftarkan pekerjanya dan membayar iuran.',
     'Kewajiban hukum (UU 27/2022 Pasal 20); UU 24/2011 Pasal 15 dan 17; PP 86/2013.',
     'BPJS Ketenagakerjaan; Dinas Tenaga Kerja; Inspektorat; kejaksaan menurut surat kuasa khusus.',
     'Selama kasus berjalan; lampiran kasus selesai menurut aturan retensi.',
     'UU 27/2022 Pasal 20; UU 24/2011 Pasal 15, 17; PP 86/2013'),
    ('sosialisasi', 'Sosialisasi dan daftar hadir',
     'Nama, NIK dan telepon bila diberikan, keinginan mendaftar, dan foto kegiatan.',
     'Menindaklanjuti peserta yang ingin mendaftar dan mengukur hasil sosialisasi.',
     'Persetujuan peserta (UU 27/2022 Pasal 20), yang dapat ditarik kembali kapan saja.',
     'BPJS Ketenagakerjaan; Dinas Tenaga Kerja; pemerintah desa tempat sesi.',
     'Sampai hasil sosialisasi dinilai, lalu menurut aturan retensi.',
     'UU 27/2022 Pasal 20'),
    ('riwayat', 'Akun petugas dan riwayat pemrosesan',
     'Nama akun, instansi, tindakan, waktu, dan data yang diubah; siapa membuka data siapa.',
     'Membuktikan siapa melakukan apa, menjawab permohonan subjek data, dan mencegah penyalahgunaan.',
     'Kewajiban mencatat pemrosesan (UU 27/2022 Pasal 31) dan memberi akses ke rekam jejaknya (Pasal 32).',
     'Inspektorat; pihak yang memohon aksesnya sendiri.',
     'Tidak dihapus: rantai riwayat menjadi bukti bagi subjek data dan pengawas. Isinya memakai nomor sistem, bukan NIK.',
     'UU 27/2022 Pasal 31, 32')) AS seed (code, title, data, purpose, basis, recipients, retention, source);

CREATE TABLE privacy.breach (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version      integer NOT NULL DEFAULT 1,
    state        text NOT NULL DEFAULT 'REPORTED' CHECK (state IN ('REPORTED', 'CONFIRMED', 'DISMISSED', 'CLOSED')),
    what         text NOT NULL,
    data         text[] NOT NULL,
    persons      integer CHECK (persons >= 0),
    happened_at  timestamptz,
    known_at     timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    source       text NOT NULL,
    how          text,
    measures     text,
    reason       text,
    lessons      text,
    reported_by  text NOT NULL,
    agency       text NOT NULL,
    reported_at  timestamptz NOT NULL,
    handled_by   text,
    closed_at    timestamptz,
    CHECK (state <> 'CLOSED' OR closed_at IS NOT NULL)
);
CREATE INDEX breach_list ON privacy.breach (known_at DESC, id DESC);

-- Whom a breach was made known to, when and how.
CREATE TABLE privacy.breach_notice (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    breach_id   bigint NOT NULL REFERENCES privacy.breach,
    audience    text NOT NULL CHECK (audience IN ('PERSONS', 'AGENCY', 'PUBLIC')),
    at          timestamptz NOT NULL,
    means       text NOT NULL,
    by_user     text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX breach_notice_breach ON privacy.breach_notice (breach_id, at);
