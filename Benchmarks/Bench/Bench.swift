import Actions
import Basics
import Documents
import Domain
import Foundation
import Storage

/// Prints the bars of the project as measured in this run: absolute, and as ratios against something in the same run.
///
///     bench FOLDER-OF-THE-BINARY [postgres://SERVER]
///     bench --papers
///     bench --lists [postgres://SERVER]
///     bench --search [postgres://SERVER]
///     bench --fuzz [--inputs N] [--seed S] [--only words|csv|xlsx|xls] [--from INDEX]
@main
enum Bench {
    static func main() async {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if let child = FuzzChild(arguments) { exit(try child.run()) }
            if try await !measureAll(arguments) { exit(1) }
        } catch {
            print("Không đo được: \((error as? StorageFault)?.detail ?? "\(error)")")
            exit(1)
        }
    }

    /// Whether nothing was found amiss.
    private static func measureAll(_ arguments: [String]) async throws -> Bool {
        let folder = NSTemporaryDirectory() + "khuyencong-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if arguments.first == "--fuzz" {
            return try await FuzzBench(plan: try FuzzPlan(Array(arguments.dropFirst())), folder: folder).run()
        }
        if arguments.first == "--papers" {
            try await SheetBench(folder: folder).run()
            try await PaperBench.run()
            return true
        }
        if arguments.first == "--web-data", arguments.count == 3 {
            try await WebBench.fill(arguments[1], files: arguments[2])
            return true
        }
        if arguments.first == "--lists" || arguments.first == "--search" {
            let server = arguments.dropFirst().first
            let engine = server.map { BenchEngine.postgres(server: $0) } ?? .sqlite(folder: folder)
            if arguments.first == "--lists" {
                try await ListBench(folder: folder, engine: engine).run()
            } else {
                try await SearchBench(folder: folder, engine: engine).run()
            }
            return true
        }
        try await SheetBench(folder: folder).run()
        let binary = (arguments.first ?? ".build/release") + "/khuyencong"
        let file = folder + "/co-so.xlsx"
        try EstablishmentFile.write(to: file, rows: 100_000)
        var engines = [BenchEngine.sqlite(folder: folder)]
        if let server = arguments.dropFirst().first { engines.append(.postgres(server: server)) }
        try await PaperBench.run()
        for engine in engines {
            try await ImportBench(folder: folder, file: file, binary: binary, engine: engine).run()
            try await FigureBench(folder: folder, binary: binary, engine: engine).run()
            try await ListBench(folder: folder, engine: engine).run()
        }
        return true
    }
}

/// Wall time of a piece of work.
func measure<Value>(_ body: () async throws -> Value) async rethrows -> (value: Value, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try await body()
    let elapsed = clock.now - start
    return (value, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }

/// A finished process: its time and the most memory it held.
struct Ran {
    let seconds: Double
    let peakMegabytes: Double
    let status: Int32
    let output: String

    /// The operating system's own accounting, through GNU time.
    init(_ arguments: [String], environment: [String: String]) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/time")
        process.arguments = ["-f", "%M"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let out = Pipe()
        let errors = Pipe()
        process.standardOutput = out
        process.standardError = errors
        let start = ContinuousClock().now
        try process.run()
        let data = out.fileHandleForReading.readDataToEndOfFile()
        let tail = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let elapsed = ContinuousClock().now - start
        seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        peakMegabytes = (tail.split(separator: "\n").last.flatMap { Double($0) } ?? 0) / 1024
        status = process.terminationStatus
        output = String(decoding: data, as: UTF8.self) + tail
    }
}
