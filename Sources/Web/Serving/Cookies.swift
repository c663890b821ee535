/// What the browser keeps for us. Neither is readable by scripts.
enum VisitorCookie: String {
    /// The session's token.
    case session = "kc_phien"
    /// Of a visitor who is not signed in: the secret of the forms' keys.
    case visitor = "kc_khach"
    /// The notice for the next page.
    case notice = "kc_nhan"

    func value(in header: String?) -> String? {
        for part in (header ?? "").split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].drop(while: { $0 == " " }) == rawValue else { continue }
            return String(pair[1])
        }
        return nil
    }

    /// `lasting`: seconds; nothing until the browser is closed.
    func setting(_ value: String, lasting seconds: Int? = nil, isSecure: Bool) -> String {
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        return "\(rawValue)=\(value); Path=/; HttpOnly; SameSite=Lax\(age)\(isSecure ? "; Secure" : "")"
    }

    func removing(isSecure: Bool) -> String { setting("", lasting: 0, isSecure: isSecure) }
}
