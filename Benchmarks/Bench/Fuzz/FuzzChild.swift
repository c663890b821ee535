import Foundation
import Fuzzing

/// The process that reads. It ends at the first finding; the parent knows from the state which input it was.
struct FuzzChild {
    /// How it ends: 0 when all is read.
    static let tooMuchMemory: Int32 = 3
    static let finding: Int32 = 4

    let kind: FuzzKind
    let seed: UInt64
    let indexes: Range<Int>
    let folder: String

    /// `--fuzz-child KIND SEED FROM TO FOLDER`, as `arguments` writes it.
    init?(_ arguments: [String]) {
        guard arguments.count == 6, arguments[0] == "--fuzz-child", let kind = FuzzKind(rawValue: arguments[1]),
            let seed = UInt64(arguments[2]), let from = Int(arguments[3]), let to = Int(arguments[4]), from <= to
        else { return nil }
        self.init(kind: kind, seed: seed, indexes: from..<to, folder: arguments[5])
    }

    init(kind: FuzzKind, seed: UInt64, indexes: Range<Int>, folder: String) {
        self.kind = kind
        self.seed = seed
        self.indexes = indexes
        self.folder = folder
    }

    var arguments: [String] {
        ["--fuzz-child", kind.rawValue, "\(seed)", "\(indexes.lowerBound)", "\(indexes.upperBound)", folder]
    }

    var statePath: String { folder + "/state" }
    var errorsPath: String { folder + "/errors" }

    func run() throws -> Int32 {
        FuzzChild.limitAddresses()
        let state = try FuzzState(path: statePath)
        let reader = FuzzReader(folder: folder)
        let inputs = FuzzInputs(FuzzPlan.corpus, seed: seed)
        for index in indexes {
            state[.index] = index
            let bytes = inputs.make(kind, index)
            let began = FuzzState.worked()
            state[.began] = began
            do {
                state[try reader.isRead(kind, bytes) ? .read : .refused] += 1
            } catch {
                FileHandle.standardError.write(Data("\(error)\n".utf8))
                return FuzzChild.finding
            }
            let taken = FuzzState.worked() - began
            state[.began] = 0
            if taken > state[.slowest] { (state[.slowest], state[.slowestIndex]) = (taken, index) }
            state[.peak] = max(state[.peak], FuzzChild.peakKilobytes)
            if state[.peak] > FuzzPlan.peakMegabytes << 10 { return FuzzChild.tooMuchMemory }
        }
        return 0
    }

    /// What would take more than 4 GB fails here, not the machine.
    private static func limitAddresses() {
        var limit = rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }

    /// VmHWM as the system accounts for it.
    private static var peakKilobytes: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}
