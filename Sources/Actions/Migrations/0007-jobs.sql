-- Việc nền: what is done behind a page. Organisation 0 is none: an import that will make its centre. A runner holds a job by
-- a lease; when the lease has run out, the job is anybody's again. The same request key is the same job.
CREATE TABLE job (
    number {int} NOT NULL,
    organisation {int} NOT NULL,
    verb TEXT NOT NULL,
    arguments TEXT NOT NULL,
    actor TEXT NOT NULL,
    account TEXT NOT NULL,
    request_key TEXT,
    state TEXT NOT NULL CHECK (state = 'queued' OR state = 'running' OR state = 'done' OR state = 'failed'),
    progress {int} CHECK (progress IS NULL OR (progress >= 0 AND progress <= 1000)),
    stage TEXT,
    result TEXT,
    sentence TEXT,
    runner TEXT,
    lease_until {int},
    attempts {int} NOT NULL,
    created_at {int} NOT NULL,
    started_at {int},
    finished_at {int},
    seen_at {int},
    PRIMARY KEY (number)
) {keyed};
CREATE UNIQUE INDEX job_by_request_key ON job (organisation, account, request_key) WHERE request_key IS NOT NULL;
CREATE INDEX job_by_organisation ON job (organisation, number);
CREATE INDEX job_by_state ON job (state, number) WHERE state = 'queued' OR state = 'running';
CREATE INDEX job_by_account ON job (account, number) WHERE seen_at IS NULL;
