import Basics
import Domain
import Foundation
import Storage

/// **Dữ liệu mẫu**: a year of a centre that is told as such, to look at before one's own.
package struct LoadedSample: Sendable, Codable {
    package let organisation: Int
    /// The files that were imported now; those that were there already.
    package let imported: [String]
    package let known: [String]
}

extension Office {
    /// What the sample's centre is called, so that nobody takes it for a real one.
    package static let sampleCentre = "Trung tâm Khuyến công Phú Yên (dữ liệu mẫu)"

    /// Imports the workbooks of the sample's folder into a centre of their own. What was imported before and stands is
    /// left as it is, so doing it again does nothing.
    package func loadSample(
        from folder: String, told: @Sendable (_ file: String, _ done: Int, _ of: Int) async -> Void = { _, _, _ in }
    ) async throws -> LoadedSample {
        let sample = try SampleFolder(folder)
        let centre = try await centre(
            of: sample.province, named: Office.sampleCentre, creating: true, isNew: true)
        var (imported, known): ([String], [String]) = ([], [])
        for (index, file) in sample.files.enumerated() {
            let path = "\(folder)/\(file)"
            await told(file, index, sample.files.count)
            if try await isImported(FileStore.hash(ofFileAt: path), organisation: centre.organisation) {
                known.append(file)
                continue
            }
            let request = ImportRequest(
                path: path, province: sample.province, period: sample.period, centre: Office.sampleCentre)
            _ = try await writeImport(request)
            imported.append(file)
        }
        return LoadedSample(organisation: centre.organisation, imported: imported, known: known)
    }

    private func isImported(_ hash: String, organisation: Int) async throws -> Bool {
        try await database.read { session in
            try session.first(
                """
                SELECT 1 FROM import
                WHERE organisation = \(organisation) AND file_hash = \(hash) AND state = 'committed' LIMIT 1
                """
            ) { _ in true } ?? false
        }
    }
}

extension JobVerb {
    /// Nothing (`[String]()`) → `LoadedSample`. The folder is the program's own: no page says which.
    package static func loadSample(from folder: String) -> JobVerb {
        JobVerb("loadSample", of: [String].self) { _, context in
            try await context.office.loadSample(from: folder) { file, done, count in
                context.tell(progress: done * 1000 / max(1, count))
                await context.tell(stage: "Nhập tệp mẫu \(done + 1)/\(count): \(file)")
            }
        }
    }
}

/// Workbooks, and beside them of where and when they are.
private struct SampleFolder {
    let province: Province
    let period: Period
    /// Workbooks first: the published figures are held against what they count.
    let files: [String]

    private struct About: Decodable {
        let province: String
        let scheme: String
        let period: String

        enum CodingKeys: String, CodingKey {
            case province = "province_code_until_2025"
            case scheme, period
        }
    }

    init(_ folder: String) throws {
        let missing = Problem("Không có dữ liệu mẫu ở “\(folder)”: hãy chạy chương trình trong thư mục của nó.")
        guard let data = FileManager.default.contents(atPath: "\(folder)/expected.json"),
            let about = try? JSONDecoder().decode(About.self, from: data),
            let scheme = ProvinceScheme(rawValue: about.scheme),
            let province = Provinces.find(ProvinceKey(scheme: scheme, code: about.province)),
            let period = Period(code: about.period),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        else { throw missing }
        self.province = province
        self.period = period
        files = [".xlsx", ".csv"].flatMap { ending in names.filter { $0.hasSuffix(ending) } }
        if files.isEmpty { throw missing }
    }
}
