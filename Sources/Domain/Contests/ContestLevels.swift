import Basics

/// **Cấp bình chọn** and its days: the commune took the district's place on 2025-07-01 (Thông tư 38/2025/TT-BCT).
package enum ContestLevels {
    private static let source = "Thông tư 38/2025/TT-BCT"

    /// What is wrong with a level as of a time that lies wholly on one side of the change; nothing if it may be so.
    package static func refusal(of level: String, in when: When) -> FieldProblem? {
        switch level {
        case "commune" where isBefore(when):
            return problem("Trước 01/7/2025 không có bình chọn cấp xã", instead: "district", "cấp huyện")
        case "district" where isAfter(when):
            return problem("Từ 01/7/2025 không còn bình chọn cấp huyện", instead: "commune", "cấp xã")
        default: return nil
        }
    }

    private static func problem(_ what: String, instead code: String, _ words: String) -> FieldProblem {
        FieldProblem(
            field: RecognitionField.level.rawValue,
            "\(what) (\(source)): hãy \(told: Sentence(onPage: "chọn \(words)", onCommandLine: "ghi level=\(code)")), hoặc sửa thời gian."
        )
    }

    /// What has to be known of a period's figures: a level that did not exist has no result, not even 0.
    package static func remark(on when: When) -> String? {
        if isBefore(when) {
            return "Trước 01/7/2025 không có bình chọn cấp xã (\(source)): số 0 của cấp ấy không phải là kết quả."
        }
        if isAfter(when) {
            return "Từ 01/7/2025 không còn bình chọn cấp huyện (\(source)): số 0 của cấp ấy không phải là kết quả."
        }
        return nil
    }

    private static func isBefore(_ when: When) -> Bool { when.last.iso < "2025-07-01" }
    private static func isAfter(_ when: When) -> Bool { when.first.iso >= "2025-07-01" }
}
