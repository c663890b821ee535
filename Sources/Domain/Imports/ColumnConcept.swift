/// **Ý nghĩa của cột**: what a column of a people's workbook says, whatever its heading is called there.
/// The phrases are in `Data/columns.csv`.
package enum ColumnConcept: UInt8, Sendable, CaseIterable {
    case ordinal, projectName, content, establishmentName, beneficiary, taxCode, commune, district, address
    case representative, phone, trade, products, workers, revenue, capital, export, founded
    case source, implementer, partner, time, year, start, end, accepted
    case money, kcqg, kcdp, counterpart, otherMoney, total
    case disbursed, disbursedNational, disbursedLocal, settled, settledNational, settledLocal
    case state, decisionNumber, decided, decidedBy
    case productName, productGroup, score, level, levelMark
    case className, trainedTrade, classCount, learnerCount, female, minority, poor, nearPoor, disabled
    case employed, interned, sessions, place, audience
    case personName, born, bornMale, bornFemale, sex, ethnicity, household, idNumber, workplace, active, title,
        division, email
    case eventName, eventCount, tripCount, establishmentCount, peopleCount, participationCount, boothCount, role
    case modelCount, machineCount, lineCount
    case channel, form, unit, quantity, published
    case indicator, planned, actual, rate, targetYear, value, growth, basis
    case publishedValue, printed, citation, figureType, note
    case modelName, equipment, contracted, placeTime, byYear

    /// As the data files and mappings write it.
    package var name: String { "\(self)" }

    package init?(name: String) {
        guard let concept = ColumnConcept.byName[name] else { return nil }
        self = concept
    }

    /// As people call it: "số học viên".
    package var words: String {
        switch self {
        case .settledNational: return "quyết toán KCQG"
        case .settledLocal: return "quyết toán KCĐP"
        case .disbursedNational: return "giải ngân KCQG"
        case .disbursedLocal: return "giải ngân KCĐP"
        case .bornMale: return "năm sinh của nam"
        case .bornFemale: return "năm sinh của nữ"
        default: return ColumnConcept.firstPhrases[name] ?? name
        }
    }

    /// The data's first phrase for a concept is what it is called.
    private static let firstPhrases = Dictionary(
        DataTable(PackageResources.columns_csv).lines.map { line in
            (line[0], line[1].split(separator: "|").first.map(String.init) ?? line[0])
        }
    ) { first, _ in first }

    private static let byName = Dictionary(allCases.map { ($0.name, $0) }) { first, _ in first }

    /// Whether the column holds money, so that it needs a unit.
    package var isMoney: Bool {
        switch self {
        case .money, .kcqg, .kcdp, .counterpart, .otherMoney, .total, .disbursed, .disbursedNational,
            .disbursedLocal, .settled, .settledNational, .settledLocal, .revenue, .capital, .export:
            return true
        default: return false
        }
    }

    /// Whether the column counts things, so that "KH", "TH" under it are the number planned and the number reached.
    var isCount: Bool {
        switch self {
        case .classCount, .learnerCount, .female, .establishmentCount, .modelCount, .machineCount, .lineCount,
            .peopleCount, .boothCount, .eventCount, .tripCount, .participationCount:
            return true
        default: return false
        }
    }

    /// What a column means under a heading that spans several: "Kinh phí" over "KCQG", "Số học viên" over "Tổng".
    func refined(by child: ColumnConcept) -> ColumnConcept? {
        switch (self, child) {
        case (.money, .kcqg), (.money, .kcdp), (.money, .counterpart), (.money, .otherMoney): return child
        case (.money, .total): return .money
        case (.source, .kcqg), (.source, .kcdp), (.source, .counterpart), (.source, .otherMoney): return child
        case (.settled, .kcqg): return .settledNational
        case (.settled, .kcdp): return .settledLocal
        case (.settled, .total): return .settled
        case (.disbursed, .kcqg): return .disbursedNational
        case (.disbursed, .kcdp): return .disbursedLocal
        case (.disbursed, .total): return .disbursed
        case (.born, .female): return .bornFemale
        case (.born, .year): return .bornMale  // “Nam” folds to the same letters as “năm”.
        case (.total, .kcqg), (.total, .kcdp): return child
        case (.learnerCount, .female), (.learnerCount, .minority), (.learnerCount, .poor), (.learnerCount, .nearPoor),
            (.learnerCount, .disabled):
            return child
        case (.learnerCount, .total): return .learnerCount
        case (let count, .actual) where count.isCount: return count
        default: return nil
        }
    }
}

/// Where each concept's column stands: asked for every cell, so an array and not a dictionary.
package struct ColumnPlaces: Sendable, Hashable {
    private var places = [Int16](repeating: -1, count: ColumnConcept.allCases.count)

    init(_ columns: [ColumnConcept: Int]) {
        for (concept, column) in columns { places[Int(concept.rawValue)] = Int16(clamping: column) }
    }

    package subscript(concept: ColumnConcept) -> Int? {
        let place = places[Int(concept.rawValue)]
        return place < 0 ? nil : Int(place)
    }

    package var all: [(concept: ColumnConcept, column: Int)] {
        ColumnConcept.allCases.compactMap { concept in self[concept].map { (concept, $0) } }
    }
}
