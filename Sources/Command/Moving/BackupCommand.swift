import Actions
import ArgumentParser
import Basics

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sao lưu sổ và kho tệp vào một thư mục con của THƯ MỤC, kể cả khi đang có người ghi.",
        discussion:
            "Bản sao lưu được phục hồi thử và đối chiếu trước khi mang tên khuyencong-NĂMTHÁNGNGÀY-GIỜPHÚTGIÂY. Mã kết thúc: 0 là đủ; 2 là đã sao lưu nhưng có bản gốc đã mất từ trước; 1 là không có bản sao lưu nào được lập."
    )

    @Argument(help: "Thư mục chứa các bản sao lưu, nên ở ổ đĩa khác.")
    var folder: String

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let clock = ContinuousClock()
        let began = clock.now
        let backup = try await options.open(.reading).backUp(
            into: folder, program: Khuyencong.configuration.version)
        print(
            "Đã sao lưu \(CopyPrinting.sizes(backup.copied)), tính đến \(Moments.precise(backup.copied.moment)), vào \(backup.path); đã phục hồi thử và khớp, hết \(CopyPrinting.time(since: began, clock))."
        )
        try CopyPrinting.tellLost(backup.copied.lost)
    }
}
