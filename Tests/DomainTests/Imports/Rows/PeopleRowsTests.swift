import Basics
import Domain
import Testing

@Suite("PeopleRows") struct PeopleRowsTests {
    @Test("A listed collaborator is active unless the list says otherwise") func collaborators() throws {
        let sheet = try ReadSheet([
            ["DANH SÁCH CTV KHUYẾN CÔNG NĂM 2016"], ["STT", "Họ và tên CTV", "Xã", "Huyện", "Đang hoạt động"],
            [1, "Lê Văn Tám", "Phước Thuận", "Xuyên Mộc", "có"], [2, "Trần Thị Ba", "Bình Ba", "Châu Đức", "đã nghỉ"],
            [3, "Võ Văn Tư", "Bình Giã", "Châu Đức", "x"],
        ])
        #expect(sheet.texts(CollaboratorField.name) == ["Lê Văn Tám", "Trần Thị Ba", "Võ Văn Tư"])
        #expect(sheet.texts(CollaboratorField.district) == ["Xuyên Mộc", "Châu Đức", "Châu Đức"])
        #expect(
            sheet.records(.collaboratorStanding).map { $0[CollaboratorStandingField.active]?.flag } == [
                true, false, true,
            ])
        #expect(sheet.times(CollaboratorStandingField.when) == ["2016", "2016", "2016"])
        let listed = try ReadSheet([["Họ và tên CTV", "Xã"], ["Lê Văn Tám", "Phước Thuận"]])
        #expect(listed.records(.collaboratorStanding).map { $0[CollaboratorStandingField.active]?.flag } == [true])
    }

    @Test("A blank under “Đang hoạt động” says nothing") func blankStanding() throws {
        let sheet = try ReadSheet([
            ["Họ và tên CTV", "Xã", "Đang hoạt động"], ["Lê Văn Tám", "Bình Ba", "x"], ["Võ Văn Tư", "Bình Ba", nil],
            ["Bùi Văn Năm", "Bình Ba", "không"],
        ])
        #expect(
            sheet.records(.collaboratorStanding).map { $0[CollaboratorStandingField.active]?.flag } == [
                true, nil, false,
            ])
    }

    @Test("A collaborator is the same person in a later list") func identity() throws {
        func identities(_ title: String) throws -> [Identity] {
            let sheet = try ReadSheet([[.text(title)], ["Họ và tên CTV", "Xã"], ["Lê Văn Tám", "Phước Thuận"]])
            return sheet.rows.flatMap(\.drafts).map(\.identity)
        }
        let first = try identities("DANH SÁCH NĂM 2015")
        let second = try identities("DANH SÁCH NĂM 2016")
        #expect(first.first == second.first)
        #expect(first.last != second.last)
    }

    @Test("An officer has a title, a division and the year of the list") func officers() throws {
        let sheet = try ReadSheet([
            ["DANH SÁCH VIÊN CHỨC NĂM 2016"], ["STT", "Họ và tên", "Chức vụ", "Phòng", "Email"],
            [1, "Phạm Thị Lan", "Phó Giám đốc", "Ban Giám đốc", "lan@example.vn"],
            [2, "Ngô Văn Nam", "Trưởng phòng", "Tư vấn", nil],
        ])
        #expect(sheet.texts(OfficerField.name) == ["Phạm Thị Lan", "Ngô Văn Nam"])
        #expect(sheet.texts(OfficerField.title) == ["Phó Giám đốc", "Trưởng phòng"])
        #expect(sheet.times(OfficerField.serving) == ["2016", "2016"])
    }
}
