/// **Bản ghi làm số 0 chưa chắc**: records that a rule does not count and while which nothing counted is not known to be 0.
/// Thirteen completed projects of a table of results were assigned once; a project of unknown content may be any.
struct FigureDoubt: Sendable {
    enum Reason: Sendable {
        /// They are in no plan and no list of the year, so that they do not say what was assigned.
        case plan
        /// They are in no plan and no list of the year, but their state is the rule's, or not known.
        case state
        /// Their kind or content is not known.
        case kind
    }

    let reason: Reason
    /// Over the columns of the register's base.
    let records: String

    init(_ reason: Reason, _ records: String) {
        self.reason = reason
        self.records = records
    }
}
