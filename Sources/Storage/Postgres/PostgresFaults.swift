import CLibPQ

/// PostgreSQL's five-letter states in the words of `StorageFault`.
extension StorageFault {
    init(postgresState state: String, message: String) {
        // A plan made before the schema changed is made anew on another connection.
        let isStale = state == "0A000" && message.contains("cached plan")
        self.init(
            isStale ? .connectionLost : Self.kind(ofState: state), detail: "PostgreSQL \(state): \(message.trimmed)")
    }

    init(_ result: OpaquePointer?) {
        let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
        let message = PQresultErrorField(result, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
        self.init(postgresState: state, message: message ?? String(cString: PQresultErrorMessage(result)))
    }

    /// Nothing was written and the same may go well the next time.
    var mayGoWellNext: Bool {
        switch kind {
        case .conflict, .connectionLost, .unreachable: true
        default: false
        }
    }

    private static func kind(ofState state: String) -> Kind {
        switch state {
        case "23505": return .unique
        case "23503": return .foreignKey
        case "23502": return .notNull
        case "23514": return .check
        case "22003": return .tooLargeSum
        case "P0001": return .trigger
        // Of two transactions that need each other's rows one is sent back.
        case "40001", "40P01": return .conflict
        case "25006": return .readOnly
        case "55P03": return .busy
        case "57014": return .tookTooLong
        case "57P01", "57P02", "57P05", "25P03": return .connectionLost
        case "57P03", "53300": return .unreachable
        case "53100": return .diskFull
        case "XX001", "XX002": return .corrupt
        case "28000", "28P01": return .notAdmitted
        case "3D000": return .noSuchDatabase
        case "42501": return .notPermitted
        default: return kind(ofClass: String(state.prefix(2)), state)
        }
    }

    private static func kind(ofClass name: String, _ state: String) -> Kind {
        switch name {
        case "08": state == "08P01" ? .other : .connectionLost
        case "22": .check
        case "53": .busy
        default: .other
        }
    }
}

extension String {
    /// Without the line ends that libpq adds.
    var trimmed: String {
        split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }.joined(separator: " ")
    }
}
