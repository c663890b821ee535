extension SheetHeader {
    /// Lines of text that each row needs for all its titles, in columns with room for so many figures.
    func lineCounts(_ letters: TextLines, rooms: [Int]) -> [Int] {
        var counts = [Int](repeating: 1, count: depth)
        for title in titles.sorted(by: { $0.rows.count < $1.rows.count }) {
            let needed = letters.count(title.text, width: rooms[title.columns].reduce(0, +))
            let had = counts[title.rows].reduce(0, +)
            // What is still missing goes to the last row, beside the columns' own titles.
            if needed > had { counts[title.rows.upperBound - 1] += needed - had }
        }
        return counts
    }
}
