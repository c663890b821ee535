import Actions
import ArgumentParser
import Basics

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Phục hồi một bản sao lưu vào cơ sở dữ liệu trống ở --database, trên SQLite hay PostgreSQL.",
        discussion: "Không bao giờ ghi đè lên sổ đang có. Bản sao lưu được đối chiếu với bản kê trước và sau khi chép.")

    @Argument(help: "Thư mục của bản sao lưu: khuyencong-NĂMTHÁNGNGÀY-GIỜPHÚTGIÂY.")
    var backup: String

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let clock = ContinuousClock()
        let began = clock.now
        let backup = try Backup(at: backup)
        let target = try options.address()
        let copied = try await backup.restore(to: target, files: options.filesFolder, by: options.actor)
        CopyPrinting.tables(copied)
        print(
            "\nĐã phục hồi \(CopyPrinting.sizes(copied)) vào \(target.shown), hết \(CopyPrinting.time(since: began, clock)); mọi bảng và bản gốc khớp với bản kê."
        )
        print("Số liệu tính đến \(Moments.precise(backup.manifest.moment)).")
        if !backup.manifest.lost.isEmpty {
            print("Đã mất từ trước khi sao lưu nên không phục hồi được:")
            for original in backup.manifest.lost { print("• \(original.sentence)") }
        }
    }
}
