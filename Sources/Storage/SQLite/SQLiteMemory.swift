import CSQLite

/// SQLite counts the memory of the whole process under one lock, and nobody asks for the count: readers side by side wait
/// for each other a tenth of their time.
enum SQLiteMemory {
    /// Before the first database is opened; later it is refused, and only time is lost.
    static func stopCounting() { _ = isCounted }

    private static let isCounted = sqlite3_config_without_memory_statistics() != SQLITE_OK
}
