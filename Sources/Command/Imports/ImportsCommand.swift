import Actions
import ArgumentParser
import Basics
import Domain

struct ImportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports", abstract: "Lịch sử nhập: tệp nào, ai, lúc nào, làm gì với sổ, đã hoàn tác chưa.")

    @Argument(help: "Số của một lần nhập, để xem kỹ; không ghi thì xem tất cả.")
    var number: Int?

    @Flag(name: .long, help: "In JSON.")
    var json = false

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.reading)
        let organisation = try await centre.find(in: office).organisation
        let all = try await office.imports(organisation: organisation)
        let chosen = all.filter { number == nil || $0.number == number }
        if let number, chosen.isEmpty {
            throw Problem("Không có lần nhập số \(number): hãy xem các số bằng khuyencong imports.")
        }
        if json { return try Printing.json(chosen.map(PrintedImport.init)) }
        if chosen.isEmpty { return print("Chưa có lần nhập nào.") }
        if number != nil, let entry = chosen.first { return show(entry) }
        let rows = chosen.map { entry in
            [
                "\(entry.number)", Moments.vietnamese(entry.at), entry.actor, entry.fileName, place(entry.province),
                entry.period, "\(entry.created)", "\(entry.updated)", "\(entry.same)", state(entry),
            ]
        }
        Printing.table(
            ["Số", "Lúc", "Người nhập", "Tệp", "Tỉnh", "Kỳ", "Mới", "Cập nhật", "Không đổi", "Tình trạng"], rows,
            right: [0, 6, 7, 8])
    }

    private func show(_ entry: ImportEntry) {
        print("Lần nhập số \(entry.number): \(entry.fileName)\n")
        Printing.table(
            ["Về", "Giá trị"],
            [
                ["Lúc", Moments.vietnamese(entry.at)], ["Người nhập", entry.actor], ["Tỉnh", place(entry.province)],
                ["Kỳ", entry.period], ["Trang", entry.sheets.joined(separator: ", ")], ["Mã băm", entry.fileHash],
                ["Tình trạng", state(entry)],
            ])
        print("")
        Printing.table(
            ["Sổ", "Mới", "Cập nhật", "Không đổi"],
            entry.counts.map {
                [$0.register.definition.noun, "\($0.created)", "\($0.updated)", "\($0.same)"]
            }, right: [1, 2, 3])
    }

    private func state(_ entry: ImportEntry) -> String {
        guard let undone = entry.undone else { return "đã ghi" }
        return "\(undone.actor) hoàn tác lúc \(Moments.vietnamese(undone.at))"
    }

    private func place(_ stored: String) -> String {
        ProvinceKey(stored: stored).flatMap(Provinces.find)?.name ?? stored
    }
}

/// A past import as JSON.
private struct PrintedImport: Encodable {
    struct Count: Encodable {
        let register: String
        let created: Int
        let updated: Int
        let same: Int
    }

    struct Undone: Encodable {
        let at: String
        let actor: String
    }

    let number: Int
    let at: String
    let actor: String
    let file: String
    let hash: String
    let province: String
    let period: String
    let sheets: [String]
    let counts: [Count]
    @OrNull var undone: Undone?

    init(_ entry: ImportEntry) {
        number = entry.number
        at = Moments.precise(entry.at)
        actor = entry.actor
        file = entry.fileName
        hash = entry.fileHash
        province = entry.province
        period = entry.period
        sheets = entry.sheets
        counts = entry.counts.map {
            Count(register: $0.register.rawValue, created: $0.created, updated: $0.updated, same: $0.same)
        }
        undone = entry.undone.map { Undone(at: Moments.precise($0.at), actor: $0.actor) }
    }
}

struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Hoàn tác một lần nhập: trả lại những gì còn nguyên như lần nhập để lại, liệt kê phần còn lại.")

    @Argument(help: "Số của lần nhập (khuyencong imports).")
    var number: Int

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let organisation = try await centre.find(in: office).organisation
        let undone = try await office.undoImport(number, organisation: organisation)
        print("Đã hoàn tác lần nhập số \(number): bỏ \(undone.removed) bản ghi, trả lại \(undone.restored) bản ghi.")
        if !undone.left.isEmpty { print("\nGiữ lại (\(undone.left.count)):") }
        for line in undone.left.prefix(100) { print("  • \(line)") }
        if undone.left.count > 100 { print("  … và \(undone.left.count - 100) hồ sơ nữa.") }
    }
}
