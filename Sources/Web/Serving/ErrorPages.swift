import Actions
import Basics
import Documents
import Logging
import Storage

/// The pages that say why there is no other. A fault's own words go to the log, under the number that the page shows.
enum ErrorPages {
    static func answer(to error: any Error, _ visit: Visit) -> Answer {
        switch error {
        case let turned as Turned: return answer(to: turned, visit)
        case let forbidden as Forbidden: return refusal("Không được phép", forbidden.sentence, .forbidden, visit)
        case let unread as PeriodNotRead: return .page(unread.page(visit), .unusable)
        case let nowhere as NoPlaceHere: return .page(nowhere.page(visit))
        case let elsewhen as PlaceOfThen: return elsewhen.answer(visit)
        case let problem as Problem: return refusal("Chưa làm được", problem.sentence, .unusable, visit)
        case let fault as VisitBody.Fault: return refusal("Chưa nhận được", words(fault), .unusable, visit)
        default: return fault(error, visit)
        }
    }

    private static func answer(to turned: Turned, _ visit: Visit) -> Answer {
        switch turned {
        case .notFound(let words): return refusal("Không tìm thấy", words, .notFound, visit)
        case .forbidden(let words): return refusal("Không được phép", words, .forbidden, visit)
        case .noCentre: return .seeOther("/")
        }
    }

    /// Not a fault, but whoever asks about the number of the page is found an answer in the log.
    static func refusal(_ title: String, _ words: String, _ status: Answer.Status, _ visit: Visit) -> Answer {
        let number = reference()
        visit.house.log.notice(
            "refusal",
            metadata: [
                "number": "\(number)", "status": "\(status.rawValue)", "path": "\(logged(visit.path))",
                "account": "\(visit.person?.account.username ?? "—")",
            ])
        return .page(page(title, words, number: number, status, visit), status)
    }

    /// Whoever reads the log may not use a one-time link that stands in it.
    static func logged(_ path: String) -> String {
        let links = OneTimeLink.path(of: "")
        return path.hasPrefix(links) ? "\(links)…" : path
    }

    private static func reference() -> String {
        var random = SystemRandomNumberGenerator()
        return String(UInt32.random(in: .min ... .max, using: &random), radix: 36).uppercased()
    }

    private static func words(_ fault: VisitBody.Fault) -> String {
        switch fault {
        case .tooLarge(let limit):
            return limit >= 1 << 20
                ? "Dữ liệu gửi lên quá lớn: tối đa \(limit >> 20) MB. Hãy chia nhỏ tệp rồi gửi lại."
                : "Những gì đã gõ dài quá \(limit >> 10) KB: hãy quay lại, viết ngắn hơn rồi gửi lại."
        case .malformed: return "Biểu mẫu gửi lên bị cắt giữa chừng: hãy gửi lại."
        case .cannotKeep: return "Máy chủ không giữ được tệp gửi lên (ổ đĩa đầy?): hãy báo người quản trị."
        case .otherType: return "Máy chủ chỉ nhận biểu mẫu: hãy gửi bằng nút trên trang."
        }
    }

    private static func fault(_ error: any Error, _ visit: Visit) -> Answer {
        let number = reference()
        visit.house.log.error(
            "fault",
            metadata: ["number": "\(number)", "path": "\(logged(visit.path))", "error": "\(String(reflecting: error))"])
        if let fault = error as? StorageFault {
            return .page(
                page("Cơ sở dữ liệu chưa trả lời được", fault.sentence, number: number, .unavailable, visit),
                .unavailable)
        }
        return .page(
            page(
                "Có lỗi ở máy chủ",
                "Việc này không làm được vì một lỗi không lường trước; những gì đã ghi trước đó vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, báo người quản trị số hiệu dưới đây.",
                number: number, .broken, visit), .broken)
    }

    private static func page(
        _ title: String, _ words: String, number: String, _ status: Answer.Status, _ visit: Visit
    ) -> Page {
        let ways = ErrorWays(visit: visit)
        return Page(
            title,
            content: """
                <div class="card narrow"><p class="lead">\(words)</p>\(status == .notFound ? ways.search : nil)\(ways.html)
                <p class="quiet">Số hiệu để hỏi người quản trị: <strong class="code">\(number)</strong></p></div>
                """)
    }
}
