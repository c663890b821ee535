/// Why nobody is let in. One sentence for whatever is wrong with the account or the password: it must not tell which
/// names there are.
package enum SignInRefusal: Error, Sendable, Hashable {
    case notAdmitted, tooManyTries, busy

    package var sentence: String {
        switch self {
        case .notAdmitted:
            return
                "Chưa đăng nhập được: hãy kiểm tra tên đăng nhập và mật khẩu. Sau nhiều lần sai phải đợi ít phút; nếu quên mật khẩu, hãy nhờ người quản trị cấp đường dẫn đặt lại."
        case .tooManyTries:
            return "Từ máy hay mạng này đã có quá nhiều lần đăng nhập sai: hãy đợi 10 phút rồi thử lại."
        case .busy: return "Đang có quá nhiều người đăng nhập cùng lúc: hãy thử lại sau ít giây."
        }
    }
}

/// **Khóa tạm** after failures in a row: from the fifth on a minute, then twice as long each time, at most an hour.
enum LockOut {
    private static let freeTries = 5
    private static let second: Int64 = 1_000_000

    static func until(failures: Int, at: Int64) -> Int64? {
        guard failures >= freeTries else { return nil }
        let minutes = min(60, 1 << min(failures - freeTries, 6))
        return at + Int64(minutes) * 60 * second
    }
}
