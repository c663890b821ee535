import Glibc

/// What a child says of its work, in memory that the parent sees too: a crash takes nothing of it away.
final class FuzzState {
    /// The places of the numbers. `began` is what the child had worked when the present input began, in microseconds; 0
    /// between inputs.
    enum Slot: Int, CaseIterable { case index, began, read, refused, slowest, slowestIndex, peak }

    private let slots: UnsafeMutablePointer<Int64>
    private let size = Slot.allCases.count * MemoryLayout<Int64>.size

    struct NotShared: Error {}

    init(path: String) throws {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw NotShared() }
        defer { close(file) }
        guard ftruncate(file, off_t(size)) == 0,
            let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), memory != MAP_FAILED
        else { throw NotShared() }
        slots = memory.bindMemory(to: Int64.self, capacity: Slot.allCases.count)
    }

    deinit { munmap(slots, size) }

    subscript(slot: Slot) -> Int {
        get { Int(slots[slot.rawValue]) }
        set { slots[slot.rawValue] = Int64(newValue) }
    }

    /// Microseconds that a process has worked, 0 for this one: on a machine with other work to do the time on the wall
    /// says nothing of an input.
    static func worked(by process: pid_t = 0) -> Int {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
    }
}
