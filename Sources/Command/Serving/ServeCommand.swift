import Actions
import ArgumentParser
import Basics
import Domain
import Foundation
import Logging
import Web

/// Serves the pages until it is stopped.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Mở trang web trên máy này.",
        discussion:
            "Chạy đến khi dừng bằng Ctrl-C. TLS là việc của máy chủ đứng trước (nginx, Caddy …); khi có, thêm --behind-proxy."
    )

    @OptionGroup var options: OfficeOptions

    @Option(name: .long, help: "Địa chỉ lắng nghe.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "Cổng; 0 là cổng nào còn trống.")
    var port = 8080

    @Flag(name: .long, help: "Đứng sau một máy chủ TLS: tin X-Forwarded-For và X-Forwarded-Proto của nó.")
    var behindProxy = false

    @Option(name: .long, help: "Thư mục chứa bảng tính của năm mẫu (mặc định: sample).")
    var samples = "sample"

    func run() async throws {
        let office = try await options.open(.making)
        var settings = House.Settings(uploads: try uploads(office))
        settings.isBehindProxy = behindProxy
        settings.samples = FileManager.default.fileExists(atPath: samples) ? samples : nil
        let house = House(office: office, settings: settings, log: Logger(label: "khuyencong"))
        let host = host
        try await Server(house).run(host: host, port: port) { port in
            await Self.greet(office, at: "http://\(host):\(port)")
        }
    }

    /// Beside the originals, on the same disk; what an earlier run left there is of no use to anybody.
    private func uploads(_ office: Office) throws -> String {
        let folder = office.files.folder + "/uploads"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    /// Where nobody can administer yet, the first one comes in by a link that is shown here alone.
    private static func greet(_ office: Office, at address: String) async {
        say("Trang web: \(address)")
        do {
            if let token = try await office.firstAdministratorLink() {
                say(
                    "Lập tài khoản quản trị đầu tiên (đường dẫn dùng một lần): \(address)\(OneTimeLink.path(of: token))"
                )
            }
        } catch {
            say("Chưa lập được đường dẫn cho người quản trị đầu tiên: hãy kiểm tra cơ sở dữ liệu có ghi được không.")
        }
    }

    /// At once, also where the output is a file or another program's.
    private static func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
}
