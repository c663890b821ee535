-- What no register counts and a report says: a register like the others.
CREATE TABLE report_text (
    organisation {int} NOT NULL {held},
    id {id} NOT NULL,
    number {int} NOT NULL,
    province TEXT NOT NULL,
    identity {int} NOT NULL,
    version {int} NOT NULL,
    import_number {int},
    import_sheet {int},
    import_row {int},
    fingerprint {int},
    section TEXT CHECK (section = 'situation' OR section = 'leading' OR section = 'results' OR section = 'effect' OR
        section = 'strengths' OR section = 'difficulties' OR section = 'causes' OR section = 'tasks' OR
        section = 'targets' OR section = 'measures' OR section = 'proposals'),
    reported_first TEXT,
    reported_last TEXT,
    position {int},
    position_hedge TEXT,
    text TEXT,
    source TEXT CHECK (source = 'KCQG' OR source = 'KCDP' OR source = 'counterpart' OR source = 'integrated' OR
        source = 'unknown' OR source = 'mixed'),
    decision_number TEXT,
    decided_first TEXT,
    decided_last TEXT,
    decided_by TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX report_text_by_number ON report_text (organisation, number);
CREATE INDEX report_text_by_identity ON report_text (organisation, identity);
CREATE INDEX report_text_by_reported ON report_text (organisation, reported_first, reported_last);

-- Submitted reports: what was said is kept as it was. A corrigendum names the report that it corrects.
CREATE TABLE report (
    organisation {int} NOT NULL REFERENCES organisation (id),
    number {int} NOT NULL,
    event {id} NOT NULL,
    kind TEXT NOT NULL,
    province TEXT NOT NULL,
    period TEXT NOT NULL,
    cut_off {int},
    units TEXT NOT NULL CHECK (units IN ('then', 'now')),
    symbol TEXT,
    signed_on TEXT NOT NULL,
    remarks {int} NOT NULL CHECK (remarks IN (0, 1)),
    corrects {int},
    content_hash TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (organisation, number)
) {keyed};
