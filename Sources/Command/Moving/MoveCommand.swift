import Actions
import ArgumentParser
import Basics

struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Chép cả sổ và kho tệp sang một cơ sở dữ liệu trống, trên SQLite hay PostgreSQL, rồi đối chiếu.",
        discussion:
            "Nơi cũ được giữ nguyên. Mã kết thúc: 0 là chép đủ và khớp; 2 là khớp nhưng có bản gốc đã mất từ trước.")

    @Option(name: .long, help: "Nơi chép đến, còn trống: sqlite:ĐƯỜNG_DẪN hoặc postgres://TÊN@MÁY/TÊN_CSDL.")
    var to: String

    @Option(
        name: .long,
        help:
            "Thư mục giữ bản gốc của nơi chép đến (bắt buộc với PostgreSQL; với SQLite mặc định là files cạnh tệp sổ).")
    var toFiles: String?

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let clock = ContinuousClock()
        let began = clock.now
        let target = try DatabaseAddress(to)
        let copied = try await options.open(.reading).move(to: target, files: toFiles)
        CopyPrinting.tables(copied)
        print(
            "\nĐã chép \(CopyPrinting.sizes(copied)) sang \(target.shown), hết \(CopyPrinting.time(since: began, clock))."
        )
        print("Đã đọc lại và so từng bảng: số dòng, tổng mọi cột số và mã kiểm SHA-256 đều khớp với nguồn.")
        print(
            "Bản chép tính đến \(Moments.precise(copied.moment)): những gì ghi vào nguồn sau đó không có trong bản chép."
        )
        print(
            "Để dùng nơi mới: --database (KHUYENCONG_DATABASE) là \(target.shown), --files (KHUYENCONG_FILES) là \(copied.filesFolder)."
        )
        try CopyPrinting.tellLost(copied.lost)
    }
}
