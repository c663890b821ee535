import Actions
import Domain
import Support
import Testing

@Suite("Declaring a register complete") struct DeclareCompleteTests {
    @Test("Nothing in a register that holds all of a period is 0, of that period and register only") func zero()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.classes(2016, [["Đào tạo nghề may công nghiệp", 1, 20]]))
        #expect(try await desk.value("study_tour.trips") == nil)
        try await desk.office.declareComplete(.tradeEvent, try desk.scope(), province: desk.province)
        #expect(try await desk.value("study_tour.trips") == "0")
        #expect(try await desk.figure("study_tour.trips").basis == .counted)
        #expect(try await desk.value("study_tour.trips", "2017") == nil)
        #expect(try await desk.value("project.assigned") == nil)
        #expect(try await desk.value("training.vocational.learners") == "20")
    }

    @Test("A record of which the value is not known stays not known") func unknown() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.classes(2016, [["Đào tạo nghề may công nghiệp", 1, nil]]))
        try await desk.office.declareComplete(.trainingClass, try desk.scope(), province: desk.province)
        #expect(try await desk.value("training.vocational.learners") == nil)
        #expect(try await desk.value("training.vocational.classes") == "1")
        #expect(try await desk.value("training.management.classes") == "0")
    }
}
