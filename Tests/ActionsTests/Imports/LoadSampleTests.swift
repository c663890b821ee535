import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@Suite("Sample year") struct LoadSampleTests {
    private let folder =
        "/" + URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).dropFirst().joined(separator: "/") + "/sample"

    @Test("The sample goes into a centre of its own, beside the office's; doing it again does nothing")
    func loaded() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, [["Máy sấy", "KCĐP", "HTX A", 20, ""]]))
        let verbs = [JobVerb.loadSample(from: folder)]
        let number = try await desk.office.enqueue("loadSample", [String](), organisation: 0)
        #expect(try await JobRunner(desk.office, verbs: verbs).runNext())
        let job = try #require(try await desk.office.job(number))
        let loaded = try #require(try job.result(as: LoadedSample.self), "\(job.sentence ?? "")")
        #expect(loaded.imported.count == 4 && loaded.known.isEmpty)
        let centres = try await desk.office.centres()
        #expect(centres.map(\.organisation) == [1, loaded.organisation])
        #expect(centres.last?.name == "Trung tâm Khuyến công Phú Yên (dữ liệu mẫu)")
        let again = try await desk.office.loadSample(from: folder)
        #expect(again.imported.isEmpty && again.known.count == 4 && again.organisation == loaded.organisation)
        #expect(try await desk.office.imports(organisation: loaded.organisation).count == 4)
        #expect(try await desk.office.imports(organisation: 1).count == 1)
        #expect(try await desk.office.check() == [])
    }

    @Test("A folder without the sample is a sentence") func missing() async throws {
        let desk = try await Desk()
        await #expect(throws: Problem.self) { try await desk.office.loadSample(from: desk.scratch.folder) }
        #expect(try await desk.office.centres().isEmpty)
    }
}
