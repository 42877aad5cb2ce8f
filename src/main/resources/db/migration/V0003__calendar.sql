CREATE TABLE calendar.holiday (
    date date PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('national', 'collective_leave', 'local'))
);
