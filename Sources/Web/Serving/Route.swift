import Domain

/// What a person may ask the server, and what that takes.
package struct Route: Sendable {
    package enum Method: String, Sendable { case get, post }

    /// Who may come here. Every route says so.
    package enum Access: Sendable, Hashable {
        /// Also those who are not signed in.
        case everyone
        case signedIn
        /// Signed in, in a centre, with the right there.
        case may(Right)
    }

    package let method: Method
    /// "/ho-so/{code}": pieces in braces are `Visit.parameters`.
    package let path: String
    package let access: Access
    /// Of what is sent with it, in bytes; larger is refused with a sentence.
    package let limit: Int
    /// What a form of the route is called that came after its session had ended; nothing where it is not to be sent again.
    let late: LateForm?
    package let respond: @Sendable (Visit) async throws -> Answer

    package static let usualLimit = 1 << 20

    package static func get(
        _ path: String, _ access: Access, _ respond: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        Route(method: .get, path: path, access: access, limit: 0, late: nil, respond: respond)
    }

    package static func post(
        _ path: String, _ access: Access, limit: Int = Route.usualLimit, late: LateForm? = nil,
        _ respond: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        Route(method: .post, path: path, access: access, limit: limit, late: late, respond: respond)
    }
}
