import Actions
import Basics
import Documents
import Logging
import Storage

/// The pages that say why there is no other. A fault's own words go to the log, under the number that the page shows.
enum ErrorPages {
    static func answer(to error: any Error, _ visit: Visit) -> Answer {
        switch error {
        case let turned as Turned: return answer(to: turned)
        case let forbidden as Forbidden: return .page(self.forbidden(forbidden.sentence), .forbidden)
        case let problem as Problem: return .page(page("Chưa làm được", problem.sentence), .unusable)
        case let fault as VisitBody.Fault: return .page(page("Chưa nhận được", words(fault)), .unusable)
        default: return fault(error, visit)
        }
    }

    static func forbidden(_ reason: String) -> Page { page("Không được phép", reason) }

    private static func answer(to turned: Turned) -> Answer {
        switch turned {
        case .notFound(let words): return .page(page("Không tìm thấy", words), .notFound)
        case .forbidden(let words): return .page(forbidden(words), .forbidden)
        case .noCentre: return .seeOther("/")
        }
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
        var random = SystemRandomNumberGenerator()
        let number = String(UInt32.random(in: .min ... .max, using: &random), radix: 36).uppercased()
        visit.house.log.error(
            "fault",
            metadata: ["number": "\(number)", "path": "\(visit.path)", "error": "\(String(reflecting: error))"])
        if let fault = error as? StorageFault {
            return .page(page("Cơ sở dữ liệu chưa trả lời được", fault.sentence, number: number), .unavailable)
        }
        return .page(
            page(
                "Có lỗi ở máy chủ",
                "Việc này không làm được vì một lỗi không lường trước; những gì đã ghi trước đó vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, báo người quản trị số hiệu dưới đây.",
                number: number), .broken)
    }

    static func page(_ title: String, _ words: String, number: String? = nil) -> Page {
        let reference: HTML? = number.map { "<p>Số hiệu lỗi: <strong class=\"code\">\($0)</strong></p>" }
        return Page(
            title,
            content: """
                <div class="card narrow"><p class="lead">\(words)</p>\(reference)
                <p><a href="/">Về trang đầu</a></p></div>
                """)
    }
}
