import CXlsxWriter

/// What a workbook says of itself, under "File > Info".
package struct WorkbookProperties: Hashable, Sendable {
    package var title: String
    /// Who made it: the office or a person.
    package var author: String
    package var company: String
    /// Passed in, so that the same sheets give the same bytes.
    package var microsecondsSince1970: Int64

    package init(title: String, author: String, company: String, microsecondsSince1970: Int64) {
        self.title = title
        self.author = author
        self.company = company
        self.microsecondsSince1970 = microsecondsSince1970
    }

    /// As the library takes them; it keeps copies.
    func withStored<Value>(_ body: (inout lxw_doc_properties) -> Value) -> Value {
        var stored = lxw_doc_properties()
        // The library takes 0 for now.
        let seconds = Int(microsecondsSince1970 / 1_000_000)
        stored.created = seconds == 0 ? 1 : seconds
        return WorkbookProperties.printable(title).withCString { title in
            WorkbookProperties.printable(author).withCString { author in
                WorkbookProperties.printable(company).withCString { company in
                    stored.title = UnsafeMutablePointer(mutating: title)
                    stored.author = UnsafeMutablePointer(mutating: author)
                    stored.company = UnsafeMutablePointer(mutating: company)
                    return body(&stored)
                }
            }
        }
    }

    /// On one line, without what XML cannot hold.
    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isPrintable ? $0 : " " }))
    }
}
