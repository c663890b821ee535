import Documents

extension Scratch {
    /// A workbook with these sheets.
    package func workbook(_ name: String, _ sheets: [TypedSheet]) throws -> String {
        let writer = try XlsxWriter(path: path(name))
        for sheet in sheets {
            try writer.addSheet(sheet.name)
            for row in sheet.rows { try writer.write(row: row.map(\.cell)) }
        }
        try writer.close()
        return path(name)
    }

    /// A text file with semicolons, as an officer's spreadsheet saves it.
    package func csv(_ name: String, _ rows: [TypedRow]) throws -> String {
        var writer = CsvWriter()
        for row in rows { writer.write(row: row.map(\.cell)) }
        return try write(writer.bytes, to: name)
    }
}
