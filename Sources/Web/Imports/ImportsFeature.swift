import Actions
import Basics
import Documents
import Domain

/// Files into the registers: given, read, looked at, written, taken back.
enum ImportsFeature {
    static let feature = Site.Feature(
        routes: [
            .get("/nhap", .may(.importFiles), start),
            .post("/nhap", .may(.importFiles), limit: ReceiveUpload.limit, late: UploadForm.late) {
                try await ReceiveUpload(visit: $0).answer()
            },
            .get("/nhap/viec/{number}", .may(.importFiles), JobsFeature.show),
            .get("/nhap/viec/{number}/tep", .may(.importFiles), workbook),
            .get("/nhap/ke-hoach/{number}", .may(.importFiles), plan),
            .post(
                "/nhap/ke-hoach/{number}/ghi", .may(.importFiles),
                late: LateForm("Ghi tệp vào sổ theo kế hoạch số {number}"), commit),
            .get("/nhap/ke-hoach/{number}/cot", .may(.importFiles), MappingScreen.show),
            .post(
                "/nhap/ke-hoach/{number}/cot", .may(.importFiles), late: LateForm("Khai cột của kế hoạch số {number}"),
                MappingScreen.submit),
            .post(
                "/nhap/ke-hoach/{number}/nhan-xet", .may(.importFiles), late: LateForm("Làm bảng tính kèm nhận xét"),
                remarks),
            .get("/nhap/cot-da-nho", .may(.importFiles), remembered),
            .post("/nhap/cot-da-nho", .may(.importFiles), late: LateForm("Quên cách khai cột"), forget),
        ])

    private static func start(_ visit: Visit) async throws -> Answer {
        let desk = try await ImportDesk(visit)
        let page = visit.query["tu"].flatMap { Int($0) } ?? 1
        let jobs = try await visit.office.jobs(organisation: desk.organisation, recent: 20)
            .filter { $0.isWithin(visit) }
        return .page(ImportsPage(desk: desk, form: UploadForm(desk), page: page, jobs: jobs).page(visit))
    }

    private static func plan(_ visit: Visit) async throws -> Answer {
        let shown = try await ShownPlan(visit)
        // Its differences and remarks say what stands in the file's rows.
        AccessLog.noteReading(visit, of: "kế hoạch nhập tệp “\(shown.plan.order.original.name)”")
        return .page(PlanPage(shown: shown).page(visit))
    }

    /// The registers must still be as the plan saw them: its digest goes along.
    private static func commit(_ visit: Visit) async throws -> Answer {
        let shown = try await ShownPlan(visit)
        let asked = ImportConfirmation(order: shown.plan.order, digest: shown.plan.digest)
        let number = try await visit.enqueue(
            JobVerb.commitImport.name, asked, organisation: shown.desk.organisation, requestKey: visit.requestKey)
        return .seeOther(ImportAddresses.progress(number))
    }

    private static func remarks(_ visit: Visit) async throws -> Answer {
        let shown = try await ShownPlan(visit)
        let number = try await visit.enqueue(
            JobVerb.problemsWorkbook.name, shown.plan.order, organisation: shown.desk.organisation,
            requestKey: visit.requestKey)
        return .seeOther(ImportAddresses.progress(number))
    }

    private static func workbook(_ visit: Visit) async throws -> Answer {
        let job = try await visit.job(named: "number")
        let gone = Turned.notFound("Tệp này không còn được giữ: hãy làm lại bảng tính kèm nhận xét.")
        let isOwn = try job.account == visit.signedIn().account.username
        guard job.verb == JobVerb.problemsWorkbook.name, isOwn || visit.may(.readPersonal),
            let made = try job.result(as: UploadedOriginal.self)
        else { throw gone }
        return try await ImportFiles.download(made.hash, name: made.name, visit)
    }

    private static func remembered(_ visit: Visit) async throws -> Answer {
        let mappings = try await visit.office.rememberedMappings(organisation: try visit.organisation())
        return .page(RememberedPage(mappings: mappings).page(visit))
    }

    /// What is remembered is read by everybody who imports into the centre.
    private static func forget(_ visit: Visit) async throws -> Answer {
        guard RememberedPage.mayForget(visit) else { throw Turned.forbidden(RememberedPage.ofTheCentre) }
        try await visit.office.forgetMapping(visit.form["tieu-de"] ?? "", organisation: try visit.organisation())
        return .seeOther(ImportAddresses.remembered, .done("Đã quên: tệp sau có các tiêu đề ấy lại được tự hiểu."))
    }
}
