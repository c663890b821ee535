extension Dong {
    /// As running text has it: "1,21 tỷ đồng", "210 triệu đồng", "6.612.345.678 đồng". The largest of tỷ, triệu and đồng in
    /// which the amount is at least one and has at most three decimals; never rounded.
    package var spoken: String {
        for (power, unit) in [(9, "tỷ đồng"), (6, "triệu đồng")] {
            let number = ExactNumber(digits: amount, scale: power)
            if amount.magnitude >= Dong.tenTo(power), number.scale <= 3 { return "\(number.vietnamese) \(unit)" }
        }
        return "\(vietnamese) đồng"
    }

    private static func tenTo(_ power: Int) -> UInt64 { (0..<power).reduce(1) { product, _ in product * 10 } }
}

extension ExactNumber {
    /// As office papers count: "03 lớp", "10 lớp", "1.250 học viên". Under ten a nought stands before, so that no figure
    /// can be written in; 0, fractions and what is below 0 stay as they are.
    package var paperCount: String {
        guard let whole, (1...9).contains(whole) else { return vietnamese }
        return "0\(whole)"
    }
}
