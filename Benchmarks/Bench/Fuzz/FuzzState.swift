import Glibc

/// What a child says of its work, in memory that the parent sees too: a crash takes nothing of it away.
final class FuzzState {
    /// The places of the numbers. `began` is the clock at which the present input began, in microseconds.
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

    /// Microseconds of a clock that both processes see.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
    }
}
