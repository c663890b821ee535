/// Changes what a ZIP file's headers, local and central, say of a part.
enum ZipPatch {
    /// The part claims to unpack to 100 bytes.
    static func shrunk(_ bytes: [UInt8], name: String) -> [UInt8] {
        changed(bytes, name: name, field: 22) { field in field = [100, 0, 0, 0] }
    }

    static func wrongChecksum(_ bytes: [UInt8], name: String) -> [UInt8] {
        changed(bytes, name: name, field: 14) { field in field[field.startIndex] ^= 0xFF }
    }

    /// `field` is its place in a local header; in a central one it is 2 further on, and the name 16.
    private static func changed(
        _ bytes: [UInt8], name: String, field: Int, change: (inout [UInt8]) -> Void
    ) -> [UInt8] {
        var bytes = bytes
        let name = Array(name.utf8)
        for index in 0..<(bytes.count - 46) {
            let isLocal = bytes[index...].starts(with: [0x50, 0x4B, 3, 4])
            guard isLocal || bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) else { continue }
            guard bytes[(index + (isLocal ? 30 : 46))...].starts(with: name) else { continue }
            let start = index + field + (isLocal ? 0 : 2)
            var value = Array(bytes[start..<(start + 4)])
            change(&value)
            bytes.replaceSubrange(start..<(start + 4), with: value)
        }
        return bytes
    }
}
