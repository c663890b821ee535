import Basics

/// Opens a file of rows by what it holds, whatever its name: .xlsx, .xls, or text with separators. Its letters become
/// Unicode. `name` is what the file is called where its path does not say. Throws the fault that says what the file is instead, or what is wrong with it.
package func openWorkbook(
    at path: String, named name: String? = nil, limits: ReadLimits = .standard, letters choice: LegacyChoice = .found
) throws(DocumentFault) -> any GridSource {
    LegacySource(try openSource(at: path, name, limits: limits, choice: choice), choice: choice)
}

private func openSource(at path: String, _ name: String?, limits: ReadLimits, choice: LegacyChoice)
    throws(DocumentFault) -> any FontedSource
{
    let head = try ByteFile(path: path).bytes(at: 0, count: FileKind.headSize)
    switch FileKind(head) {
    case .empty: throw .empty
    case .compound: return try XlsSource(path: path, limits: limits)
    case .zip: return try openZip(at: path, limits: limits)
    case .bareSheet: throw .oldSpreadsheet
    case .otherSpreadsheet(let kind): throw .otherSpreadsheet(kind)
    case .foreign(let kind): throw .foreign(kind)
    case .text: return try CsvSource(path: path, name: name, limits: limits, choice: choice)
    }
}

private func openZip(at path: String, limits: ReadLimits) throws(DocumentFault) -> any FontedSource {
    let archive = try ZipArchive(path: path, limits: limits)
    if let workbook = try XlsxSource.workbookPart(in: archive), !archive.holdsOtherOffice {
        guard !workbook.hasSuffix(".bin") else { throw .otherSpreadsheet("bảng tính Excel nhị phân (.xlsb)") }
        return try XlsxSource(archive, workbook: workbook)
    }
    throw archive.foreignKind
}

extension ZipArchive {
    fileprivate var holdsOtherOffice: Bool { contains("word/document.xml") || contains("ppt/presentation.xml") }

    fileprivate var foreignKind: DocumentFault {
        if contains("word/document.xml") { return .foreign("văn bản Word (.docx)") }
        if contains("ppt/presentation.xml") { return .foreign("bản trình chiếu PowerPoint (.pptx)") }
        switch try? mediaType() {
        case "application/vnd.oasis.opendocument.spreadsheet": return .otherSpreadsheet("bảng tính OpenDocument (.ods)")
        case "application/vnd.oasis.opendocument.text": return .foreign("văn bản OpenDocument (.odt)")
        case .some: return .foreign("tài liệu OpenDocument")
        case .none: return .foreign("tệp nén (.zip)")
        }
    }

    private func mediaType() throws(DocumentFault) -> String {
        var part = try part("mimetype")
        var bytes = [UInt8](repeating: 0, count: 100)
        var count = 0
        let fault: DocumentFault? = bytes.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return .damaged }
            do throws(DocumentFault) { count = try part.read(into: base, count: buffer.count) } catch { return error }
            return nil
        }
        if let fault { throw fault }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
