import Actions
import ArgumentParser
import Basics
import Foundation
import Storage

/// The program: one subcommand a file, all of them the same verbs and questions that the web application uses.
@main
struct Khuyencong: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "khuyencong",
        abstract: "Sổ sách và số liệu của Trung tâm Khuyến công.",
        discussion:
            "Bắt đầu bằng: khuyencong import TỆP.xlsx --province 77 --period 2016 (chỉ xem kế hoạch), rồi thêm --commit.",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self,
            ImportCommand.self, FiguresCommand.self, RecordsCommand.self, ReportCommand.self, ListCommand.self,
            ShowCommand.self,
            SearchCommand.self,
            CreateCommand.self, CorrectCommand.self, CandidatesCommand.self, MergeCommand.self, UnmergeCommand.self,
            DistinctCommand.self, ReconsiderCommand.self, ExplainCommand.self, DeclareCommand.self, ImportsCommand.self,
            UndoCommand.self,
            PlacesCommand.self,
            IndicatorsCommand.self, OrganisationsCommand.self, MigrateCommand.self, CheckCommand.self,
            BackupCommand.self, RestoreCommand.self, MoveCommand.self, UserCommand.self,
        ])

    /// Every refusal and fault ends in one Vietnamese sentence; ArgumentParser's own words stay for wrong flags.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let problem as Problem {
            refuse(problem.onCommandLine)
        } catch let fault as StorageFault {
            refuse(fault.told().onCommandLine, detail: fault.detail)
        } catch {
            refuseOrExit(error)
        }
    }

    /// Help and versions end well; a wrong call is told in Vietnamese; anything else is a fault without its text.
    private static func refuseOrExit(_ error: any Error) -> Never {
        switch exitCode(for: error) {
        case .success: exit(withError: error)
        case .validationFailure:
            FileHandle.standardError.write(Data("Lỗi: \(UsageWords.vietnamese(message(for: error)))\n".utf8))
            Foundation.exit(ExitCode.validationFailure.rawValue)
        case _ where error is ExitCode: exit(withError: error)
        default:
            refuse(
                "Có lỗi không lường trước; không có gì được ghi. Hãy thử lại, nếu vẫn lỗi thì báo người quản trị.",
                detail: "\(error)")
        }
    }

    private static func refuse(_ sentence: String, detail: String? = nil) -> Never {
        FileHandle.standardError.write(Data("Lỗi: \(sentence)\n".utf8))
        if let detail, ProcessInfo.processInfo.environment["KHUYENCONG_DEBUG"] != nil {
            FileHandle.standardError.write(Data("  \(detail)\n".utf8))
        }
        Foundation.exit(1)
    }
}
