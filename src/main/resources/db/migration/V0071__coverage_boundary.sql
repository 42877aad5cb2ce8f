-- Outlines of districts and villages where an administrator has loaded them: polygons of rings of points [lng, lat], WGS 84,
-- rounded to what a map of the regency can show.
CREATE TABLE coverage.boundary (
    code      text PRIMARY KEY,
    polygons  jsonb NOT NULL,
    loaded_by text NOT NULL,
    loaded_at timestamptz NOT NULL
);
