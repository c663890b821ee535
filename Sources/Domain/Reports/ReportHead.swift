import Basics

/// **Phần chung của một báo cáo**: whose it is, of where and when, and how its paper is headed and signed.
package struct ReportHead: Hashable, Sendable {
    /// The centre, as it is called on the period's last day.
    package var centre: String
    /// **Cơ quan chủ quản**, if it is known.
    package var parent: String?
    package var province: String
    package var provinceKind: String
    package var period: Period
    /// The units that are counted together, where the report is by units of today: "gồm … (cũ)".
    package var unitsRemark: String?
    package var signing: ReportSigning
    /// Whether what is incomplete, unreconciled or missing is said in sentences too. Marks and hedges stay in any case.
    package var hasRemarks: Bool

    package init(
        centre: String, parent: String?, province: String, provinceKind: String, period: Period,
        unitsRemark: String? = nil, signing: ReportSigning = ReportSigning(), hasRemarks: Bool = true
    ) {
        self.centre = centre
        self.parent = parent
        self.province = province
        self.provinceKind = provinceKind
        self.period = period
        self.unitsRemark = unitsRemark
        self.signing = signing
        self.hasRemarks = hasRemarks
    }

    /// "năm 2016", and the days of a form's cut-off.
    package var periodWords: String {
        guard period.cutOff != nil else { return period.vietnamese }
        return "\(period.vietnamese) (từ \(period.first.vietnamese) đến \(period.last.vietnamese))"
    }

    /// "tỉnh Bến Tre", "thành phố Hồ Chí Minh".
    package var place: String { "\(provinceKind) \(province)" }
}

/// What a person says of the paper itself; what is not said is left open with dots, never invented.
package struct ReportSigning: Hashable, Sendable {
    /// "45/BC-TTKC".
    package var symbol: String?
    /// "Vũng Tàu".
    package var place: String?
    package var day: Day?
    package var signerTitle: [String]
    package var signer: String?
    package var recipients: [String]

    /// "05/BC-TTKC": Decree 30/2020/NĐ-CP writes a nought before numbers under ten.
    private static func twoFigures(_ symbol: String) -> String {
        let number = symbol.prefix { $0.isASCIIDigit }
        return number.count == 1 ? "0\(symbol)" : symbol
    }

    package init(
        symbol: String? = nil, place: String? = nil, day: Day? = nil, signerTitle: [String] = ["GIÁM ĐỐC"],
        signer: String? = nil, recipients: [String] = []
    ) {
        self.symbol = symbol.map(ReportSigning.twoFigures)
        self.place = place
        self.day = day
        self.signerTitle = signerTitle
        self.signer = signer
        self.recipients = recipients
    }
}
