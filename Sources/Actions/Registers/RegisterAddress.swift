import Basics
import Domain

/// A list as its address has it (`ky=2024&tinh=63:77&activity=fair&sap=-performed&trang=3`): a colleague who is sent it sees
/// the same list. The keys stay as they are, since people keep addresses.
package struct RegisterAddress: Sendable, Hashable {
    package var filter: RegisterFilter
    package var sort: RegisterSort
    /// From 1.
    package var page: Int

    package init(filter: RegisterFilter = RegisterFilter(), sort: RegisterSort, page: Int = 1) {
        self.filter = filter
        self.sort = sort
        self.page = page
    }

    /// The keys that no field may have.
    package enum Key: String, Sendable, CaseIterable {
        case period = "ky"
        case provinces = "tinh"
        case words = "tim"
        case unknown = "thieu"
        case importNumber = "nhap"
        case merged = "gop"
        case sort = "sap"
        case page = "trang"
    }

    /// In an order of its own, without what is as it always is.
    package func pairs(of register: Register) -> [(key: String, value: String)] {
        let fields = register.definition.fields
        var pairs: [(key: String, value: String)] = []
        func add(_ key: Key, _ value: String) { pairs.append((key.rawValue, value)) }
        if !filter.words.isEmpty { add(.words, filter.words) }
        if let period = filter.period { add(.period, period.code) }
        for province in (filter.provinces ?? []).map(\.stored).sorted() { add(.provinces, province) }
        for (field, codes) in filter.choices.sorted(by: { $0.key < $1.key }) {
            for code in codes.sorted() { pairs.append((fields[field].key, code)) }
        }
        for (field, code) in filter.references.sorted(by: { $0.key < $1.key }) {
            pairs.append((fields[field].key, code.text))
        }
        for field in filter.unknown.sorted() { add(.unknown, fields[field].key) }
        if let number = filter.importNumber { add(.importNumber, "\(number)") }
        if filter.showsMerged { add(.merged, RegisterFilter.yes) }
        if sort != .usual(register) { add(.sort, (sort.isDescending ? "-" : "") + sort.word(register)) }
        if page > 1 { add(.page, "\(page)") }
        return pairs
    }
}

extension RegisterSort {
    fileprivate static let byNumber = "ma"

    fileprivate func word(_ register: Register) -> String {
        switch key {
        case .number: return RegisterSort.byNumber
        case .field(let field): return register.definition.fields[field].key
        }
    }

    fileprivate init?(word: String, register: Register) {
        let isDescending = word.hasPrefix("-")
        let name = isDescending ? String(word.dropFirst()) : word
        if name == RegisterSort.byNumber {
            self.init(.number, isDescending: isDescending)
        } else if let field = register.definition.field(named: name) {
            self.init(.field(field), isDescending: isDescending)
        } else {
            return nil
        }
    }
}

/// An address that was read, and what of it could not be: a filter that is not understood is told, since a list without
/// it would show what nobody asked for.
package struct RegisterAddressReading: Sendable {
    package private(set) var address: RegisterAddress
    package private(set) var problems: [String] = []
    private let register: Register

    /// `beside`: keys of the page itself that say nothing of the list. A field of a form that was left empty says nothing.
    package init(_ pairs: [(key: String, value: String)], of register: Register, beside: Set<String> = []) {
        self.register = register
        address = RegisterAddress(sort: .usual(register))
        for (key, value) in pairs where !beside.contains(key) {
            let value = Folding.normalise(value)
            if !value.isEmpty { read(key, value) }
        }
    }

    private mutating func read(_ key: String, _ value: String) {
        if let known = RegisterAddress.Key(rawValue: key) { return read(known, value) }
        guard let field = register.definition.field(named: key) else {
            return problems.append(
                "Danh sách \(register.definition.noun) không lọc được theo “\(key)”: hãy bỏ phần ấy.")
        }
        switch register.definition.fields[field].kind {
        case .choice(let list):
            let isKnown = value == RegisterFilter.isUnknown || list.codes.contains { $0.code == value }
            choose(field, value, isKnown)
        case .flag:
            choose(field, value, [RegisterFilter.isUnknown, RegisterFilter.yes, RegisterFilter.no].contains(value))
        case .reference(let target): refer(field, value, target)
        case .text, .taxCode, .count, .money, .quantity, .when:
            problems.append("“\(register.definition.fields[field].label)” không dùng để lọc được: hãy bỏ phần ấy.")
        }
    }

    private mutating func read(_ key: RegisterAddress.Key, _ value: String) {
        switch key {
        case .words:
            // Of "%" nothing is left to look for, and a list of everything would be taken for what was found.
            guard !SearchQuery(value).parts.isEmpty else {
                return problems.append("“\(value)” không có chữ hay số nào để tìm: hãy ghi tên hoặc mã.")
            }
            address.filter.words = value
        case .period:
            guard register.definition.whenField != nil else {
                return problems.append(
                    "Sổ \(register.definition.noun) không ghi theo năm nên không lọc được theo kỳ “\(value)”: hãy bỏ điều kiện ấy."
                )
            }
            address.filter.period = Period(written: value)
            if address.filter.period == nil { problems.append("“\(value)” không phải là kỳ. \(Period.advice)") }
        case .provinces:
            guard let province = ProvinceKey(stored: value), Provinces.find(province) != nil else {
                return problems.append("“\(value)” không phải là tỉnh: hãy chọn trong danh sách tỉnh.")
            }
            address.filter.provinces = (address.filter.provinces ?? []).union([province])
        case .unknown:
            guard let field = register.definition.field(named: value) else {
                return problems.append(
                    "Sổ \(register.definition.noun) không có trường “\(value)”: hãy chọn trường khác.")
            }
            address.filter.unknown.insert(field)
        case .importNumber:
            address.filter.importNumber = positive(value, "Số của lần nhập")
        case .merged:
            address.filter.showsMerged = value == RegisterFilter.yes
            if !address.filter.showsMerged { problems.append("“gop” chỉ nhận “\(RegisterFilter.yes)”.") }
        case .sort:
            guard let sort = RegisterSort(word: value, register: register) else {
                return problems.append("Không sắp xếp theo “\(value)” được: hãy chọn một cột của danh sách.")
            }
            address.sort = sort
        case .page: address.page = positive(value, "Số trang") ?? 1
        }
    }

    private mutating func positive(_ value: String, _ what: String) -> Int? {
        if let number = Int(value), number > 0 { return number }
        problems.append("\(what) phải là số nguyên từ 1: “\(value)” không dùng được.")
        return nil
    }

    private mutating func choose(_ field: Int, _ value: String, _ isKnown: Bool) {
        guard isKnown else {
            let label = register.definition.fields[field].label
            return problems.append("“\(value)” không có trong danh mục “\(label)”: hãy chọn một mục trong danh mục.")
        }
        address.filter.choices[field, default: []].insert(value)
    }

    private mutating func refer(_ field: Int, _ value: String, _ target: Register) {
        if value == RegisterFilter.isUnknown { return choose(field, value, true) }
        guard let code = try? RecordCode(value), code.register == target else {
            let noun = target.definition.noun
            return problems.append(
                "“\(value)” không phải là mã của một \(noun): hãy ghi mã như \(target.definition.code(1)).")
        }
        address.filter.references[field] = code
    }
}
