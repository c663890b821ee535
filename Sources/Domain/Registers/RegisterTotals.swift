import Basics

/// What a register's records come to.
extension Register {
    /// Whether the counts and money of records of this time may be added up. A firm's workers and revenue are states of a
    /// year: over several years their sum is of nothing.
    package func addsUp(in period: Period?) -> Bool {
        guard self == .establishmentYear else { return true }
        guard let period else { return false }
        return period.first.components.year == period.last.components.year
    }
}
