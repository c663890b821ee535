-- The registers. One table each, the same first columns in all: who holds the record, what it is called (number), where it
-- happened (province as of then), how it is found again (identity), and the file, sheet and row that it came from.
-- A field that is not known is NULL, never 0. RegisterSchemaTests holds these columns against the registers' definitions.
-- Choices are checked by OR: for an IN with three values or more SQLite builds a table of them at each INSERT.

-- cơ sở
CREATE TABLE establishment (
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
    name TEXT,
    tax_code TEXT,
    legal_form TEXT CHECK (legal_form = 'limited' OR legal_form = 'joint_stock' OR legal_form = 'private' OR
        legal_form = 'cooperative' OR legal_form = 'cooperative_group' OR legal_form = 'household' OR
        legal_form = 'workshop' OR legal_form = 'company'),
    representative TEXT,
    phone TEXT,
    address TEXT,
    commune TEXT,
    district TEXT,
    trade TEXT,
    products TEXT,
    owner TEXT,
    founded_first TEXT,
    founded_last TEXT,
    core TEXT NOT NULL,
    sort_key {blob} NOT NULL,
    merged_into {id},
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX establishment_by_number ON establishment (organisation, number);
CREATE INDEX establishment_by_identity ON establishment (organisation, identity);
CREATE INDEX establishment_by_tax_code ON establishment (organisation, tax_code) WHERE tax_code IS NOT NULL;
CREATE INDEX establishment_by_core ON establishment (organisation, core);

-- số liệu năm
CREATE TABLE establishment_year (
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
    establishment {id},
    year_first TEXT,
    year_last TEXT,
    origin TEXT,
    workers {int} CHECK (workers >= 0),
    workers_hedge TEXT,
    revenue_dong {int},
    revenue_hedge TEXT,
    capital_dong {int},
    capital_hedge TEXT,
    export_dong {int},
    export_hedge TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE INDEX establishment_year_by_establishment ON establishment_year (organisation, establishment);

-- phiếu khảo sát
CREATE TABLE survey_reply (
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
    establishment {id},
    surveyed_first TEXT,
    surveyed_last TEXT,
    name TEXT,
    quantity {int} CHECK (quantity >= 0),
    quantity_hedge TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE INDEX survey_reply_by_establishment ON survey_reply (organisation, establishment);
CREATE INDEX survey_reply_by_surveyed ON survey_reply (organisation, surveyed_first, surveyed_last);

-- bài giới thiệu cơ sở
CREATE TABLE profile (
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
    establishment {id},
    published_first TEXT,
    published_last TEXT,
    name TEXT,
    quantity {int} CHECK (quantity >= 0),
    quantity_hedge TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE INDEX profile_by_establishment ON profile (organisation, establishment);
CREATE INDEX profile_by_published ON profile (organisation, published_first, published_last);

-- đề án
CREATE TABLE project (
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
    name TEXT,
    performed_first TEXT,
    performed_last TEXT,
    kind TEXT CHECK (kind = 'single' OR kind = 'group' OR kind = 'focus' OR kind = 'duty'),
    activity TEXT CHECK (activity = 'vocational_training' OR activity = 'management_training' OR
        activity = 'cleaner_production_training' OR activity = 'network_training' OR activity = 'technical_training'
        OR activity = 'study_tour' OR activity = 'model_new' OR activity = 'model_existing' OR activity = 'machinery'
        OR activity = 'technology' OR activity = 'cleaner_production_pilot' OR
        activity = 'cleaner_production_assessment' OR activity = 'energy_saving' OR activity = 'pollution_treatment'
        OR activity = 'contest' OR activity = 'product_development' OR activity = 'fair' OR activity = 'showroom' OR
        activity = 'trademark' OR activity = 'packaging' OR activity = 'consulting' OR
        activity = 'enterprise_establishment' OR activity = 'cluster' OR activity = 'linkage' OR
        activity = 'craft_village' OR activity = 'seminar' OR activity = 'communication' OR activity = 'survey' OR
        activity = 'capacity' OR activity = 'international' OR activity = 'other'),
    programme TEXT CHECK (programme = 'khuyen_cong' OR programme = 'energy' OR programme = 'cleaner_production' OR
        programme = 'supporting_industry' OR programme = 'other'),
    source TEXT CHECK (source = 'KCQG' OR source = 'KCDP' OR source = 'counterpart' OR source = 'integrated' OR
        source = 'unknown' OR source = 'mixed'),
    listing TEXT CHECK (listing = 'plan' OR listing = 'list' OR listing = 'result'),
    state TEXT CHECK (state = 'completed' OR state = 'ongoing' OR state = 'carried_over' OR state = 'adjusted' OR
        state = 'stopped' OR state = 'not_started'),
    state_text TEXT,
    completed_first TEXT,
    completed_last TEXT,
    beneficiary {id},
    beneficiary_name TEXT,
    implementer TEXT,
    partner TEXT,
    place TEXT,
    establishments {int} CHECK (establishments >= 0),
    establishments_hedge TEXT,
    models {int} CHECK (models >= 0),
    models_hedge TEXT,
    machines {int} CHECK (machines >= 0),
    machines_hedge TEXT,
    lines {int} CHECK (lines >= 0),
    lines_hedge TEXT,
    assigned_kcqg_dong {int},
    assigned_kcqg_hedge TEXT,
    assigned_kcdp_dong {int},
    assigned_kcdp_hedge TEXT,
    assigned_unsourced_dong {int},
    assigned_unsourced_hedge TEXT,
    counterpart_dong {int},
    counterpart_hedge TEXT,
    other_money_dong {int},
    other_money_hedge TEXT,
    disbursed_dong {int},
    disbursed_hedge TEXT,
    settled_dong {int},
    settled_hedge TEXT,
    decision_number TEXT,
    decided_first TEXT,
    decided_last TEXT,
    decided_by TEXT,
    beneficiary_key TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX project_by_number ON project (organisation, number);
CREATE INDEX project_by_identity ON project (organisation, identity);
CREATE INDEX project_by_performed ON project (organisation, performed_first, performed_last);
CREATE INDEX project_by_completed ON project (organisation, completed_first);

-- lớp đào tạo, tập huấn
CREATE TABLE training_class (
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
    name TEXT,
    held_first TEXT,
    held_last TEXT,
    kind TEXT CHECK (kind = 'vocational' OR kind = 'management' OR kind = 'cleaner_production' OR kind = 'technical'
        OR kind = 'network'),
    source TEXT CHECK (source = 'KCQG' OR source = 'KCDP' OR source = 'counterpart' OR source = 'integrated' OR
        source = 'unknown' OR source = 'mixed'),
    place TEXT,
    partner TEXT,
    audience TEXT,
    classes {int} CHECK (classes >= 0),
    classes_hedge TEXT,
    learners {int} CHECK (learners >= 0),
    learners_hedge TEXT,
    female {int} CHECK (female >= 0),
    female_hedge TEXT,
    minority {int} CHECK (minority >= 0),
    minority_hedge TEXT,
    poor {int} CHECK (poor >= 0),
    poor_hedge TEXT,
    near_poor {int} CHECK (near_poor >= 0),
    near_poor_hedge TEXT,
    disabled {int} CHECK (disabled >= 0),
    disabled_hedge TEXT,
    sessions {int} CHECK (sessions >= 0),
    sessions_hedge TEXT,
    employed {int} CHECK (employed >= 0),
    employed_hedge TEXT,
    interned {int} CHECK (interned >= 0),
    interned_hedge TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX training_class_by_number ON training_class (organisation, number);
CREATE INDEX training_class_by_identity ON training_class (organisation, identity);
CREATE INDEX training_class_by_held ON training_class (organisation, held_first, held_last);

-- học viên
CREATE TABLE learner (
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
    training_class {id},
    name TEXT,
    born_first TEXT,
    born_last TEXT,
    sex TEXT CHECK (sex IN ('female', 'male')),
    ethnicity TEXT,
    household TEXT CHECK (household = 'poor' OR household = 'near_poor' OR household = 'other'),
    disability {int} CHECK (disability IN (0, 1)),
    id_number TEXT,
    workplace TEXT,
    address TEXT,
    is_minority {int} CHECK (is_minority IN (0, 1)),
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE INDEX learner_by_identity ON learner (organisation, identity);
CREATE INDEX learner_by_training_class ON learner (organisation, training_class);

-- sản phẩm được công nhận
CREATE TABLE recognition (
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
    product TEXT,
    establishment_name TEXT,
    establishment {id},
    level TEXT CHECK (level = 'district' OR level = 'commune' OR level = 'province' OR level = 'region' OR
        level = 'nation'),
    recognised_first TEXT,
    recognised_last TEXT,
    product_group TEXT,
    score_milli {int},
    score_hedge TEXT,
    decision_number TEXT,
    decided_first TEXT,
    decided_last TEXT,
    quantity {int} CHECK (quantity >= 0),
    quantity_hedge TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX recognition_by_number ON recognition (organisation, number);
CREATE INDEX recognition_by_identity ON recognition (organisation, identity);
CREATE INDEX recognition_by_recognised ON recognition (organisation, recognised_first, recognised_last);

-- hội chợ, tham quan, hội thảo
CREATE TABLE trade_event (
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
    name TEXT,
    kind TEXT CHECK (kind = 'fair' OR kind = 'tour' OR kind = 'seminar'),
    role TEXT CHECK (role IN ('organised', 'joined')),
    held_first TEXT,
    held_last TEXT,
    place TEXT,
    destination TEXT CHECK (destination IN ('domestic', 'abroad')),
    source TEXT CHECK (source = 'KCQG' OR source = 'KCDP' OR source = 'counterpart' OR source = 'integrated' OR
        source = 'unknown' OR source = 'mixed'),
    quantity {int} CHECK (quantity >= 0),
    quantity_hedge TEXT,
    establishments {int} CHECK (establishments >= 0),
    establishments_hedge TEXT,
    participations {int} CHECK (participations >= 0),
    participations_hedge TEXT,
    participants {int} CHECK (participants >= 0),
    participants_hedge TEXT,
    booths_milli {int},
    booths_hedge TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX trade_event_by_number ON trade_event (organisation, number);
CREATE INDEX trade_event_by_identity ON trade_event (organisation, identity);
CREATE INDEX trade_event_by_held ON trade_event (organisation, held_first, held_last);

-- tin bài, ấn phẩm
CREATE TABLE communication (
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
    name TEXT,
    kind TEXT CHECK (kind = 'bulletin' OR kind = 'radio' OR kind = 'television' OR kind = 'press' OR kind = 'web' OR
        kind = 'social' OR kind = 'publication'),
    outlet TEXT,
    published_first TEXT,
    published_last TEXT,
    quantity {int} CHECK (quantity >= 0),
    quantity_hedge TEXT,
    unit TEXT,
    source TEXT CHECK (source = 'KCQG' OR source = 'KCDP' OR source = 'counterpart' OR source = 'integrated' OR
        source = 'unknown' OR source = 'mixed'),
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX communication_by_number ON communication (organisation, number);
CREATE INDEX communication_by_identity ON communication (organisation, identity);
CREATE INDEX communication_by_published ON communication (organisation, published_first, published_last);

-- cộng tác viên
CREATE TABLE collaborator (
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
    name TEXT,
    phone TEXT,
    commune TEXT,
    district TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX collaborator_by_number ON collaborator (organisation, number);
CREATE INDEX collaborator_by_identity ON collaborator (organisation, identity);

-- tình trạng cộng tác viên
CREATE TABLE collaborator_standing (
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
    collaborator {id},
    listed_first TEXT,
    listed_last TEXT,
    name TEXT,
    active {int} CHECK (active IN (0, 1)),
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE INDEX collaborator_standing_by_collaborator ON collaborator_standing (organisation, collaborator);
CREATE INDEX collaborator_standing_by_listed ON collaborator_standing (organisation, listed_first, listed_last);

-- dòng kinh phí
CREATE TABLE budget_line (
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
    name TEXT,
    budgeted_first TEXT,
    budgeted_last TEXT,
    source TEXT CHECK (source = 'KCQG' OR source = 'KCDP' OR source = 'counterpart' OR source = 'integrated' OR
        source = 'unknown' OR source = 'mixed'),
    activity TEXT CHECK (activity = 'vocational_training' OR activity = 'management_training' OR
        activity = 'cleaner_production_training' OR activity = 'network_training' OR activity = 'technical_training'
        OR activity = 'study_tour' OR activity = 'model_new' OR activity = 'model_existing' OR activity = 'machinery'
        OR activity = 'technology' OR activity = 'cleaner_production_pilot' OR
        activity = 'cleaner_production_assessment' OR activity = 'energy_saving' OR activity = 'pollution_treatment'
        OR activity = 'contest' OR activity = 'product_development' OR activity = 'fair' OR activity = 'showroom' OR
        activity = 'trademark' OR activity = 'packaging' OR activity = 'consulting' OR
        activity = 'enterprise_establishment' OR activity = 'cluster' OR activity = 'linkage' OR
        activity = 'craft_village' OR activity = 'seminar' OR activity = 'communication' OR activity = 'survey' OR
        activity = 'capacity' OR activity = 'international' OR activity = 'other'),
    assigned_dong {int},
    assigned_hedge TEXT,
    spent_dong {int},
    spent_hedge TEXT,
    settled_dong {int},
    settled_hedge TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX budget_line_by_number ON budget_line (organisation, number);
CREATE INDEX budget_line_by_identity ON budget_line (organisation, identity);
CREATE INDEX budget_line_by_budgeted ON budget_line (organisation, budgeted_first, budgeted_last);

-- số đã công bố
CREATE TABLE published_figure (
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
    indicator TEXT,
    breakdown TEXT,
    reported_first TEXT,
    reported_last TEXT,
    value_milli {int},
    value_hedge TEXT,
    printed TEXT,
    citation TEXT,
    explanation TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX published_figure_by_number ON published_figure (organisation, number);
CREATE INDEX published_figure_by_identity ON published_figure (organisation, identity);
CREATE INDEX published_figure_by_reported ON published_figure (organisation, reported_first, reported_last);

-- số kê khai
CREATE TABLE stated_figure (
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
    indicator TEXT,
    breakdown TEXT,
    reported_first TEXT,
    reported_last TEXT,
    value_milli {int},
    value_hedge TEXT,
    unit TEXT,
    as_written TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX stated_figure_by_number ON stated_figure (organisation, number);
CREATE INDEX stated_figure_by_identity ON stated_figure (organisation, identity);
CREATE INDEX stated_figure_by_reported ON stated_figure (organisation, reported_first, reported_last);

-- mục tiêu
CREATE TABLE target (
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
    indicator TEXT,
    breakdown TEXT,
    due_first TEXT,
    due_last TEXT,
    value_milli {int},
    value_hedge TEXT,
    growth_milli {int},
    growth_hedge TEXT,
    basis TEXT CHECK (basis IN ('constant', 'current')),
    printed TEXT,
    citation TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX target_by_number ON target (organisation, number);
CREATE INDEX target_by_identity ON target (organisation, identity);
CREATE INDEX target_by_due ON target (organisation, due_first, due_last);

-- cán bộ, viên chức
CREATE TABLE officer (
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
    name TEXT,
    title TEXT,
    division TEXT,
    phone TEXT,
    email TEXT,
    serving_first TEXT,
    serving_last TEXT,
    PRIMARY KEY (organisation, id)
) {keyed};
CREATE UNIQUE INDEX officer_by_number ON officer (organisation, number);
CREATE INDEX officer_by_identity ON officer (organisation, identity);
CREATE INDEX officer_by_serving ON officer (organisation, serving_first, serving_last);

-- đơn vị hành chính
CREATE TABLE place (
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
