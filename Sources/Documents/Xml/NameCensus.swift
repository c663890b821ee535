/// Counts the different names in an XML part: expat keeps each of them for as long as it reads, so a file that
/// invents names without end would take memory without end.
struct NameCensus {
    private var seen: Set<UInt64> = []

    var isExcessive: Bool { seen.count > 4_096 }

    /// Names of one byte cannot be many; they are the most frequent by far and are passed over.
    @inline(__always)
    mutating func count(_ name: UnsafePointer<CChar>) {
        if name.pointee == 0 || name[1] == 0 { return }
        countLong(name)
    }

    private mutating func countLong(_ name: UnsafePointer<CChar>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var cursor = name
        while cursor.pointee != 0 {
            hash = (hash ^ UInt64(UInt8(bitPattern: cursor.pointee))) &* 0x100_0000_01b3
            cursor += 1
        }
        seen.insert(hash)
    }
}
