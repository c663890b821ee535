import Foundation
import Support
import Testing

@testable import Web

@Suite("Forms with files")
struct MultipartTests {
    private static let boundary = "----thử7"

    private static func body(_ parts: [(headers: String, content: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = Array("lời mở đầu bị bỏ qua\r\n".utf8)
        for part in parts {
            body += Array("--\(boundary)\r\n\(part.headers)\r\n\r\n".utf8) + part.content + Array("\r\n".utf8)
        }
        return body + Array("--\(boundary)--\r\nphần sau bị bỏ qua".utf8)
    }

    private static func read(_ body: [UInt8], pieces size: Int, in scratch: Scratch) throws -> Multipart {
        let type = "multipart/form-data; boundary=\"\(boundary)\""
        var multipart = try #require(Multipart(contentType: type, folder: scratch.folder))
        for start in stride(from: 0, to: body.count, by: size) {
            try multipart.take(body[start..<min(start + size, body.count)])
        }
        try multipart.finish()
        return multipart
    }

    @Test("Fields and files come out whole, however the bytes arrive", arguments: [1, 2, 3, 7, 64, 100_000])
    func pieces(size: Int) throws {
        let scratch = try Scratch()
        // Bytes that look like a delimiter's beginning must stay part of the file.
        let content =
            Array("\r\n--\(Self.boundary.dropLast())\r\n--".utf8) + (0...255).map { UInt8($0) } + [13, 10, 13]
        let body = Self.body([
            ("Content-Disposition: form-data; name=\"kỳ\"", Array("2024".utf8)),
            ("Content-Disposition: form-data; name=\"trong\"", []),
            (
                "Content-Disposition: form-data; name=\"tệp\"; filename=\"số liệu; bản 2.xlsx\"\r\nContent-Type: application/x",
                content
            ),
            ("Content-Disposition: form-data; name=\"rong\"; filename=\"rong.csv\"", []),
        ])
        let read = try Self.read(body, pieces: size, in: scratch)
        #expect(read.fields["kỳ"] == "2024")
        #expect(read.fields["trong"] == "")
        #expect(read.files.map(\.name) == ["số liệu; bản 2.xlsx", "rong.csv"])
        #expect(read.files.map(\.size) == [content.count, 0])
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: read.files[0].path))) == content)
    }

    @Test("No file chosen is no file")
    func noFile() throws {
        let body = Self.body([("Content-Disposition: form-data; name=\"tep\"; filename=\"\"", [])])
        let read = try Self.read(body, pieces: 10, in: try Scratch())
        #expect(read.files.isEmpty)
        #expect(read.fields.isEmpty)
    }

    @Test("A form cut short is refused")
    func cut() throws {
        let scratch = try Scratch()
        let body = Self.body([("Content-Disposition: form-data; name=\"tep\"; filename=\"a.csv\"", Array("a;b".utf8))])
        for length in [body.count - 30, 40, 3] {
            #expect(throws: Multipart.Fault.self) { try Self.read(Array(body[..<length]), pieces: 5, in: scratch) }
        }
    }

    @Test("A file's name is only its last part, without letters that no name has")
    func names() {
        #expect(UploadedFile.plainName("../../etc/passwd") == "passwd")
        #expect(UploadedFile.plainName("C:\\Hồ sơ\\đề án.xlsx") == "đề án.xlsx")
        #expect(UploadedFile.plainName("a\u{0}b\u{202E}xslx.exe\n") == "abxslx.exe")
        #expect(UploadedFile.plainName("") == "tệp không tên")
        #expect(UploadedFile.plainName(String(repeating: "ă", count: 500) + ".xlsx").count <= 150)
    }
}
