-- Who holds the records, what was done to them, and the files they came from.

-- Trung tâm Khuyến công and others that hold or act; the province is where it sits today.
CREATE TABLE organisation (
    id {int} NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind = 'centre' OR kind = 'department' OR kind = 'ministryBureau' OR kind = 'partner'),
    province TEXT NOT NULL,
    name TEXT NOT NULL
) {strict};
CREATE INDEX organisation_by_province ON organisation (province);

-- Names change and centres merge: what it was called, from which day; the first name has no day ('').
CREATE TABLE organisation_name (
    organisation {int} NOT NULL REFERENCES organisation (id),
    first_on TEXT NOT NULL,
    name TEXT NOT NULL,
    citation TEXT,
    PRIMARY KEY (organisation, first_on)
) {keyed};

-- The next number of each register's codes.
CREATE TABLE counter (
    organisation {int} NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    next {int} NOT NULL,
    PRIMARY KEY (organisation, name)
) {keyed};

-- Bumped by each change of a register: the key of caches and of an import preview's freshness.
CREATE TABLE register_version (
    organisation {int} NOT NULL REFERENCES organisation (id),
    register TEXT NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (organisation, register)
) {keyed};

-- An officer's word that a register holds all of a period: then nothing means 0.
CREATE TABLE register_completeness (
    organisation {int} NOT NULL REFERENCES organisation (id),
    register TEXT NOT NULL,
    province TEXT NOT NULL,
    period TEXT NOT NULL,
    event {id} NOT NULL,
    PRIMARY KEY (organisation, register, province, period)
) {keyed};

-- Nhật ký: every change, never edited. request_key answers a double submit and an unknown COMMIT.
CREATE TABLE event (
    organisation {int} NOT NULL REFERENCES organisation (id),
    id {id} NOT NULL,
    at {int} NOT NULL,
    actor TEXT NOT NULL,
    actor_organisation {int} NOT NULL REFERENCES organisation (id),
    verb TEXT NOT NULL,
    request_key TEXT,
    summary TEXT NOT NULL,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX event_by_request_key ON event (organisation, request_key) WHERE request_key IS NOT NULL;

CREATE TABLE change (
    organisation {int} NOT NULL,
    event {id} NOT NULL,
    position {int} NOT NULL,
    entity TEXT NOT NULL,
    record {id} NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (organisation, event, position),
    FOREIGN KEY (organisation, event) REFERENCES event (organisation, id)
) {keyed};
CREATE INDEX change_by_record ON change (organisation, record);

-- Nhập số liệu: one row a file. state 'previewed' keeps what was shown, so that a commit can be held against it.
CREATE TABLE import (
    organisation {int} NOT NULL REFERENCES organisation (id),
    number {int} NOT NULL,
    event {id},
    at {int} NOT NULL,
    actor TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    province TEXT NOT NULL,
    period TEXT NOT NULL,
    digest TEXT NOT NULL,
    tally TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'previewed' OR state = 'committed' OR state = 'undone'),
    PRIMARY KEY (organisation, number)
) {keyed};
CREATE INDEX import_by_file_hash ON import (organisation, file_hash);

CREATE TABLE import_sheet (
    organisation {int} NOT NULL,
    import_number {int} NOT NULL,
    position {int} NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organisation, import_number, position),
    FOREIGN KEY (organisation, import_number) REFERENCES import (organisation, number)
) {keyed};

-- Rows that met a record that was there already: what they changed (JSON, before and after), or that they said the same.
-- A row that made a record is named in the record itself.
CREATE TABLE import_row (
    organisation {int} NOT NULL,
    import_number {int} NOT NULL,
    sheet {int} NOT NULL,
    row {int} NOT NULL,
    position {int} NOT NULL,
    register TEXT NOT NULL,
    record {id} NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('updated', 'same')),
    fingerprint {int} NOT NULL,
    changes TEXT,
    PRIMARY KEY (organisation, import_number, sheet, row, position),
    FOREIGN KEY (organisation, import_number) REFERENCES import (organisation, number)
) {keyed};
CREATE INDEX import_row_by_fingerprint ON import_row (organisation, fingerprint);
CREATE INDEX import_row_by_record ON import_row (organisation, record);

-- What a person said about a heading, for the next file with the same one.
CREATE TABLE header_mapping (
    organisation {int} NOT NULL REFERENCES organisation (id),
    signature TEXT NOT NULL,
    mapping TEXT NOT NULL,
    PRIMARY KEY (organisation, signature)
) {keyed};
