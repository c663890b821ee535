import Basics

/// **Tên cơ sở** as it is compared: the company-form words apart from the name itself, so that "Cty TNHH Hải Đăng" and
/// "CÔNG TY TNHH HẢI ĐĂNG" are one name.
package struct EstablishmentName: Hashable, Sendable {
    /// A code of `ChoiceList.legalForm`, if the name says one.
    package let legalForm: String?
    /// Folded, without form words.
    package let core: String

    package init(_ name: String) {
        let key = Folding.key(name)
        if let form = EstablishmentName.forms.beginning(of: key) {
            legalForm = form.code
            core = String(Substring(key.utf8.dropFirst(form.key.count + 1)))
        } else {
            legalForm = nil
            core = key
        }
    }

    /// What two names of one establishment share.
    package var compared: String { Spelling.compared(key: core) }

    /// By which establishments of the same name are found; who uses it compares the names themselves.
    package static func hash(ofCore core: String) -> UInt64 {
        var identity = Identity()
        identity.add(Spelling.compared(key: core))
        return identity.hash
    }

    /// How many bytes of a folded name say its form and are not of its core.
    static func lengthOfForm(_ folded: UnsafeBufferPointer<UInt8>) -> Int {
        forms.beginning(of: folded).map { $0.key.count + 1 } ?? 0
    }

    private static let forms = LegalForms(DataTable(PackageResources.legal_forms_csv))
}

/// Every spelling of every company form, longest first: written out, and with the field's abbreviations.
private struct LegalForms: Sendable {
    /// A form as its bytes: asked of every name, and bytes compare fastest.
    typealias Form = (key: [UInt8], code: String)

    /// By the first letter, longest first.
    private let byFirstLetter: [[Form]]

    /// The form that a folded name begins with, if more follows it.
    func beginning(of key: String) -> Form? {
        var key = key
        return key.withUTF8 { beginning(of: $0) }
    }

    func beginning(of name: UnsafeBufferPointer<UInt8>) -> Form? {
        guard let letter = name.first, letter < 0x80 else { return nil }
        return byFirstLetter[Int(letter)].first { form in
            let count = form.key.count
            return name.count > count + 1 && name[count] == UInt8(ascii: " ")
                && name.prefix(count).elementsEqual(form.key)
        }
    }

    init(_ table: DataTable) {
        let short = [
            ("trach nhiem huu han", "tnhh"), ("cong ty", "cty"), ("cong ty", "cong ti"), ("co phan", "cp"),
            ("doanh nghiep tu nhan", "dntn"),
            ("hop tac xa", "htx"), ("to hop tac", "tht"), ("ho kinh doanh", "hkd"), ("co so san xuat", "cssx"),
            ("co so", "cs"),
            ("mot thanh vien", "mtv"), ("mot thanh vien", "1tv"), ("doanh nghiep", "dn"), ("ho kinh doanh", "ho kd"),
        ]
        var known: [String: String] = [:]
        for line in table.lines {
            var keys: Set<String> = [Folding.key(line[1])]
            for (long, brief) in short {
                for key in keys where key.contains(long) {
                    keys.insert(key.split(separator: " ").joined(separator: " ").replacing(long, with: brief))
                }
            }
            for key in keys where known[key] == nil { known[key] = line[0] }
        }
        let spellings = known.map { (key: $0.key, code: $0.value) }.sorted {
            ($0.key.count, $1.key) > ($1.key.count, $0.key)
        }
        byFirstLetter = (0..<0x80).map { letter in
            spellings.filter { $0.key.utf8.first == UInt8(letter) }.map { (Array($0.key.utf8), $0.code) }
        }
    }
}
