import Basics
import CLibPQ

/// A statement's values as libpq takes them: binary, so that an id goes over as its sixteen bytes.
struct PostgresParameters {
    /// 0 lets the server infer the type from where the value stands.
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = [0]
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values { append(value) }
    }

    var count: Int32 { Int32(starts.count) }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: append(type: 0, isNull: true) { _ in }
        case .integer(let number):
            append(type: PostgresType.int8) { bytes in
                withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            }
        case .text(let text):
            // Binary, too: otherwise a NUL in it would end it without a word.
            append(type: PostgresType.text) { $0.append(contentsOf: text.utf8) }
        case .blob(let blob): append(type: 0) { $0.append(contentsOf: blob) }
        case .id(let id):
            append(type: 0) { bytes in
                withUnsafeBytes(of: id.high.bigEndian) { bytes.append(contentsOf: $0) }
                withUnsafeBytes(of: id.low.bigEndian) { bytes.append(contentsOf: $0) }
            }
        }
    }

    private mutating func append(type: Oid, isNull: Bool = false, _ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        types.append(type)
        starts.append(isNull ? nil : start)
        lengths.append(Int32(bytes.count - start))
        formats.append(1)
    }

    /// Pointers that are good inside `body`: values, lengths, formats.
    func withPointers<Value>(
        _ body: ([UnsafePointer<CChar>?], UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Value
    ) -> Value {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return lengths.withUnsafeBufferPointer { lengths in
                formats.withUnsafeBufferPointer { body(pointers, lengths.baseAddress, $0.baseAddress) }
            }
        }
    }
}

/// The numbers of the few types that the house's schema has.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let varchar: Oid = 1043
    static let uuid: Oid = 2950
}
