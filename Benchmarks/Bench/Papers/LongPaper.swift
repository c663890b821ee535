import Basics

/// A report of about 20 pages as a centre makes one for a year: text, tables, two charts, a lying appendix. All invented.
enum LongPaper {
    static func make() -> Paper {
        Paper(
            subject: "Báo cáo kết quả hoạt động khuyến công năm 2016",
            author: "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp", letterHead: head, typeName: "BÁO CÁO",
            abstract: "Kết quả hoạt động khuyến công năm 2016 và phương hướng, nhiệm vụ năm 2017",
            blocks: (1...7).flatMap(section), closing: closing,
            appendices: [
                PaperAppendix(
                    number: "PHỤ LỤC I", title: "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016", blocks: [.sheet(projects(60))],
                    isLandscape: true),
                PaperAppendix(
                    number: "PHỤ LỤC II", title: "KINH PHÍ THEO TỪNG HUYỆN", blocks: [.sheet(funds(40))]),
            ])
    }

    private static let head = LetterHead(
        parentBody: "SỞ CÔNG THƯƠNG TỈNH PHÚ YÊN",
        issuingBody: "TRUNG TÂM KHUYẾN CÔNG VÀ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP",
        symbol: "Số:        /BC-TTKC", placeAndDate: "Tuy Hòa, ngày       tháng       năm 2016")

    private static let closing = PaperClosing(
        recipients: ["Sở Công Thương (b/c)", "Cục Công Thương địa phương (b/c)", "Ban Giám đốc", "Lưu: VT, KC"],
        signerTitle: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], signer: "Nguyễn Thị Mỹ Hạnh")

    private static let words = """
        Trong năm 2016, Trung tâm đã phối hợp với Phòng Kinh tế và Hạ tầng các huyện, thị xã, thành phố khảo sát nhu cầu \
        của các cơ sở công nghiệp nông thôn, hướng dẫn lập hồ sơ đề án, tổ chức thẩm định cấp cơ sở và trình Sở Công \
        Thương phê duyệt theo đúng trình tự của Nghị định số 45/2012/NĐ-CP. Việc giải ngân bảo đảm đúng đối tượng, đúng \
        nội dung và đúng định mức chi; các đề án đều được nghiệm thu tại cơ sở.
        """

    private static func section(_ number: Int) -> [PaperBlock] {
        var blocks: [PaperBlock] = [
            .heading(level: 1, "\(number). NỘI DUNG HOẠT ĐỘNG THỨ \(number)"),
            .paragraph(words + " Kinh phí thực hiện là \(ExactNumber(1_250 + number * 37).vietnamese) triệu đồng."),
            .heading(level: 2, "\(number).1. Kết quả thực hiện"),
            .paragraph(words),
        ]
        for index in 1...6 {
            blocks.append(
                .item(
                    level: 1,
                    [
                        PaperRun("Đề án thứ \(index): ", isBold: true),
                        PaperRun("hỗ trợ ứng dụng máy móc thiết bị tiên tiến cho cơ sở sản xuất nước mắm; "),
                        PaperRun("kinh phí \(120 + index) triệu đồng.", isItalic: true),
                    ]))
        }
        blocks.append(.sheet(funds(14)))
        if number == 2 { blocks.append(.chart(years)) }
        if number == 5 { blocks.append(.chart(districts)) }
        blocks.append(.heading(level: 2, "\(number).2. Đánh giá chung"))
        return blocks + [.paragraph(words), .paragraph(words), .remark("Chưa có số liệu của hai huyện.")]
    }

    private static let years = Chart(
        .columns, title: "Kinh phí khuyến công các năm 2012–2016", unit: "triệu đồng",
        categories: ["2012", "2013", "2014", "2015", "2016"],
        series: [
            Chart.Series("Khuyến công quốc gia", known([1200, 1450, nil, 1900, 2150])),
            Chart.Series("Khuyến công địa phương", known([2100, 2380, 2500, 2750, 3020])),
        ])

    private static let districts = Chart(
        .bars, title: "Số đề án theo huyện, thị xã, thành phố năm 2016", unit: "đề án",
        categories: districtNames, series: [Chart.Series("Đề án", known([9, 7, 4, nil, 6, 3, 5, 2]))])

    private static func known(_ values: [Int?]) -> [ExactNumber?] { values.map { $0.map { ExactNumber($0) } } }

    private static let districtNames = [
        "Thành phố Tuy Hòa", "Thị xã Sông Cầu", "Huyện Đông Hòa", "Huyện Tây Hòa", "Huyện Phú Hòa", "Huyện Tuy An",
        "Huyện Đồng Xuân", "Huyện Sơn Hòa",
    ]

    /// A table of few columns under merged titles.
    static func funds(_ count: Int) -> Sheet {
        let year = ["Kinh phí năm 2016"]
        return Sheet(
            "Kinh phí", titles: ["Bảng tổng hợp kinh phí khuyến công", "Năm 2016"], unit: "Đơn vị tính: triệu đồng",
            columns: [
                SheetColumn("TT", .short, width: 5), SheetColumn("Đơn vị", width: 30),
                SheetColumn("Số đề án", .number, width: 9), SheetColumn("Kế hoạch", over: year, .number, width: 12),
                SheetColumn("Thực hiện", over: year, .number, width: 12),
                SheetColumn("Tỷ lệ (%)", over: year, .number, width: 9),
            ],
            lines: [group] + (0..<count).map(fundLine) + [total(count)],
            notes: ["“…” là chưa có số liệu.", "(*) Số ước thực hiện, chưa quyết toán."])
    }

    private static let group = SheetLine([.words("I"), .words("Khuyến công địa phương")], kind: .group)

    private static func total(_ count: Int) -> SheetLine {
        SheetLine(
            [.words("Tổng cộng"), .blank, .number(count * 3), .number(15_000), .number(12_345), .unknown], kind: .total)
    }

    private static func fundLine(_ index: Int) -> SheetLine {
        let name = districtNames[index % districtNames.count]
        return SheetLine([
            .number(index + 1), .words(index % 5 == 3 ? name + " (gồm cả các xã miền núi và hải đảo)" : name),
            .number(index % 7 + 1), .number(1_200 + index * 13),
            index % 6 == 4 ? .unknown : .number(ExactNumber(digits: Int64(11_235 + index * 71), scale: 1)),
            .number(ExactNumber(digits: Int64(850 + index), scale: 1), mark: index % 4 == 0 ? "*" : nil),
        ])
    }

    /// A lying table of many columns.
    static func projects(_ count: Int) -> Sheet {
        let funds = ["Kinh phí (đồng)"]
        let source = funds + ["Trong đó"]
        return Sheet(
            "Đề án",
            columns: [
                SheetColumn("TT", .short, width: 5), SheetColumn("Tên đề án", width: 40),
                SheetColumn("Đơn vị thụ hưởng", width: 26), SheetColumn("Địa điểm", width: 16),
                SheetColumn("Thời gian", .short, width: 11), SheetColumn("Tổng số", over: funds, .number, width: 15),
                SheetColumn("Khuyến công", over: source, .number, width: 15),
                SheetColumn("Đối ứng", over: source, .number, width: 15), SheetColumn("Ghi chú", width: 12),
            ],
            lines: (0..<count).map(projectLine) + [projectTotal], isLandscape: true)
    }

    private static func projectLine(_ index: Int) -> SheetLine {
        let district = districtNames[index % districtNames.count]
        return SheetLine([
            .number(index + 1),
            .words("Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào sản xuất tại cơ sở số \(index + 1)"),
            .words("Công ty TNHH Sản xuất và Thương mại \(district)"), .words(district),
            .words("Quý \(index % 4 + 1)/2016"), .number(350_000_000 + index * 1_000_000),
            .number(100_000_000 + index * 1_000_000), .number(250_000_000),
            index % 9 == 0 ? .words("Chuyển tiếp") : .blank,
        ])
    }

    private static let projectTotal = SheetLine(
        [
            .words("Cộng"), .blank, .blank, .blank, .blank, .number(35_505_000_000), .number(13_005_000_000),
            .number(22_500_000_000),
        ], kind: .total)
}
