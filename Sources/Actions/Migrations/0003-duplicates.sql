-- Trùng lặp: two establishments that may be one, or a name in another register that may be an establishment. A person
-- decides; until then both count.
CREATE TABLE duplicate_pair (
    organisation {int} NOT NULL REFERENCES organisation (id),
    number {int} NOT NULL,
    register TEXT NOT NULL,
    subject {id} NOT NULL,
    establishment {id} NOT NULL,
    score {int} NOT NULL,
    grounds TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'candidate' OR state = 'same' OR state = 'different'),
    import_number {int},
    PRIMARY KEY (organisation, number)
) {keyed};
CREATE UNIQUE INDEX duplicate_pair_by_subject ON duplicate_pair (organisation, subject, establishment);
CREATE INDEX duplicate_pair_by_establishment ON duplicate_pair (organisation, establishment);

-- Former names and other spellings of an establishment, with the day from which they were seen.
CREATE TABLE establishment_name (
    organisation {int} NOT NULL REFERENCES organisation (id),
    establishment {id} NOT NULL,
    name TEXT NOT NULL,
    seen_on TEXT NOT NULL,
    PRIMARY KEY (organisation, establishment, name)
) {keyed};
