import Basics

/// Mends what Cairo 1.16 writes for a day: `(20161231000000+07'00)`, without the "D:" that ISO 32000-1 §7.9.4 asks for.
/// In as many bytes, since the file counts them: minutes of a zone may be left out.
enum PdfDate {
    /// As Cairo takes it; an office's day begins at its own midnight.
    static func given(_ day: Day) -> String { day.iso + "T00:00:00+07:00" }

    static func mend(_ bytes: inout [UInt8]) {
        let key = Array("/CreationDate (".utf8)
        let length = "20161231000000+07'00".utf8.count
        // The file's description is at its end.
        var start = bytes.count - key.count - length
        while start >= 0, !bytes[start...].starts(with: key) { start -= 1 }
        guard start >= 0 else { return }
        let place = (start + key.count)..<(start + key.count + length)
        let written = Array(bytes[place])
        guard written.first != UInt8(ascii: "D"), written.suffix(6) == Array("+07'00".utf8) else { return }
        bytes.replaceSubrange(place, with: Array("D:".utf8) + written.dropLast(2))
    }
}
