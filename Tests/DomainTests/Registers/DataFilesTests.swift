import Basics
import Testing

@testable import Domain

/// The data files hold nothing that the code would pass over in silence.
@Suite("Data files") struct DataFilesTests {
    private func lines(_ bytes: [UInt8]) -> [[String]] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static let files: [(String, [UInt8])] = [
        ("abbreviations", PackageResources.abbreviations_csv), ("breakdowns", PackageResources.breakdowns_csv),
        ("codes", PackageResources.codes_csv), ("columns", PackageResources.columns_csv),
        ("indicator-phrases", PackageResources.indicator_phrases_csv), ("indicators", PackageResources.indicators_csv),
        ("legal-forms", PackageResources.legal_forms_csv), ("phrases", PackageResources.phrases_csv),
        ("provinces-current", PackageResources.provinces_current_csv),
        ("provinces-until-2025-06-30", PackageResources.provinces_until_2025_06_30_csv),
        ("tables", PackageResources.tables_csv),
    ]

    @Test("Every line has as many fields as its heading, none with spaces around it") func widths() {
        for (name, bytes) in DataFilesTests.files {
            let lines = lines(bytes)
            #expect(lines.count > 1, "\(name)")
            for line in lines {
                #expect(line.count == lines.first?.count, "\(name): \(line)")
                #expect(line.allSatisfy { Folding.normalise($0) == $0 }, "\(name): \(line)")
            }
        }
    }

    @Test("Every choice, its codes and its phrases are known, each code once") func codes() {
        var seen: Set<String> = []
        for line in DataTable(PackageResources.codes_csv).lines {
            #expect(ChoiceList(rawValue: line[0]) != nil, "\(line)")
            #expect(seen.insert("\(line[0]) \(line[1])").inserted, "\(line)")
            #expect(!line[2].isEmpty, "\(line)")
        }
        for line in DataTable(PackageResources.phrases_csv).lines {
            let list = ChoiceList(rawValue: line[0])
            #expect(list?.codes.contains { $0.code == line[1] } == true, "\(line)")
            checkPhrases(line[2], of: line)
        }
    }

    @Test("Every column concept has its phrases, and every concept of the file is one") func columns() {
        var named: Set<ColumnConcept> = []
        for line in DataTable(PackageResources.columns_csv).lines {
            guard let concept = ColumnConcept(name: line[0]) else {
                Issue.record("no such concept: \(line[0])")
                continue
            }
            #expect(named.insert(concept).inserted, "\(line[0]) twice")
            checkPhrases(line[1], of: line)
        }
        // These come only from a heading that spans others: "Quyết toán" over "KCQG", "Năm sinh" over "Nữ".
        let refined: Set<ColumnConcept> = [
            .bornMale, .bornFemale, .settledNational, .settledLocal, .disbursedNational, .disbursedLocal,
        ]
        #expect(Set(ColumnConcept.allCases).subtracting(named) == refined)
        #expect(ColumnConcept.allCases.filter { $0.words == $0.name } == [.email])
        #expect(ColumnConcept.learnerCount.words == "số học viên")
    }

    @Test("Every kind of table is defined once, by concepts that exist") func tables() {
        var named: Set<TableKind> = []
        for line in DataTable(PackageResources.tables_csv).lines {
            guard let kind = TableKind(rawValue: line[0]) else {
                Issue.record("no such kind: \(line[0])")
                continue
            }
            #expect(named.insert(kind).inserted, "\(line[0]) twice")
            let words = line[1].split { $0 == "|" || $0 == "&" }
            let needed = words.filter { !$0.hasPrefix("@") }
            for word in words where word.hasPrefix("@") {
                #expect(TableNeed.Condition(rawValue: String(word)) != nil, "\(line[0]): \(word)")
            }
            let taken = line[2].split(separator: ",")
            #expect(!needed.isEmpty, "\(line[0])")
            for word in needed + taken { #expect(ColumnConcept(name: String(word)) != nil, "\(line[0]): \(word)") }
            checkPhrases(line[3], of: line)
        }
        #expect(named.count == TableKind.allCases.count)
        #expect(TableDefinition.all.count == named.count)
    }

    @Test("Indicators and breakdowns have unique codes and names, and phrases only for indicators that exist")
    func indicators() {
        #expect(Set(Indicators.all.map(\.code)).count == Indicators.all.count)
        #expect(Set(Indicators.all.map { Folding.key($0.name) }).count == Indicators.all.count)
        #expect(Set(Indicators.breakdowns.map(\.code)).count == Indicators.breakdowns.count)
        for line in DataTable(PackageResources.indicator_phrases_csv).lines {
            #expect(Indicators.find(line[0]) != nil, "\(line)")
            #expect(!line[1].isEmpty, "\(line)")
            checkPhrases(line[2], of: line)
        }
    }

    @Test("Legal forms are codes of their list, abbreviations are one word and stand once") func names() {
        for line in DataTable(PackageResources.legal_forms_csv).lines {
            #expect(ChoiceList.legalForm.codes.contains { $0.code == line[0] }, "\(line)")
        }
        var seen: Set<String> = []
        for line in DataTable(PackageResources.abbreviations_csv).lines {
            #expect(!Folding.key(line[0]).contains(" "), "\(line)")
            #expect(seen.insert(Folding.marked(line[0])).inserted, "\(line)")
        }
    }

    /// Phrases between bars: none empty, none without a word, `!` only before what must not stand there.
    private func checkPhrases(_ field: String, of line: [String]) {
        let phrases = field.split(separator: "|", omittingEmptySubsequences: false)
        #expect(!phrases.isEmpty, "\(line)")
        for phrase in phrases {
            let parts = phrase.split(separator: "+", omittingEmptySubsequences: false)
            #expect(parts.allSatisfy { !Folding.key(String($0)).isEmpty }, "\(line[0]): “\(phrase)”")
            #expect(parts.contains { !$0.hasPrefix("!") }, "\(line[0]): “\(phrase)”")
        }
    }
}
