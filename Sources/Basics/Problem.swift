/// Something that a person has to mend: one Vietnamese sentence that says what would satisfy it.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    package let sentence: String

    package init(_ sentence: String) {
        self.sentence = sentence
    }

    package var description: String { sentence }
}
