/// How far an import is, for who waits for it.
package struct ImportProgress: Sendable {
    /// **Bước nhập**.
    package enum Stage: String, Sendable, CaseIterable {
        case reading, matching, writing

        package var words: String {
            switch self {
            case .reading: return "Đọc tệp"
            case .matching: return "Đối chiếu với sổ"
            case .writing: return "Ghi vào sổ"
            }
        }
    }

    /// Told before the stage begins.
    let stage: @Sendable (Stage) async -> Void
    /// How many rows of the file were read so far.
    let rows: @Sendable (Int) -> Void

    package static let untold = ImportProgress(stage: { _ in }, rows: { _ in })
}

extension JobContext {
    var importProgress: ImportProgress {
        ImportProgress(
            stage: { await tell(stage: $0.words) },
            rows: { news.stage("\(ImportProgress.Stage.reading.words): \($0) dòng") })
    }
}
