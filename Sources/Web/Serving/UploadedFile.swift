import Foundation

/// A file that came with a form, in a private temporary folder until the request is answered.
package struct UploadedFile: Sendable, Hashable {
    /// The form's field.
    package let field: String
    /// As the sender calls it: its last part alone, never used as a path.
    package let name: String
    package let path: String
    package let size: Int

    /// What is left of a name once folders and letters that no name has are taken away; at most 150 letters.
    package static func plainName(_ text: String) -> String {
        let last = Fields.composed(text).split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 && !$0.properties.isBidiControl }
        let name = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
        guard name.count > 150 else { return name.isEmpty ? "tệp không tên" : name }
        return String(name.prefix(120)) + "…" + String(name.suffix(20))
    }
}
