-- The group of work accident risk is set by BPJS (PP 44/2015 article 16); none is known until then.
ALTER TABLE employers.employer ADD COLUMN risk_group smallint CHECK (risk_group BETWEEN 1 AND 5);

-- Places of work of one employer with a division of its NPP of their own.
CREATE TABLE employers.branch (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    employer_id  bigint NOT NULL REFERENCES employers.employer,
    code         text NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
    nib          text,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    address      text,
    village_code text NOT NULL,
    worker_count integer CHECK (worker_count >= 0),
    import_id    uuid,
    version      integer NOT NULL DEFAULT 0,
    updated_at   timestamptz NOT NULL,
    updated_by   text NOT NULL,
    UNIQUE (employer_id, code)
);

-- Sections of KBLI 2025 (Peraturan BPS 7/2025) with their divisions, the first two digits of a class.
CREATE TABLE employers.kbli_section (
    letter text PRIMARY KEY,
    name   text NOT NULL,
    first  text NOT NULL,
    last   text NOT NULL
);
INSERT INTO employers.kbli_section (letter, name, first, last) VALUES
    ('A', 'Pertanian, Kehutanan, dan Perikanan', '01', '03'),
    ('B', 'Pertambangan dan Penggalian', '05', '09'),
    ('C', 'Industri', '10', '33'),
    ('D', 'Penyediaan Listrik, Gas, Uap/Air Panas, dan Udara Dingin', '35', '35'),
    ('E', 'Penyediaan Air; Pengelolaan Air Limbah, Penanganan Limbah, dan Remediasi', '36', '39'),
    ('F', 'Konstruksi', '41', '43'),
    ('G', 'Perdagangan Besar dan Eceran', '45', '47'),
    ('H', 'Transportasi dan Penyimpanan', '49', '53'),
    ('I', 'Aktivitas Penyediaan Akomodasi dan Makan Minum', '55', '56'),
    ('J', 'Aktivitas Penerbitan, Penyiaran, serta Produksi dan Distribusi Konten', '58', '60'),
    ('K', 'Aktivitas Telekomunikasi, Pemrograman Komputer, Konsultansi, Infrastruktur Komputasi, dan Jasa Informasi Lainnya', '61', '63'),
    ('L', 'Aktivitas Keuangan dan Asuransi', '64', '66'),
    ('M', 'Aktivitas Real Estat', '68', '68'),
    ('N', 'Aktivitas Profesional, Ilmiah, dan Teknis', '69', '75'),
    ('O', 'Aktivitas Administratif dan Penunjang Usaha', '77', '82'),
    ('P', 'Administrasi Pemerintahan dan Pertahanan, serta Jaminan Sosial Wajib', '84', '84'),
    ('Q', 'Pendidikan', '85', '85'),
    ('R', 'Aktivitas Kesehatan Manusia dan Aktivitas Sosial', '86', '88'),
    ('S', 'Kesenian, Olahraga, dan Rekreasi', '90', '93'),
    ('T', 'Aktivitas Jasa Lainnya', '94', '96'),
    ('U', 'Aktivitas Rumah Tangga sebagai Pemberi Kerja dan Aktivitas Produksi Rumah Tangga', '97', '98'),
    ('V', 'Aktivitas Badan Internasional dan Badan Ekstra Internasional Lainnya', '99', '99');

CREATE INDEX arrears_open ON employers.arrears (npp, due_on) INCLUDE (contribution, paid) WHERE contribution > paid;
