import HTTPTypes

/// What a page may do and who may hold it, said with every answer: no script and no style but our own files, no other
/// site's frame, no form to elsewhere.
enum PageRules {
    static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "font-src 'self'",
        "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "manifest-src 'self'",
    ].joined(separator: "; ")

    private static let usual = HTTPFields(
        [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } })

    static func headers(isSecure: Bool) -> HTTPFields {
        var headers = usual
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
        return headers
    }
}
