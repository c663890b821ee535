import Actions
import Basics
import Domain
import Foundation
import Storage

/// All figures of one year for a centre with 100,000 projects, 10,000 of them in that year; and a fresh process from its
/// start to its first figure.
struct FigureBench {
    let folder: String
    let binary: String
    let engine: BenchEngine

    func run() async throws {
        let address = try engine.make("so")
        let office = try await Office.open(try DatabaseAddress(address), actor: "bench", files: "\(folder)/ban-goc")
        guard let period = Period(code: "2016"), let province = Provinces.find(code: "77", on: period.last) else {
            return
        }
        let centre = try await office.centre(of: province, named: nil, creating: true)
        try await ProjectRows.fill(office, organisation: centre.organisation, province: province.key)
        let scope = FigureScope(organisation: centre.organisation, period: period, provinces: [province.key])
        var times: [Double] = []
        for _ in 1...7 {
            times.append(try await measure { try await office.figures(scope, province: province) }.seconds)
        }
        print(
            "\(engine.name): mọi số liệu một năm, 100.000 đề án (10.000 trong năm): \(Int(median(times) * 1000)) ms (mức phải đạt ≤ 300 ms)"
        )
        try await narrative(office, scope, province: province, figures: median(times))
        var starts: [Double] = []
        for _ in 1...5 {
            let ran = try await Ran(
                [binary, "figures", "--province", "77", "--period", "2016", "--json"],
                environment: ["KHUYENCONG_DATABASE": address, "KHUYENCONG_FILES": "\(folder)/ban-goc"])
            guard ran.status == 0 else { return print("figures thất bại: \(ran.output.suffix(400))") }
            starts.append(ran.seconds)
        }
        print(
            "\(engine.name): từ lúc chạy chương trình tới số liệu đầu tiên: \(seconds(median(starts))) (mức phải đạt ≤ 1 s)"
        )
    }

    /// The yearly report in sentences, asked, laid out and packed as DOCX, beside the figures of its two years.
    private func narrative(_ office: Office, _ scope: FigureScope, province: Province, figures: Double) async throws {
        let head = ReportHead(
            centre: "Trung tâm Khuyến công", parent: nil, province: province.name, provinceKind: "tỉnh",
            period: scope.period)
        let request = ReportRequest(
            kind: .narrative, organisation: scope.organisation, province: province, units: .then, head: head)
        var times: [Double] = []
        var size = 0
        for _ in 1...5 {
            let (bytes, seconds) = try await measure {
                try ReportFile.bytes(of: try await office.report(request), .docx, made: scope.period.last)
            }
            times.append(seconds)
            size = bytes.count
        }
        let ratio = String(format: "%.1f", median(times) / figures)
        print(
            "\(engine.name): báo cáo bằng lời của năm có 10.000 đề án, DOCX \(size / 1000) KB: \(Int(median(times) * 1000)) ms (mức phải đạt ≤ 500 ms), gấp \(ratio) lần một lần hỏi mọi số liệu"
        )
    }
}

/// Ten years of 10,000 projects each, written straight into the register.
enum ProjectRows {
    static func fill(_ office: Office, organisation: Int, province: ProvinceKey) async throws {
        try await office.database.write { session in
            let insert = try session.prepare(
                Insertion(
                    into: "project",
                    [
                        "organisation", "id", "number", "province", "identity", "version", "name", "performed_first",
                        "performed_last", "kind", "activity", "programme", "source", "listing", "state",
                        "beneficiary_name", "beneficiary_key", "assigned_kcdp_dong", "counterpart_dong",
                    ]))
            var rows = RowBatch(width: 19)
            let activities = [
                "machinery", "fair", "model_new", "showroom", "vocational_training", "trademark", "energy_saving",
            ]
            for number in 0..<100_000 {
                let year = 2010 + number % 10
                let id = RecordID(high: UInt64(number) << 16 | 0x7000, low: 0x8000_0000_0000_0000 | UInt64(number))
                rows.append(organisation)
                rows.append(id)
                rows.append(number + 1)
                rows.append(province.stored)
                for count in [number, 1] { rows.append(count) }
                let words = [
                    "Hỗ trợ đề án số \(number)", "\(year)-01-01", "\(year)-12-31", "single", activities[number % 7],
                    "khuyen_cong", number % 5 == 0 ? "KCQG" : "KCDP", "list",
                    number % 9 == 0 ? "ongoing" : "completed", "Cơ sở \(number % 4000)", "co so \(number % 4000)",
                ]
                for word in words { rows.append(word) }
                for amount in [100_000_000 + number, 50_000_000 + number] { rows.append(amount) }
            }
            try insert.run(rows)
        }
    }
}
