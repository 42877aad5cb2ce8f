CREATE TABLE territory.regency (
    code text PRIMARY KEY,
    name text NOT NULL
);
CREATE TABLE territory.district (
    code text PRIMARY KEY,
    name text NOT NULL,
    lat  double precision NOT NULL,
    lng  double precision NOT NULL
);
CREATE TABLE territory.village (
    code          text PRIMARY KEY,
    district_code text NOT NULL REFERENCES territory.district,
    name          text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('desa', 'kelurahan')),
    lat           double precision,
    lng           double precision
);
