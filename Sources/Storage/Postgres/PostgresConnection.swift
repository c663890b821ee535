import CLibPQ
import Glibc

/// One connection to a server, used by one thread at a time. Every call has a deadline: libpq's own calls would wait for a
/// frozen server until it is thawed.
final class PostgresConnection {
    private let handle: OpaquePointer
    private let deadlineSeconds: Int
    private let onlyReads: Bool
    /// The server's process of this connection: to be asked for when nobody knows what became of its last work.
    private(set) var backend = PostgresBackend(process: 0, startedAt: 0)
    /// Nothing more can be asked here.
    private(set) var isBroken = false
    private var prepared: [String: String] = [:]

    init(_ settings: PostgresSettings) throws(StorageFault) {
        deadlineSeconds = settings.deadlineSeconds
        onlyReads = settings.onlyReads
        handle = try PostgresConnection.connect(settings)
        PQsetnonblocking(handle, 1)
        try runPlain(settings.greeting)
        backend = try askBackend()
    }

    deinit { PQfinish(handle) }

    /// Another thread may ask the server to stop what runs here.
    func makeCanceller() -> OpaquePointer? { PQgetCancel(handle) }

    func leave() { isBroken = true }

    /// Runs a statement that is made ready once for this connection.
    func run(_ text: String, _ values: [SQLValue]) throws(StorageFault) -> PostgresRows {
        let parameters = PostgresParameters(values)
        let name = try prepare(text, parameters.types)
        let sent = parameters.withPointers { pointers, lengths, formats in
            PQsendQueryPrepared(handle, name, parameters.count, pointers, lengths, formats, 1)
        }
        return try answer(sent)
    }

    /// Runs text without values: `BEGIN`, or the several statements of a schema's step.
    /// Answers what the server says it did, such as COMMIT.
    @discardableResult
    func runPlain(_ text: String) throws(StorageFault) -> String { try answer(PQsendQuery(handle, text)).tag }

    /// Hands over rows in PostgreSQL's binary form of COPY.
    func copy(_ statement: String, _ bytes: [UInt8]) throws(StorageFault) {
        let clock = Deadline(seconds: deadlineSeconds)
        guard PQsendQuery(handle, statement) == 1 else { throw lost() }
        try flush(clock)
        guard let opening = try next(clock) else { throw lost() }
        let isOpen = PQresultStatus(opening) == PGRES_COPY_IN
        if !isOpen { throw try refusal(opening, clock) }
        PQclear(opening)
        try put(bytes, clock)
        guard PQputCopyEnd(handle, nil) == 1 else { throw lost() }
        try flush(clock)
        _ = try collect(clock)
    }

    /// In pieces: libpq keeps a copy of what the server has not taken yet.
    private func put(_ bytes: [UInt8], _ clock: Deadline) throws(StorageFault) {
        var start = 0
        while start < bytes.count {
            let end = min(start + 1 << 18, bytes.count)
            let isTaken = bytes.withUnsafeBytes { buffer in
                let piece = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
                let base = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
                return PQputCopyData(handle, base, Int32(piece.count)) == 1
            }
            guard isTaken else { throw lost() }
            try flush(clock)
            start = end
        }
    }
}

/// Statements made ready.
extension PostgresConnection {
    /// Statements with lists of other lengths are other statements: at so many the server may forget them all.
    private static let mostPrepared = 500

    private func prepare(_ text: String, _ types: [Oid]) throws(StorageFault) -> String {
        if let name = prepared[text] { return name }
        // The server would take values too many for places that the text does not use.
        let places = Self.places(in: text)
        guard places == types.count else {
            throw StorageFault(.other, detail: "\(types.count) values for \(places) places: \(text)")
        }
        if prepared.count >= Self.mostPrepared {
            try runPlain("DEALLOCATE ALL")
            prepared = [:]
        }
        let name = "s\(prepared.count)"
        _ = try answer(PQsendPrepare(handle, name, text, Int32(types.count), types))
        prepared[text] = name
        return name
    }

    /// The highest `$n`.
    private static func places(in text: String) -> Int {
        text.split(separator: "$").dropFirst().map { Int($0.prefix { $0.isNumber }) ?? 0 }.max() ?? 0
    }
}

/// Sending and waiting.
extension PostgresConnection {
    private func answer(_ sent: Int32) throws(StorageFault) -> PostgresRows {
        guard sent == 1 else { throw lost() }
        let clock = Deadline(seconds: deadlineSeconds)
        try flush(clock)
        return try collect(clock)
    }

    private func flush(_ clock: Deadline) throws(StorageFault) {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1:
                try wait(Int16(POLLOUT | POLLIN), clock)
                guard PQconsumeInput(handle) == 1 else { throw lost() }
            default: throw lost()
            }
        }
    }

    /// All results of what was sent: the last good one, or the first refusal.
    private func collect(_ clock: Deadline) throws(StorageFault) -> PostgresRows {
        var last: PostgresRows?
        while let result = try next(clock) {
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: last = PostgresRows(result)
            default: throw try refusal(result, clock)
            }
        }
        guard let last else { throw lost() }
        return last
    }

    private func next(_ clock: Deadline) throws(StorageFault) -> OpaquePointer? {
        while PQisBusy(handle) == 1 {
            try wait(Int16(POLLIN), clock)
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
        return PQgetResult(handle)
    }

    /// What the server says against it; what else it sent is read away, so that the connection can go on.
    private func refusal(_ result: OpaquePointer, _ clock: Deadline) throws(StorageFault) -> StorageFault {
        let fault = StorageFault(result)
        // A write to a standby: this connection will never do.
        if fault.kind == .readOnly, !onlyReads { isBroken = true }
        // Without a state it is libpq itself that speaks: the connection is gone.
        let isLost = PQresultErrorField(result, Int32(UInt8(ascii: "C"))) == nil
        PQclear(result)
        if isLost || PQstatus(handle) == CONNECTION_BAD || fault.kind == .connectionLost {
            isBroken = true
            return fault.kind == .other ? StorageFault(.connectionLost, detail: fault.detail) : fault
        }
        while let rest = try next(clock) { PQclear(rest) }
        if PQstatus(handle) == CONNECTION_BAD { isBroken = true }
        return fault
    }

    private func wait(_ events: Int16, _ clock: Deadline) throws(StorageFault) {
        var place = pollfd(fd: PQsocket(handle), events: events, revents: 0)
        while true {
            let left = clock.millisecondsLeft
            guard left > 0, place.fd >= 0 else { break }
            let ready = poll(&place, 1, left)
            if ready > 0 { return }
            if ready < 0, errno != EINTR { throw lost() }
        }
        isBroken = true
        throw StorageFault(.tookTooLong, detail: "no answer in \(deadlineSeconds) s")
    }

    private func lost() -> StorageFault {
        isBroken = true
        return StorageFault(.connectionLost, detail: String(cString: PQerrorMessage(handle)).trimmed)
    }
}

/// Coming in.
extension PostgresConnection {
    private static func connect(_ settings: PostgresSettings) throws(StorageFault) -> OpaquePointer {
        let keys = settings.parameters.map { strdup($0.key) } + [nil]
        let values = settings.parameters.map { strdup($0.value) } + [nil]
        defer { for text in keys + values { free(text) } }
        let handle = PQconnectdbParams(
            keys.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
        guard let handle else { throw StorageFault(.unreachable, detail: "out of memory") }
        guard PQstatus(handle) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(handle)).trimmed
            PQfinish(handle)
            throw refusalToConnect(message)
        }
        return handle
    }

    /// A server that was not reached gives no state, only words; those of the server itself are in its own language.
    private static func refusalToConnect(_ message: String) -> StorageFault {
        let words: [(String, StorageFault.Kind)] = [
            ("session is read-only", .readOnly), ("server is in hot standby mode", .readOnly),
            ("password authentication failed", .notAdmitted), ("no password supplied", .notAdmitted),
            ("pg_hba.conf", .notAdmitted), ("role \"", .notAdmitted), ("does not exist", .noSuchDatabase),
            ("permission denied", .notPermitted), ("invalid connection option", .wrongAddress),
            ("invalid URI", .wrongAddress), ("invalid port", .wrongAddress), ("invalid integer value", .wrongAddress),
            ("does not support SSL", .wrongAddress), ("invalid sslmode", .wrongAddress),
        ]
        let kind = words.first { message.contains($0.0) }?.1 ?? .unreachable
        return StorageFault(kind, detail: message)
    }

    private func askBackend() throws(StorageFault) -> PostgresBackend {
        let rows = try run(
            """
            SELECT pid, CAST(extract(epoch FROM backend_start) * 1000000 AS BIGINT)
            FROM pg_stat_activity WHERE pid = pg_backend_pid()
            """, [])
        guard rows.count == 1 else { throw StorageFault(.other, detail: "the server does not list this connection") }
        let row = PostgresRow(rows: rows, row: 0)
        return PostgresBackend(process: row.integer(0) ?? 0, startedAt: row.integer(1) ?? 0)
    }
}

/// A process of the server: its number and the microsecond it began, since numbers come again.
struct PostgresBackend: Sendable {
    let process: Int64
    let startedAt: Int64
}

/// A point in time that a call must not outlive.
struct Deadline {
    private let end: Int64

    init(seconds: Int) { end = Deadline.now() + Int64(seconds) * 1000 }

    var millisecondsLeft: Int32 { Int32(clamping: end - Deadline.now()) }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
