import Actions
import ArgumentParser
import Basics
import Domain

struct ImportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "imports", abstract: "Những lần nhập.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.reading)
        let organisation = try await centre.find(in: office).organisation
        let rows = try await office.imports(organisation: organisation).map { entry in
            [
                "\(entry.number)", Moments.vietnamese(entry.at), entry.actor, entry.fileName, place(entry.province),
                entry.period,
                entry.state == "undone" ? "đã hoàn tác" : "đã ghi", String(entry.fileHash.prefix(12)),
            ]
        }
        if rows.isEmpty { return print("Chưa có lần nhập nào.") }
        Printing.table(["Số", "Lúc", "Người nhập", "Tệp", "Tỉnh", "Kỳ", "Tình trạng", "Mã băm"], rows, right: [0])
    }

    private func place(_ stored: String) -> String {
        ProvinceKey(stored: stored).flatMap(Provinces.find)?.name ?? stored
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
    }
}
