/// **Tình trạng của việc nền**.
package enum JobState: String, Sendable, CaseIterable, Codable {
    case queued, running, done, failed

    package var words: String {
        switch self {
        case .queued: return "đang chờ"
        case .running: return "đang làm"
        case .done: return "đã xong"
        case .failed: return "không xong"
        }
    }

    package var isEnded: Bool { self == .done || self == .failed }
}
