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
            core = String(Substring(key.utf8.dropFirst(form.key.utf8.count + 1)))
        } else {
            legalForm = nil
            core = key
        }
    }

    /// By which establishments of the same name are found; who uses it compares the names themselves.
    package static func hash(ofCore core: String) -> UInt64 {
        var identity = Identity()
        identity.add(core)
        return identity.hash
    }

    private static let forms = LegalForms(DataTable(PackageResources.legal_forms_csv))
}

/// Every spelling of every company form, longest first: written out, and with the field's abbreviations.
private struct LegalForms: Sendable {
    /// By the first word, longest first.
    private let byFirstWord: [Substring: [(key: String, code: String)]]

    /// The form that a name begins with, if more follows it.
    func beginning(of key: String) -> (key: String, code: String)? {
        let first = Substring(key.utf8.prefix { $0 != UInt8(ascii: " ") })
        return byFirstWord[first]?.first { form in
            let count = form.key.utf8.count
            guard key.utf8.count > count + 1, key.utf8.starts(with: form.key.utf8) else { return false }
            return key.utf8[key.utf8.index(key.utf8.startIndex, offsetBy: count)] == UInt8(ascii: " ")
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
        byFirstWord = Dictionary(grouping: spellings) { Substring($0.key.utf8.prefix { $0 != UInt8(ascii: " ") }) }
    }
}
