import Actions
import ArgumentParser
import Basics
import Configuration
import Domain
import Foundation

/// Which database, and who acts: the flags that every command shares. A flag beats the environment.
struct OfficeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "Cơ sở dữ liệu: sqlite:ĐƯỜNG_DẪN hoặc postgres://TÊN@MÁY/TÊN_CSDL (hoặc biến KHUYENCONG_DATABASE).")
    var database: String?

    @Option(name: .long, help: "Thư mục giữ bản gốc của các tệp đã nhập (hoặc biến KHUYENCONG_FILES).")
    var files: String?

    @Option(name: .long, help: "Người thực hiện, ghi vào nhật ký (mặc định: tên đăng nhập của máy).")
    var `as`: String?

    /// What a command wants of the database. Only an import and `create` make one that is not there: a mistyped path must
    /// not look like an empty register. One that cannot be written is still read.
    enum Purpose {
        case reading, changing, making
        /// An import's plan: read from what is there, or would be.
        case planning

        var makes: Bool { self == .making || self == .planning }
        var onlyReads: Bool { self == .reading || self == .planning }
    }

    func open(_ purpose: Purpose) async throws -> Office {
        let parsed = try address()
        if !purpose.makes, try await !parsed.exists() {
            throw Problem(
                "Không có cơ sở dữ liệu ở \(parsed.shown): hãy kiểm tra --database, hoặc nhập tệp đầu tiên bằng khuyencong import … --commit."
            )
        }
        return try await Office.open(
            parsed, actor: actor, files: filesFolder, onlyToRead: purpose.onlyReads)
    }

    func address() throws(Problem) -> DatabaseAddress {
        try DatabaseAddress(database ?? configured.string(forKey: "database") ?? "sqlite:data/khuyencong.sqlite")
    }

    /// Nothing for the usual folder of the address.
    var filesFolder: String? {
        let folder = files ?? configured.string(forKey: "files")
        return folder?.isEmpty == true ? nil : folder
    }

    var actor: String {
        let name = self.as ?? configured.string(forKey: "actor") ?? NSUserName()
        return name.isEmpty ? "không rõ" : name
    }

    private var configured: ConfigReader {
        ConfigReader(provider: EnvironmentVariablesProvider()).scoped(to: "khuyencong")
    }
}

/// Of where and of when.
struct PlaceOptions: ParsableArguments {
    @Option(name: .long, help: "Mã tỉnh vào ngày cuối của kỳ (khuyencong places).")
    var province: String

    @Option(name: .long, help: "Kỳ: 2016, 2016-H1, 2016-9M, 2016-Q3, 2016-07 hoặc 2011/2015.")
    var period: String

    @Option(name: .long, help: "Sơ đồ tỉnh của mã: 63 (đến 30/6/2025) hoặc 34. Mặc định theo ngày cuối của kỳ.")
    var scheme: String?

    @Option(name: .long, help: "Tên trung tâm, khi một tỉnh có nhiều trung tâm.")
    var centre: String?

    func parsedPeriod() throws -> Period {
        guard let period = Period(written: period) else {
            throw Problem("Kỳ “\(period)” không đọc được. " + Period.advice)
        }
        return period
    }

    func parsedProvince(_ period: Period) throws -> Province {
        if let scheme {
            guard let chosen = ProvinceScheme(rawValue: scheme) else { throw Problem("Sơ đồ tỉnh là 63 hoặc 34.") }
            guard let found = Provinces.find(ProvinceKey(scheme: chosen, code: province)) else {
                throw Problem("Không có tỉnh mã “\(province)” trong sơ đồ \(scheme) tỉnh (khuyencong places).")
            }
            return found
        }
        guard let found = Provinces.find(code: province, on: period.last) else {
            throw Provinces.unknownCode(province, on: period.last)
        }
        return found
    }
}

/// For commands that may begin a centre's registers.
struct NewCentreOptions: ParsableArguments {
    @Flag(
        name: .long,
        help:
            "Lập thêm một trung tâm trong cơ sở dữ liệu đã có trung tâm khác (tên: --centre, không ghi thì theo tỉnh).")
    var newCentre = false
}

/// The centre whose registers a command is about, by its province of today; needed only where there are several.
struct CentreOptions: ParsableArguments {
    @Option(name: .long, help: "Tên trung tâm, khi có nhiều trung tâm.")
    var centre: String?

    func find(in office: Office) async throws -> Centre {
        let all = try await office.centres()
        if let centre {
            if let match = all.first(where: { $0.isCalled(centre) }) { return match }
            throw Problem("Không có trung tâm “\(centre)”. Đang có: \(all.map(\.name).joined(separator: "; ")).")
        }
        if all.count > 1 {
            throw Problem(
                "Có nhiều trung tâm: hãy chọn bằng --centre. Đang có: \(all.map(\.name).joined(separator: "; ")).")
        }
        guard let only = all.first else {
            throw Problem("Chưa có số liệu nào: hãy nhập trước bằng khuyencong import … --commit.")
        }
        return only
    }
}
