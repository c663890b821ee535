import Basics

/// Reads the names of places in a sheet: `AB12`, `A1:C3`. Columns count from 0, rows from 1.
struct CellPlace {
    /// The most that a sheet can have.
    static let rows = 1_048_576
    static let columns = 16_384

    /// The column of `AB12`; `columns` if it is beyond any sheet; nothing if there are no letters.
    static func column(_ value: XmlValue) -> Int? {
        var cursor = value.start
        var column = 0
        while case let letter = Int(cursor.pointee | 0x20) - 96, (1...26).contains(letter) {
            column = min(column * 26 + letter, columns + 1)
            cursor += 1
        }
        return column == 0 ? nil : column - 1
    }

    /// Nothing if the bytes are no `A1:C3` inside a sheet.
    static func area(_ bytes: some Sequence<UInt8>) -> MergedArea? {
        var column = [0, 0]
        var row = [0, 0]
        var corner = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ":"):
                guard corner == 0 else { return nil }
                corner = 1
            case UInt8(ascii: "$"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row[corner] = min(row[corner] * 10 + Int(byte) - 48, rows + 1)
            default:
                guard case let letter = Int(byte | 0x20) - 96, (1...26).contains(letter) else { return nil }
                column[corner] = min(column[corner] * 26 + letter, columns + 1)
            }
        }
        guard corner == 1, (1...rows).contains(row[0]), (row[0]...rows).contains(row[1]),
            (1...columns).contains(column[0]), (column[0]...columns).contains(column[1])
        else { return nil }
        return MergedArea(rows: row[0]...row[1], columns: (column[0] - 1)...(column[1] - 1))
    }
}
