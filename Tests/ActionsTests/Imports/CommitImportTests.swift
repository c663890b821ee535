import Actions
import Basics
import Documents
import Domain
import Foundation
import Storage
import Support
import Testing

@Suite("Import") struct CommitImportTests {
    private let rows: [TypedRow] = [
        ["Hỗ trợ ứng dụng máy móc sản xuất nước mắm", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"],
        ["Xây dựng mô hình trình diễn sấy cá", "KCQG", "HTX Bình Minh", 350, "Đang thực hiện"],
    ]

    private func changed(_ row: Int, _ column: Int, to value: Typed) -> [TypedRow] {
        var changed = rows
        changed[row][column] = value
        return changed
    }

    @Test("A preview writes nothing and leaves no centre and no file") func preview() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.workbook("a.xlsx", [OfficePapers.projects(2016, rows)])
        let plan = try await desk.preview(path)
        #expect(plan.tally(.project) == Tallied(created: 2))
        #expect(try await desk.office.centres().isEmpty)
        #expect(try await desk.all(.project).isEmpty)
        #expect(try await desk.office.imports(organisation: 1).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: desk.scratch.path("files")))
    }

    @Test("The same file again creates nothing and updates nothing") func again() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.workbook("a.xlsx", [OfficePapers.projects(2016, rows)])
        #expect(try await desk.commit(path).plan.created == 2)
        let second = try await desk.commit(path).plan
        #expect(second.changesNothing)
        #expect(second.tally(.project) == Tallied(same: 2))
        #expect(try await desk.all(.project).count == 2)
        #expect(try await desk.value("project.assigned") == "2")
    }

    @Test("The same rows saved again under another name and as text change nothing") func resaved() async throws {
        let desk = try await Desk()
        let sheet = OfficePapers.projects(2016, rows)
        try await desk.commit(sheet)
        let moved = TypedSheet("Trang khác", [["UBND TỈNH"]] + sheet.rows)
        #expect(try await desk.commit(moved, as: "bản sao (2).xlsx").plan.changesNothing)
        #expect(try await desk.commit(try desk.scratch.csv("ban-sao.csv", sheet.rows)).plan.changesNothing)
    }

    @Test("An establishment that two products name is one, without a word about a repeated row")
    func namedTwice() async throws {
        let desk = try await Desk()
        let plan = try await desk.commit(
            TypedSheet(
                "Sản phẩm",
                [
                    ["SẢN PHẨM CNNT TIÊU BIỂU NĂM 2016"], ["TT", "Tên sản phẩm", "Tên cơ sở", "Mã số thuế", "Cấp"],
                    [1, "Nước mắm", "HTX Bình Minh", "3500101107", "tỉnh"],
                    [2, "Mắm ruốc", "HTX Bình Minh", "3500101107", "khu vực"],
                ])
        ).plan
        #expect(plan.tally(.establishment) == Tallied(created: 1, same: 1))
        #expect(plan.notes.count(.warning) == 0)
    }

    @Test("The same file read otherwise makes new records, and the plan names the import to undo first")
    func readOtherwise() async throws {
        let desk = try await Desk()
        let sheet = TypedSheet(
            "Danh sách",
            [["DANH SÁCH ĐỀ ÁN"], ["Tên đề án", "Nguồn kinh phí", "Đơn vị thụ hưởng"]]
                + rows.map { Array($0.prefix(3)) })
        let path = try desk.scratch.workbook("a.xlsx", [sheet])
        try await desk.commit(path, "2016")
        #expect(try await desk.preview(path, "2016").notes.kept.allSatisfy { !$0.onCommandLine.contains("undo") })
        let other = try await desk.preview(path, "2017")
        #expect(other.tally(.project) == Tallied(created: 2))
        #expect(other.notes.kept.contains { $0.onCommandLine.contains("khuyencong undo 1") })
        try await desk.undo(1)
        #expect(try await desk.preview(path, "2017").notes.kept.allSatisfy { !$0.onCommandLine.contains("undo") })
    }

    @Test("A changed cell is an update that is listed field by field and told again in the record's story")
    func update() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let plan = try await desk.commit(OfficePapers.projects(2016, changed(0, 3, to: 250)), as: "b.xlsx").plan
        #expect(plan.tally(.project) == Tallied(updated: 1, same: 1))
        let update = try #require(plan.updates.first)
        let fields = update.register.definition.fields
        #expect(update.place.row == 4)
        #expect(update.changes.map { fields[$0.field].key } == ["assigned_kcdp"])
        #expect(update.changes.map(\.before) == [.measure(Measure(200_000_000))])
        #expect(update.changes.map(\.after) == [.measure(Measure(250_000_000))])
        let story = try await desk.office.biography(try RecordCode(update.code), organisation: 1)
        #expect(story.changes.map(\.verb) == ["import"])
        #expect(story.changes.first?.lines.count == 1)
        #expect(try await desk.value("funding.assigned") == "600000000")
    }

    @Test("A project's state in small letters, as our own lists write it, changes nothing") func ownWords() async throws
    {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let ours = OfficePapers.projects(2016, changed(0, 4, to: "hoàn thành"))
        #expect(try await desk.commit(ours, as: "xuat.xlsx").plan.changesNothing)
    }

    @Test("A blank cell never overwrites what is known") func blank() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let plan = try await desk.commit(OfficePapers.projects(2016, changed(0, 3, to: nil)), as: "b.xlsx").plan
        #expect(plan.changesNothing)
        #expect(try await desk.value("funding.assigned") == "550000000")
    }

    @Test("A cell that was blank is filled by a later file") func filled() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, changed(0, 3, to: nil)))
        #expect(try await desk.figure("funding.assigned").isIncomplete)
        try await desk.commit(OfficePapers.projects(2016, rows), as: "b.xlsx")
        #expect(try await desk.value("funding.assigned") == "550000000")
        #expect(try await desk.figure("funding.assigned").isIncomplete == false)
    }

    @Test("A person's correction survives the same row in the same file and in another") func correction() async throws
    {
        let desk = try await Desk()
        let first = try desk.scratch.workbook("a.xlsx", [OfficePapers.projects(2016, rows)])
        try await desk.commit(first)
        let code = try RecordCode(try #require(try await desk.all(.project).first).code)
        _ = try await desk.office.correct(code, assignments: ["assigned_kcdp=180 triệu"], organisation: 1)
        #expect(try await desk.commit(first).plan.changesNothing)
        let other = OfficePapers.projects(2016, changed(1, 4, to: "Hoàn thành"))
        #expect(try await desk.commit(other, as: "b.xlsx").plan.updated == 1)
        #expect(try await desk.value("funding.assigned") == "530000000")
        #expect(try await desk.value("project.completed") == "2")
    }

    @Test("A commit that expects another plan than the registers now give is refused") func digest() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, [rows[1]]))
        let request = try desk.request(try desk.scratch.workbook("b.xlsx", [OfficePapers.projects(2016, rows)]))
        let seen = try await desk.office.previewImport(request).digest
        #expect(try await desk.office.previewImport(request).digest == seen)
        try await desk.commit(OfficePapers.projects(2016, [rows[0]]), as: "c.xlsx")
        await #expect(throws: Problem.self) { try await desk.office.commitImport(request, expecting: seen) }
        #expect(try await desk.office.imports(organisation: 1).count == 2)
        let fresh = try await desk.office.previewImport(request).digest
        #expect(try await desk.office.commitImport(request, expecting: fresh).plan.changesNothing)
    }

    @Test("The original is kept under its hash, and each record names its file, sheet and row") func origin()
        async throws
    {
        let desk = try await Desk()
        let path = try desk.scratch.workbook("đề án 2016.xlsx", [OfficePapers.projects(2016, rows)])
        try await desk.commit(path)
        let kept = try #require(try await desk.office.imports(organisation: 1).first)
        #expect(kept.fileName == "đề án 2016.xlsx")
        #expect(kept.actor == "Nguyễn Thị Kiểm")
        let original = try Data(contentsOf: URL(fileURLWithPath: desk.office.files.path(of: kept.fileHash)))
        #expect(try original == Data(contentsOf: URL(fileURLWithPath: path)))
        let origins = try await desk.all(.project).map(\.origin?.words)
        #expect(origins == [4, 5].map { "đề án 2016.xlsx, trang “Đề án”, dòng \($0)" })
    }

    @Test("A sheet's own year beats the period that was chosen") func year() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2017, rows), period: "2016")
        #expect(try await desk.value("project.assigned", "2016") == nil)
        #expect(try await desk.value("project.assigned", "2017") == "2")
    }

    @Test("A file without any rows to read is refused and kept nowhere") func nothing() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.workbook("a.xlsx", [TypedSheet("Thư", [["Kính gửi Sở Công Thương"]])])
        await #expect(throws: Problem.self) { try await desk.commit(path) }
        #expect(try await desk.office.centres().isEmpty)
    }

    @Test("A file of more rows than are looked up at once finds each of them again, and what is new") func manyRows()
        async throws
    {
        let desk = try await Desk()
        func rows(_ count: Int, workers: Int) -> [TypedRow] {
            (1...count).map { number in
                [
                    "Cơ sở chế biến số \(number)", Typed("\(3_500_000_000 + number)"), "Nguyễn Văn \(number)", nil,
                    Typed(number % 300 == 0 ? workers : 10), nil,
                ]
            }
        }
        try await desk.commit(OfficePapers.survey(2016, rows(1_100, workers: 20)), as: "a.xlsx")
        let again = try await desk.preview(
            try desk.scratch.workbook("b.xlsx", [OfficePapers.survey(2016, rows(1_110, workers: 30))]))
        #expect(again.tally(.establishment) == Tallied(created: 10, same: 1_100))
        #expect(again.tally(.establishmentYear) == Tallied(created: 10, updated: 3, same: 1_097))
        #expect(again.tally(.surveyReply) == Tallied(created: 10, same: 1_100))
    }

    @Test("A row that was imported before and overtaken by a newer file changes nothing and is told") func overtaken()
        async throws
    {
        let desk = try await Desk()
        func paper(_ money: Int) -> TypedSheet {
            OfficePapers.projects(2016, [["Hỗ trợ máy sấy", "KCĐP", "HTX Bình Minh", Typed(money), "Hoàn thành"]])
        }
        try await desk.commit(paper(200), as: "a.xlsx")
        try await desk.commit(paper(250), as: "b.xlsx")
        let again = try await desk.preview(try desk.scratch.workbook("a.xlsx", [paper(200)]))
        #expect(again.tally(.project) == Tallied(same: 1))
        let told = again.notes.of(.warning).map(\.sentence).first { $0.contains("DA-0001 đã được sửa sau đó") }
        #expect(told?.contains("tệp ghi 200.000.000 đồng, sổ đang có 250.000.000 đồng") == true, "\(told ?? "")")
        try await desk.undo(2)
        #expect(try await desk.preview(desk.scratch.path("a.xlsx")).notes.count(.warning) == 0)
    }

    @Test("A roll that brings its class along has the same plan each time, so that it can be committed as it was shown")
    func rollDigest() async throws {
        let desk = try await Desk()
        let roll = TypedSheet(
            "Học viên",
            [
                ["DANH SÁCH HỌC VIÊN LỚP ĐÀO TẠO NGHỀ MAY CÔNG NGHIỆP NĂM 2016"], [],
                ["STT", "Họ và tên", "Năm sinh", "Nữ"], [1, "Trần Thị Mai", 1990, "x"], [2, "Lê Văn Tám", 1992, nil],
            ])
        let path = try desk.scratch.workbook("hoc-vien.xlsx", [roll])
        let seen = try await desk.preview(path)
        #expect(seen.tally(.learner).created == 2)
        #expect(try await desk.preview(path).digest == seen.digest)
        let request = try desk.request(path)
        #expect(try await desk.office.commitImport(request, expecting: seen.digest).plan.tally(.learner).created == 2)
    }

    @Test("TRUE in a column of numbers is told, not dropped") func flags() async throws {
        let desk = try await Desk()
        let path = desk.scratch.path("lop.xlsx")
        let writer = try XlsxWriter(path: path)
        try writer.addSheet("Lớp")
        try writer.write(row: [.text("Nội dung lớp"), .text("Số lớp"), .text("Số học viên")])
        try writer.write(row: [.text("Lớp may công nghiệp"), .flag(true), .number(ExactNumber(30))])
        try writer.close()
        let plan = try await desk.preview(path)
        #expect(plan.notes.of(.problem).contains { $0.sentence.contains("TRUE") })
    }

    @Test("A text file of ours gives back the texts that it guards, and tells so") func guardedTexts() async throws {
        let desk = try await Desk()
        let path = desk.scratch.path("de-an.csv")
        try Data("Tên đề án;Nguồn;Ghi chú\r\n'+ Máy sấy;KCĐP;\r\n''tis;KCĐP;\r\n'=1+1;KCĐP;\r\n".utf8).write(
            to: URL(fileURLWithPath: path))
        let done = try await desk.commit(path)
        #expect(try await desk.all(.project).map(\.stored.record.name) == ["+ Máy sấy", "''tis", "=1+1"])
        let told = done.plan.notes.of(.reading).map(\.sentence).filter { $0.contains("dấu '") }
        #expect(told.count == 1 && told.allSatisfy { $0.contains("và 1 ô khác") })
    }
}
