-- Indexes for lists and records' pages. What points to a record is asked for its page; few records have such a link, and
-- those without one are in no index. A list keeps the ids of its records in their order (RegisterList), so that no order
-- needs an index of its own.
CREATE INDEX project_by_beneficiary ON project (organisation, beneficiary) WHERE beneficiary IS NOT NULL;
CREATE INDEX recognition_by_establishment ON recognition (organisation, establishment) WHERE establishment IS NOT NULL;
CREATE INDEX establishment_by_merged_into ON establishment (organisation, merged_into) WHERE merged_into IS NOT NULL;
-- Records whose code people open.
CREATE UNIQUE INDEX learner_by_number ON learner (organisation, number);
CREATE UNIQUE INDEX profile_by_number ON profile (organisation, number);
CREATE UNIQUE INDEX survey_reply_by_number ON survey_reply (organisation, number);
CREATE UNIQUE INDEX establishment_year_by_number ON establishment_year (organisation, number);
CREATE UNIQUE INDEX collaborator_standing_by_number ON collaborator_standing (organisation, number);
