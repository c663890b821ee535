import Basics
import Testing

@testable import Domain

@Suite("A published number and its hedge") struct PublishedTests {
    @Test(
        "A value agrees with what its hedge allows",
        arguments: [
            (nil, 14, true), (nil, 15, false), (Hedge.above, 15, true), (.above, 14, false), (.above, 13, false),
            (.nearly, 13, true), (.nearly, 14, false), (.below, 13, true), (.atLeast, 14, true), (.atLeast, 13, false),
            (.atMost, 14, true), (.atMost, 15, false), (.about, 14, true), (.about, 13, false),
        ] as [(Hedge?, Int, Bool)]) func admits(hedge: Hedge?, value: Int, isAdmitted: Bool)
    {
        let published = Figure.Published(value: ExactNumber(14), hedge: hedge, printed: nil, explanation: nil)
        #expect(published.admits(ExactNumber(value)) == isAdmitted)
    }
}
