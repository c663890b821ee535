import Actions
import Basics
import Documents
import Domain
import Foundation

/// Past imports: seen, their files, taken back.
enum EntriesFeature {
    static let feature = Site.Feature(routes: [
        .get("/nhap/{number}", .may(.importFiles), show),
        .post("/nhap/{number}/nhan-xet", .may(.importFiles), late: LateForm("Làm bảng tính kèm nhận xét"), remarks),
        .get("/nhap/{number}/tep-goc", .may(.export), original),
        .get("/nhap/{number}/hoan-tac", .may(.undoImport), confirm),
        .post(
            "/nhap/{number}/hoan-tac/xem", .may(.undoImport),
            late: LateForm("Xem trước việc hoàn tác lần nhập số {number}"), see),
        .post("/nhap/{number}/hoan-tac", .may(.undoImport), late: LateForm("Hoàn tác lần nhập số {number}"), undo),
    ])

    private static func entry(_ visit: Visit, _ right: Right) async throws -> (entry: ImportEntry, desk: ImportDesk) {
        let desk = try await ImportDesk(visit, for: right)
        guard let number = Int(visit.parameter("number")) else {
            throw Turned.notFound("Không có trang nào ở địa chỉ này.")
        }
        if visit.places(for: right) != nil, !desk.entries.contains(where: { $0.number == number }),
            try await visit.office.imports(organisation: desk.organisation).contains(where: { $0.number == number })
        {
            throw Turned.outside("Lần nhập số \(number) có hồ sơ")
        }
        return (try desk.entry(number), desk)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (entry, desk) = try await entry(visit, .importFiles)
        var undoing: UndoOutcome?
        if entry.undone != nil {
            let jobs = try await visit.office.jobs(
                organisation: desk.organisation, verb: JobVerb.undoImport.name, recent: 50)
            let done = try jobs.first {
                try $0.state == .done && $0.arguments(as: UndoOrder.self).number == entry.number
            }
            if let done { undoing = try await visit.office.job(done.number)?.result(as: UndoOutcome.self) }
        }
        let places = try await visit.office.places(of: entry, organisation: desk.organisation)
        let waiting = try await waitingPairs(of: entry.number, desk.organisation, visit)
        return .page(
            EntryPage(entry: entry, placed: places, waitingPairs: waiting).page(visit, undoing: undoing))
    }

    private static func waitingPairs(of number: Int, _ organisation: Int, _ visit: Visit) async throws -> Int {
        guard visit.may(.merge) else { return 0 }
        let filter = PairFilter(provinces: visit.provinces(for: .merge), importNumber: number)
        return try await visit.office.pairs(filter, organisation: organisation, limit: 0, offset: 0).total
    }

    private static func remarks(_ visit: Visit) async throws -> Answer {
        let (entry, desk) = try await entry(visit, .importFiles)
        let number = try await visit.enqueue(
            JobVerb.problemsWorkbook.name,
            try visit.office.order(of: entry, centre: desk.centre, within: visit.places(for: .importFiles)),
            organisation: desk.organisation, requestKey: visit.requestKey)
        return .seeOther(ImportAddresses.progress(number))
    }

    /// The file as it was given holds whatever the office wrote into it.
    private static func original(_ visit: Visit) async throws -> Answer {
        guard visit.may(.readPersonal) else {
            throw Turned.forbidden("Tệp gốc có thể có dữ liệu cá nhân: cần quyền xem dữ liệu cá nhân.")
        }
        let (entry, _) = try await entry(visit, .export)
        return try await ImportFiles.download(entry.fileHash, name: entry.fileName, visit)
    }

    private static func confirm(_ visit: Visit) async throws -> Answer {
        let (entry, _) = try await entry(visit, .undoImport)
        guard entry.undone == nil else { return .seeOther(ImportAddresses.entry(entry.number)) }
        return .page(UndoPage.page(visit, entry, seen: try await seen(visit, entry)))
    }

    /// What the job of the address found.
    private static func seen(_ visit: Visit, _ entry: ImportEntry) async throws -> UndoOutcome? {
        guard let number = visit.query["viec"].flatMap({ Int($0) }), let job = try await visit.office.job(number),
            job.organisation == visit.person?.organisation, job.verb == JobVerb.previewUndo.name,
            job.isWithin(visit)
        else { return nil }
        let outcome = try job.result(as: UndoOutcome.self)
        return outcome?.number == entry.number ? outcome : nil
    }

    private static func see(_ visit: Visit) async throws -> Answer {
        try await ask(JobVerb.previewUndo.name, visit)
    }

    private static func undo(_ visit: Visit) async throws -> Answer {
        try await ask(JobVerb.undoImport.name, visit)
    }

    private static func ask(_ verb: String, _ visit: Visit) async throws -> Answer {
        let (entry, desk) = try await entry(visit, .undoImport)
        let number = try await visit.enqueue(
            verb, UndoOrder(number: entry.number, places: visit.places(for: .undoImport)),
            organisation: desk.organisation, requestKey: visit.requestKey)
        return .seeOther(JobAddresses.progress(number))
    }
}

/// Kept files, for the browser to save.
enum ImportFiles {
    static func download(_ hash: String, name: String, _ visit: Visit) async throws -> Answer {
        let path = visit.office.files.path(of: hash)
        guard FileManager.default.fileExists(atPath: path) else {
            throw Turned.notFound("Tệp “\(name)” không còn được giữ.")
        }
        try await AccessLog.noteExport(visit, of: "tệp “\(name)”")
        return .file(Download(.file(path: path, isTemporary: false), name: name, type: "application/octet-stream"))
    }
}
