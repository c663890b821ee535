-- What was spent of a budget line without projects, where a table sets it beside the plan.
ALTER TABLE budget_line ADD COLUMN spent_dong {int};
ALTER TABLE budget_line ADD COLUMN spent_hedge TEXT;
