/// A decimal number without rounding: `digits` × 10^−`scale`. `19579.7` is 195797 at scale 1.
///
/// Why not Double: an amount of money must come out as it was typed. Why not Decimal: 20 times slower to read.
package struct ExactNumber: Hashable, Sendable {
    package let digits: Int64
    package let scale: Int

    package init(digits: Int64, scale: Int = 0) {
        var digits = digits
        var scale = scale
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        self.digits = digits
        self.scale = digits == 0 ? 0 : scale
    }

    package init(_ whole: Int) {
        self.init(digits: Int64(whole))
    }

    /// Reads `[-]digits[.digits][E±n]` as spreadsheets store it, keeping 15 significant digits (half up): a sheet's
    /// `54114.300000000003` is what people see as 54114.3. Nothing if it is no such number or too large.
    package init?(stored bytes: some Collection<UInt8>) {
        let scan =
            bytes.withContiguousStorageIfAvailable(StoredDigits.init)
            ?? Array(bytes).withUnsafeBufferPointer(StoredDigits.init)
        guard let scan, let number = scan.number else { return nil }
        self = number
    }

    package var isWhole: Bool { scale == 0 }

    /// The whole number, if it is one.
    package var whole: Int? { isWhole ? Int(digits) : nil }

    /// × 10^power (power may be negative). Nothing if it would not fit.
    package func shifted(by power: Int) -> ExactNumber? {
        if power <= scale { return scale - power <= 18 ? ExactNumber(digits: digits, scale: scale - power) : nil }
        var digits = digits
        for _ in scale..<power {
            let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            digits = product
        }
        return ExactNumber(digits: digits)
    }

    /// `1234.5`, with a point and no grouping, as JSON has it.
    package var plain: String { ExactNumber.text(digits, scale: scale, point: ".", group: "") }

    /// `1.234,5`, as people read it.
    package var vietnamese: String { ExactNumber.text(digits, scale: scale, point: ",", group: ".") }

    private static func text(_ digits: Int64, scale: Int, point: String, group: String) -> String {
        var figures = String(digits.magnitude)
        while figures.count <= scale { figures = "0" + figures }
        let whole = figures.dropLast(scale)
        var grouped = ""
        for (offset, figure) in whole.enumerated() {
            if offset > 0, (whole.count - offset) % 3 == 0 { grouped += group }
            grouped.append(figure)
        }
        let sign = digits < 0 ? "-" : ""
        return sign + grouped + (scale == 0 ? "" : point + figures.suffix(scale))
    }
}
