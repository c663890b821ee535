import Actions
import Basics
import Documents
import Domain
import Foundation
import Storage

/// Searches over 100,000 establishments and 100,000 projects whose names are built of a few common words, one after
/// another on one connection: the processor's time of each with its lines that are shown.
struct SearchBench {
    let folder: String
    let engine: BenchEngine

    private static let searches = [
        ("một chữ hiếm", "tinh dau"), ("không có", "zzyzx dau"), ("hai chữ thường", "minh phat"),
        ("hai chữ rất thường", "nuoc mam"), ("loại hình", "cong ty tnhh"),
        ("loại hình và tên", "cong ty tnhh minh phat"),
        ("ba chữ", "may moc thiet"), ("chữ mới bắt đầu", "nuoc ma"), ("một chữ cái", "minh p"),
        ("viết tắt", "htx minh phat"),
        ("viết tắt của ngành", "sxsh"), ("mã số thuế", "3500012345"), ("đầu số", "09000123"),
        ("đoạn của số", "1234"), ("có dấu", "Minh Phát"), ("một người", "nguyen van thanh"), ("mã", "DA-0017"),
    ]

    func run() async throws {
        let office = try await Office.open(
            try DatabaseAddress(try engine.make("tim")), actor: "bench", files: folder + "/ban-goc")
        guard let province = Provinces.find(ProvinceKey(scheme: .before2025, code: "77")),
            let period = Period(code: "2016")
        else { return }
        for (name, write) in [("co-so", establishments), ("de-an", projects)] {
            let file = "\(folder)/\(name).xlsx"
            try write(file)
            _ = try await office.commitImport(ImportRequest(path: file, province: province, period: period))
        }
        for (label, text) in Self.searches {
            try await measureSearch(office, label, text, mayReadPersonal: true)
            try await measureSearch(office, label, text, mayReadPersonal: false)
        }
    }

    private func measureSearch(_ office: Office, _ label: String, _ text: String, mayReadPersonal: Bool) async throws {
        let request = SearchRequest(text, organisation: 1, mayReadPersonal: mayReadPersonal)
        let result = try await office.search(request)
        var times: [Double] = []
        while times.count < 200, times.reduce(0, +) < 2 {
            let start = Self.processorSeconds
            _ = try await office.search(request)
            times.append(Self.processorSeconds - start)
        }
        let totals = result.groups.map { "\($0.register.definition.noun) \($0.totalWords)" }.joined(separator: ", ")
        let microseconds = Int(median(times) * 1_000_000)
        print(
            "\(engine.name): \(label) “\(text)”\(mayReadPersonal ? "" : ", không đọc số liệu cá nhân"): \(microseconds) µs (\(totals))"
        )
    }

    /// What the machine's other work cannot change as much as the time on the wall.
    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static let forms = ["Công ty TNHH", "HTX", "DNTN", "Hộ kinh doanh", "Cơ sở sản xuất", "Công ty Cổ phần"]
    private static let trades = [
        "bánh tráng", "nước mắm", "gỗ mỹ nghệ", "cơ khí", "chế biến hạt điều", "gạch không nung", "may mặc",
        "mây tre đan",
    ]
    private static let syllables = [
        "Minh", "Phát", "Hưng", "Thịnh", "Hải", "Đăng", "An", "Phú", "Lộc", "Tân", "Thành", "Đại", "Việt", "Nam", "Hòa",
        "Bình", "Sơn", "Long", "Hoàng", "Gia", "Kim", "Quang", "Vinh", "Tiến", "Đức", "Hồng", "Ngọc", "Thái", "Dương",
        "Bảo",
    ]

    private func name(_ number: Int) -> String {
        let form = Self.forms[number % 6]
        let trade = number % 2 == 0 ? " " + Self.trades[number / 2 % 8] : ""
        let (first, second) = (Self.syllables[number / 6 % 30], Self.syllables[number / 180 % 30])
        return "\(form)\(trade) \(first) \(second)" + (number % 5000 == 0 ? " tinh dầu" : "")
    }

    private func establishments(_ path: String) throws {
        try write(
            path, "DANH SÁCH CƠ SỞ CÔNG NGHIỆP NÔNG THÔN NĂM 2016",
            ["STT", "Tên cơ sở", "Mã số thuế", "Xã/phường", "Người đại diện", "Điện thoại"]
        ) { number in
            [
                .number(ExactNumber(number)), .text(name(number)), .text("35" + String(format: "%08d", number)),
                .text("Xã Hòa Long \(number % 80)"), .text("Nguyễn Văn Thành \(number % 9000)"),
                .text("09\(String(format: "%08d", number))"),
            ]
        }
    }

    private func projects(_ path: String) throws {
        let actions = [
            "Hỗ trợ ứng dụng máy móc thiết bị", "Xây dựng mô hình trình diễn kỹ thuật", "Đánh giá sản xuất sạch hơn",
            "Hỗ trợ phát triển sản phẩm",
        ]
        try write(
            path, "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016",
            ["STT", "Tên đề án", "Cơ sở thụ hưởng", "Kinh phí (triệu đồng)"]
        ) { number in
            let what = "\(actions[number % 4]) \(Self.trades[number / 4 % 8]) số \(number)"
            return [
                .number(ExactNumber(number)), .text(what), .text(name(number * 7 % 100_000)),
                .number(ExactNumber(50 + number % 200)),
            ]
        }
    }

    private func write(_ path: String, _ title: String, _ headings: [String], _ row: (Int) -> [Cell]) throws {
        let writer = try XlsxWriter(path: path)
        try writer.addSheet("Danh sách", columnWidths: headings.map { _ in 18 })
        try writer.write(row: [.text(title)], style: .plain)
        try writer.write(row: headings.map { .text($0) }, style: .header)
        for number in 1...100_000 { try writer.write(row: row(number), style: .plain) }
        try writer.close()
    }
}
