-- Who may come in, who is in, and what they did. An account is there before any centre is: nothing here points to an
-- organisation.

-- Tài khoản: never deleted, since the log names it; ended_at ends it. password_hash is argon2id with its salt and cost.
CREATE TABLE account (
    id {id} NOT NULL PRIMARY KEY,
    username TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT,
    created_at {int} NOT NULL,
    ended_at {int},
    failed_count {int} NOT NULL,
    locked_until {int}
) {keyed};
CREATE UNIQUE INDEX account_by_username ON account (username);

-- Phân quyền: organisation 0 is every organisation, province '' all places.
CREATE TABLE account_grant (
    account {id} NOT NULL REFERENCES account (id),
    organisation {int} NOT NULL,
    role TEXT NOT NULL CHECK (role = 'administrator' OR role = 'leader' OR role = 'officer' OR role = 'accountant' OR
        role = 'observer' OR role = 'collaborator'),
    province TEXT NOT NULL,
    PRIMARY KEY (account, organisation, role, province)
) {keyed};

-- Phiên làm việc: of the token only its SHA-256. organisation is the one that the person is working in.
CREATE TABLE web_session (
    token_hash {blob} NOT NULL PRIMARY KEY,
    account {id} NOT NULL REFERENCES account (id),
    secret {blob} NOT NULL,
    organisation {int},
    created_at {int} NOT NULL,
    seen_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL
) {keyed};
CREATE INDEX web_session_by_account ON web_session (account);
CREATE INDEX web_session_by_end ON web_session (expires_at);

-- Đường dẫn dùng một lần: lets somebody set a password. The first administrator's has no account yet.
CREATE TABLE one_time_link (
    token_hash {blob} NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose = 'firstAdministrator' OR purpose = 'setPassword'),
    account {id} REFERENCES account (id),
    expires_at {int} NOT NULL,
    used_at {int}
) {keyed};
CREATE INDEX one_time_link_by_account ON one_time_link (account);

-- Nhật ký truy cập: who came in or was refused, what was read of persons, every export, every change of an account. The
-- kinds grow with the program, as the verbs of event do.
CREATE TABLE access_entry (
    id {id} NOT NULL PRIMARY KEY,
    at {int} NOT NULL,
    account {id},
    username TEXT NOT NULL,
    organisation {int},
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    address TEXT NOT NULL
) {keyed};
CREATE INDEX access_entry_by_time ON access_entry (at, id);
CREATE INDEX access_entry_by_account ON access_entry (account, at, id);
CREATE INDEX access_entry_by_organisation ON access_entry (organisation, at, id);
