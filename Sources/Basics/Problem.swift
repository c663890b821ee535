/// Something that a person has to mend: one Vietnamese sentence that says what would satisfy it.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    package let told: Sentence

    package init(_ sentence: String) {
        told = Sentence(sentence)
    }

    package init(_ told: Sentence) {
        self.told = told
    }

    /// As a page says it; the command line asks for its own words.
    package var sentence: String { told.onPage }
    package var onCommandLine: String { told.onCommandLine }

    package var description: String { sentence }
}
