/// A moment by the office's clock, Asia/Ho_Chi_Minh: seven hours before UTC all the year.
package struct OfficeMoment: Sendable, Hashable {
    package let day: Day
    /// Two figures each.
    package let hour: String
    package let minute: String
    package let second: String

    package init(microsecondsSince1970: Int64) {
        let seconds = microsecondsSince1970 / 1_000_000 + 7 * 3600
        day = Day(daysSince1970: Int32(clamping: seconds / 86_400))
        func figures(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        hour = figures(seconds % 86_400 / 3600)
        minute = figures(seconds % 3600 / 60)
        second = figures(seconds % 60)
    }

    /// "13/04/2023 08:05".
    package var vietnamese: String { "\(day.vietnamese) \(hour):\(minute)" }

    /// With its second, for what others may write at the same time.
    package var precise: String { "\(day.vietnamese) \(hour):\(minute):\(second)" }
}
