/// The headings of a sheet that were read before. A header may come again on every page, and a row of words is asked
/// several times whether it is one; reading a heading goes through all phrases of the dictionary.
final class KnownHeadings {
    private var headings: [[String]: Heading] = [:]
    /// More are no longer headings that come again.
    private let most = 1_000

    func heading(_ parts: [String]) -> Heading {
        if let known = headings[parts] { return known }
        let heading = Heading(parts)
        if headings.count == most { headings.removeAll(keepingCapacity: true) }
        headings[parts] = heading
        return heading
    }
}
