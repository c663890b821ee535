import Actions
import ArgumentParser
import Basics
import Domain
import Storage

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Dựng hoặc nâng cấp cơ sở dữ liệu.")

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        _ = try await options.open(.making)
        print("Cơ sở dữ liệu đã ở bước \(try Migrations.all().last?.name ?? "?").")
    }
}

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Kiểm tra cơ sở dữ liệu, các cột tính sẵn, liên kết và bản gốc của tệp.")

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let findings = try await options.open(.reading).check()
        if findings.isEmpty { return print("Không thấy sai lệch nào.") }
        for finding in findings { print("• \(finding)") }
        throw ExitCode(1)
    }
}

struct PlacesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places",
        abstract:
            "Mã tỉnh trước và từ 01/7/2025, và tỉnh nay của tỉnh cũ. Huyện, xã: khuyencong list place.")

    func run() throws {
        let rows = Provinces.all.map { province in
            let kind = province.kinds.map { change in
                change.from.map { "\(change.kind) từ \($0.vietnamese)" } ?? change.kind
            }
            let successor = province.successor.flatMap(Provinces.find).map { "\($0.key.code) \($0.name)" } ?? ""
            return [
                province.key.scheme.rawValue, province.key.code, province.name, kind.joined(separator: ", "), successor,
            ]
        }
        Printing.table(["Sơ đồ", "Mã", "Tên", "Loại", "Nay là"], rows)
    }
}
