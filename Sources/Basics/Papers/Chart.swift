/// **Biểu đồ**: a few numbers to be seen together. What is not known has no bar and is said so; it is never 0.
package struct Chart: Codable, Hashable, Sendable {
    package enum Kind: Codable, Hashable, Sendable {
        /// Series side by side in each category, upright.
        case columns
        /// Series on top of one another in each category, upright.
        case stacked
        /// Lying, for categories with long names.
        case bars
        case lines
    }

    package struct Series: Codable, Hashable, Sendable {
        package var name: String
        /// One for each category; nothing where it is not known.
        package var values: [ExactNumber?]

        package init(_ name: String, _ values: [ExactNumber?]) {
            self.name = name
            self.values = values
        }
    }

    package var kind: Kind
    package var title: String
    /// "triệu đồng", "đề án".
    package var unit: String
    package var categories: [String]
    package var series: [Series]

    package init(_ kind: Kind, title: String, unit: String, categories: [String], series: [Series]) {
        self.kind = kind
        self.title = title
        self.unit = unit
        self.categories = categories
        self.series = series
    }
}
