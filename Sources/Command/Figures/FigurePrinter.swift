import Actions
import Basics
import Domain

/// The figures for people: those about which anything is known, by group, with what was published beside them.
enum FigurePrinter {
    static func show(_ sheet: FigureSheet) {
        print("SỐ LIỆU \(sheet.period.vietnamese.uppercased()) – \(sheet.province.name)\n")
        let known = sheet.figures.filter {
            ($0.value != nil || $0.published != nil || $0.aim != nil || $0.isDisputed) && !isEcho($0, in: sheet)
        }
        if known.isEmpty { print("Chưa có số liệu nào của kỳ này: hãy nhập trước bằng khuyencong import … --commit.") }
        if !known.isEmpty {
            Printing.table(
                ["Chỉ tiêu", "Đơn vị", "Số liệu", "Đã công bố", "Chênh lệch", "Ghi chú"], known.map(row),
                right: [2, 3, 4])
        }
        showTails(sheet, known: known)
    }

    /// A figure of which no source is known needs no second line that says so.
    private static func isEcho(_ figure: Figure, in sheet: FigureSheet) -> Bool {
        guard figure.breakdown == "unknown" else { return false }
        return sheet.figures.first { $0.code == figure.indicator.code }?.value == figure.value
    }

    private static func row(_ figure: Figure) -> [String] {
        let indent = figure.breakdown == nil ? "" : "   "
        return [
            indent + figure.name, figure.indicator.unit, figure.value?.vietnamese ?? "—", published(figure),
            figure.difference.map(signed) ?? "", remarks(figure),
        ]
    }

    private static func published(_ figure: Figure) -> String {
        guard let published = figure.published else { return "" }
        let hedge = published.hedge.map { $0.rawValue + " " } ?? ""
        if published.isOfPlaces { return published.printed ?? "—" }
        return published.value.map { hedge + $0.vietnamese } ?? published.printed.map { "“\($0)”" } ?? "—"
    }

    private static func signed(_ number: ExactNumber) -> String {
        number.digits > 0 ? "+" + number.vietnamese : number.digits == 0 ? "khớp" : number.vietnamese
    }

    private static func remarks(_ figure: Figure) -> String {
        var remarks: [String] = []
        if figure.basis == .stated { remarks.append("số kê khai") }
        if figure.isDisputed { remarks.append("có nhiều số kê khai khác nhau, xem khuyencong records") }
        if let stated = figure.otherwiseStated { remarks.append("số kê khai là \(stated.vietnamese)") }
        if figure.isIncomplete { remarks.append("chưa đủ") }
        if figure.isHedged { remarks.append("có số ước lượng") }
        let sources = figure.bySource.filter { $0.key != "unknown" || figure.bySource.count > 1 }.sorted {
            $0.key < $1.key
        }
        if !sources.isEmpty {
            remarks.append(sources.map { "\(source($0.key)) \($0.value.vietnamese)" }.joined(separator: ", "))
        }
        if let aim = figure.aim {
            let reached = figure.percentOfAim.map { ", đạt \($0.vietnamese) %" } ?? ""
            remarks.append("mục tiêu \(aim.year): \(aim.value.vietnamese)\(reached)")
        }
        if let explanation = figure.published?.explanation { remarks.append("giải trình: \(explanation)") }
        return remarks.joined(separator: "; ")
    }

    /// KCQG and KCĐP are the field's own words; the other sources in full.
    private static func source(_ code: String) -> String {
        switch code {
        case "KCQG": return code
        case "KCDP": return "KCĐP"
        default: return ChoiceList.source.words(code)
        }
    }

    private static func showTails(_ sheet: FigureSheet, known: [Figure]) {
        let unknown = sheet.figures.filter { $0.value == nil && $0.published == nil && $0.aim == nil && !$0.isDisputed }
            .count
        if unknown > 0 { print("\n\(unknown) chỉ tiêu chưa có số liệu (— là chưa có số liệu, không phải 0).") }
        if sheet.unclassified > 0 {
            print("\(sheet.unclassified) đề án chưa rõ nội dung hoạt động nên không vào số liệu theo nội dung nào.")
        }
        for (register, count) in sheet.straddling.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            print("\(count) \(register.definition.noun) vắt qua ranh giới của kỳ nên không được tính.")
        }
    }
}
