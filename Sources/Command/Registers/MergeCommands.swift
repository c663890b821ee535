import Actions
import ArgumentParser
import Basics
import Domain

struct CandidatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "candidates", abstract: "Những cặp có thể trùng, chờ người quyết định.")

    @Option(name: .long, help: "Số cặp.")
    var limit = 50

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.reading)
        let organisation = try await centre.find(in: office).organisation
        let (pairs, total) = try await office.candidates(organisation: organisation, limit: limit)
        if pairs.isEmpty { return print("Không có cặp nào chờ quyết định.") }
        Printing.table(
            ["Điểm", "Bên này", "Bên kia", "Vì"],
            pairs.map { ["\($0.score)", $0.subjectWords, $0.establishmentWords, $0.grounds(showsPersonal: true)] },
            right: [0])
        print(
            "\n\(total) cặp. Là một: khuyencong merge MÃ MÃ. Khác nhau: khuyencong distinct MÃ MÃ. Hàng loạt: khuyencong merge --at-least ĐIỂM"
        )
    }
}

struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Gộp hai cơ sở (giữ cả hai, tách lại được), hoặc nối đề án, sản phẩm với cơ sở."
    )

    @Argument(help: "Mã giữ lại, rồi mã được gộp: CS-0004 CS-0190; hoặc DA-0017 CS-0004.")
    var codes: [String] = []

    @Option(name: .long, help: "Gộp mọi cặp chờ quyết định từ số điểm này.")
    var atLeast: Int?

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let organisation = try await centre.find(in: office).organisation
        if let atLeast {
            guard codes.isEmpty, (1...100).contains(atLeast) else {
                throw Problem("--at-least nhận số điểm từ 1 đến 100, không kèm mã.")
            }
            let done = try await office.mergeAll(atLeast: atLeast, organisation: organisation)
            return print("Đã gộp \(done.merged) cặp cơ sở, nối \(done.linked) đề án, sản phẩm với cơ sở.")
        }
        guard codes.count == 2 else { throw Problem("Cần hai mã: khuyencong merge CS-0004 CS-0190.") }
        try await office.merge(try RecordCode(codes[0]), try RecordCode(codes[1]), organisation: organisation)
        // What was merged or linked is what has to be taken apart again: a project rather than its establishment.
        let parted = try codes.first { try RecordCode($0).register != .establishment } ?? codes[1]
        print("Đã gộp \(codes[1]) với \(codes[0]). Tách lại: khuyencong unmerge \(parted)")
    }
}

struct UnmergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge", abstract: "Tách lại một cơ sở đã gộp, hoặc bỏ nối một đề án, sản phẩm.")

    @Argument(help: "Mã hồ sơ đã được gộp.")
    var code: String

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let organisation = try await centre.find(in: office).organisation
        try await office.unmerge(try RecordCode(code), organisation: organisation)
        print("Đã tách \(code).")
    }
}

struct DistinctCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "distinct", abstract: "Quyết định rằng hai hồ sơ là khác nhau.")

    @Argument(help: "Hai mã.")
    var codes: [String]

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        guard codes.count == 2 else { throw Problem("Cần hai mã: khuyencong distinct CS-0004 CS-0190.") }
        let office = try await options.open(.changing)
        let organisation = try await centre.find(in: office).organisation
        try await office.distinguish(try RecordCode(codes[0]), try RecordCode(codes[1]), organisation: organisation)
        print("Đã ghi: \(codes[0]) và \(codes[1]) là khác nhau. Xét lại: khuyencong reconsider \(codes[0]) \(codes[1])")
    }
}

struct ReconsiderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconsider", abstract: "Bỏ quyết định rằng hai hồ sơ là khác nhau: cặp ấy lại chờ quyết định.")

    @Argument(help: "Hai mã.")
    var codes: [String]

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        guard codes.count == 2 else { throw Problem("Cần hai mã: khuyencong reconsider CS-0004 CS-0190.") }
        let office = try await options.open(.changing)
        let organisation = try await centre.find(in: office).organisation
        let outcome = try await office.reconsider(
            try RecordCode(codes[0]), try RecordCode(codes[1]), organisation: organisation)
        let done = "\(codes[0]) và \(codes[1]) không còn là khác nhau"
        switch outcome {
        case .waits: print("\(done), lại chờ quyết định.")
        case .rests(let why): print("\(done), nhưng không chờ quyết định: \(why)")
        }
    }
}
