-- Districts and communes become a register like the others: each centre has its own, with a code, and a correction leaves
-- its event. What imports named so far is kept for every centre that has records in the province.

-- đơn vị hành chính
CREATE TABLE place (
    organisation {int} NOT NULL REFERENCES organisation (id),
    id {blob} NOT NULL,
    number {int} NOT NULL,
    province TEXT NOT NULL,
    identity {int} NOT NULL,
    version {int} NOT NULL,
    import_number {int},
    import_sheet {int},
    import_row {int},
    fingerprint {int},
    name TEXT,
    level TEXT CHECK (level IN ('district', 'commune')),
    district TEXT,
    seen_first TEXT,
    seen_last TEXT,
    until_first TEXT,
    until_last TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX place_by_number ON place (organisation, number);
CREATE INDEX place_by_identity ON place (organisation, identity);

-- The identity follows from the names: whoever looks for a place works it out for these.
INSERT INTO place (organisation, id, number, province, identity, version, name, level, district, seen_first, seen_last, until_first, until_last)
SELECT h.organisation, u.id, ROW_NUMBER() OVER (PARTITION BY h.organisation ORDER BY u.province, u.level DESC, u.folded), u.province, 0, 1,
    u.name, u.level,
    (SELECT d.name FROM administrative_unit d WHERE d.province = u.province AND d.level = 'district' AND d.folded = u.district),
    u.first_seen_on, u.first_seen_on,
    CASE WHEN u.level = 'district' AND u.province LIKE '63:%' THEN '2025-06-30' END,
    CASE WHEN u.level = 'district' AND u.province LIKE '63:%' THEN '2025-06-30' END
FROM administrative_unit u
JOIN (SELECT organisation, province FROM establishment UNION SELECT organisation, province FROM collaborator) h
    ON h.province = u.province;

INSERT INTO counter (organisation, name, next) SELECT organisation, 'place', MAX(number) + 1 FROM place GROUP BY organisation;

DROP TABLE administrative_unit;

-- The first name of an organisation was written with the day on which its books were opened, which is not the day from
-- which it was called so: a name without a day is the one of the beginning.
UPDATE organisation_name SET first_on = '';
