import Basics
import Domain
import Testing

@Suite("Roles, rights and grants") struct RoleTests {
    private let old = ProvinceKey(scheme: .before2025, code: "77")
    private let other = ProvinceKey(scheme: .before2025, code: "74")

    @Test("Only the administrator administers; only they and the leader submit a report; all may look")
    func table() {
        #expect(Role.allCases.filter { $0.rights.contains(.administer) } == [.administrator])
        #expect(Role.allCases.filter { $0.rights.contains(.submitReport) } == [.administrator, .leader])
        #expect(Role.allCases.allSatisfy { $0.rights.contains(.view) })
        #expect(Role.administrator.rights == Set(Right.allCases))
    }

    @Test("An observer reads no personal data and changes nothing") func observer() {
        #expect(Role.observer.rights.isDisjoint(with: [.readPersonal, .write, .importFiles, .merge, .declare]))
        #expect(Role.collaborator.rights == [.view])
    }

    @Test("Each role and right has words of its own") func words() {
        #expect(Set(Role.allCases.map(\.words)).count == Role.allCases.count)
        #expect(Set(Right.allCases.map(\.words)).count == Right.allCases.count)
        #expect(
            Role.officer.meaning.contains("giải trình số công bố") && !Role.officer.meaning.contains("chốt báo cáo"))
        #expect(Role.accountant.meaning.hasSuffix("không xem dữ liệu cá nhân"))
    }

    @Test("A grant of one organisation is none of another, and none of the whole installation") func organisations()
        throws
    {
        let grants = [try Grant(.officer, organisation: 2)]
        #expect(grants.allow(.write, in: 2))
        #expect(!grants.allow(.write, in: 1))
        #expect(!grants.allow(.write, in: nil))
        #expect(!grants.allow(.administer, in: 2))
        #expect([try Grant(.officer, organisation: nil)].allow(.write, in: 7))
        #expect(![Grant]().allow(.view, in: 1))
    }

    @Test("Places are those of all grants with the right together; one without a place is all places") func places()
        throws
    {
        var grants = [
            try Grant(.officer, organisation: 1, province: old), try Grant(.observer, organisation: 1, province: other),
        ]
        #expect(grants.provinces(in: 1, for: .view) == [old, other])
        #expect(grants.provinces(in: 1, for: .write) == [old])
        #expect(grants.provinces(in: 2, for: .view) == [])
        #expect(!grants.allow(.view, in: nil))
        grants.append(try Grant(.leader, organisation: nil))
        #expect(grants.provinces(in: 1, for: .view) == nil)
        #expect(grants.provinces(in: 1, for: .write) == [old])
    }

    @Test("No grant is for a province that is none, and none limits an administrator to a province") func refused() {
        #expect(throws: Problem.self) {
            try Grant(.officer, organisation: 1, province: ProvinceKey(scheme: .from2025, code: "77"))
        }
        #expect(throws: Problem.self) { try Grant(.administrator, organisation: nil, province: old) }
        #expect(throws: Problem.self) { try Grant(.officer, organisation: 0) }
    }
}
