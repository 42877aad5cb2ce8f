CREATE TABLE identity.agency (
    code text PRIMARY KEY,
    name text NOT NULL
);
INSERT INTO identity.agency (code, name) VALUES
    ('DISNAKER', 'Dinas Ketenagakerjaan'),
    ('DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa'),
    ('INSPEKTORAT', 'Inspektorat Kabupaten'),
    ('BPJS', 'BPJS Ketenagakerjaan Cabang Kendari'),
    ('KECAMATAN', 'Kantor Kecamatan'),
    ('DESA', 'Kantor Desa/Kelurahan'),
    ('SETDA', 'Sekretariat Daerah'),
    ('TI', 'Pengelola Sistem');

CREATE TABLE identity.account (
    username      text PRIMARY KEY CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,59}$'),
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    password_hash text NOT NULL,
    agency        text NOT NULL REFERENCES identity.agency,
    roles         text[] NOT NULL CHECK (cardinality(roles) > 0),
    areas         text[] NOT NULL,
    enabled       boolean NOT NULL DEFAULT true,
    language      text NOT NULL DEFAULT 'id',
    demonstration boolean NOT NULL DEFAULT false,
    failures      integer NOT NULL DEFAULT 0,
    locked_until  timestamptz
);
