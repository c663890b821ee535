import Basics

/// A yearly report with everything that a paper can have. Its centre and its figures are made up.
enum SamplePaper {
    static var paper: Paper {
        Paper(
            subject: "Báo cáo kết quả hoạt động khuyến công năm 2016",
            author: "Trung tâm Khuyến công tỉnh Bà Rịa - Vũng Tàu",
            letterHead: LetterHead(
                parentBody: "SỞ CÔNG THƯƠNG TỈNH BÀ RỊA - VŨNG TÀU",
                issuingBody: "TRUNG TÂM KHUYẾN CÔNG VÀ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP",
                symbol: "Số:        /BC-TTKC", placeAndDate: "Vũng Tàu, ngày … tháng 12 năm 2016"),
            typeName: "BÁO CÁO", abstract: "Kết quả hoạt động khuyến công năm 2016 và kế hoạch năm 2017",
            blocks: situation + results + plan,
            closing: PaperClosing(
                recipients: [
                    "Sở Công Thương (b/c)", "Cục Công nghiệp địa phương (b/c)", "Ban Giám đốc", "Lưu: VT, KC",
                ],
                signerTitle: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], signer: "Nguyễn Thị Ánh Tuyết"),
            appendices: [
                PaperAppendix(
                    number: "PHỤ LỤC I", title: "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016", blocks: [.sheet(projects)],
                    isLandscape: true),
                PaperAppendix(
                    number: "PHỤ LỤC II", title: "CƠ SỞ ĐƯỢC HỖ TRỢ",
                    blocks: [.heading(level: 1, "1. Cách lập danh sách"), .paragraph("Theo sổ cơ sở."), .sheet(money)]),
            ])
    }

    private static let situation: [PaperBlock] = [
        .heading(level: 1, "I. ĐẶC ĐIỂM TÌNH HÌNH"),
        .paragraph([
            PaperRun(
                "Thực hiện Nghị định số 45/2012/NĐ-CP ngày 21/5/2012 của Chính phủ về khuyến công, năm 2016 đã có "),
            PaperRun("37 đề án", isBold: true, figure: "project.completed"),
            PaperRun(" được hoàn thành với "),
            PaperRun("trên 14.250 triệu đồng", isItalic: true, figure: "funding.spent"),
            PaperRun(" kinh phí; số lao động được tạo việc làm "),
            PaperRun("khoảng 1.300", isBold: true, isItalic: true, figure: "establishment.workers"),
            PaperRun(" người. Các cơ sở “Hợp tác xã Mây tre đan & Thủ công mỹ nghệ” đều đạt <kế hoạch>."),
        ]),
        .heading(level: 2, "1. Thuận lợi"),
        .item(
            "Được sự quan tâm của Ủy ban nhân dân tỉnh, các sở, ngành và chính quyền địa phương các cấp trong việc bố trí kinh phí."
        ),
        .item(level: 1, [PaperRun("Đội ngũ "), PaperRun("cộng tác viên", isBold: true), PaperRun(" ở 8/8 huyện:")]),
        .item(level: 2, [PaperRun("64 người đang hoạt động", figure: "collaborator.active")]),
        .item(level: 2, [PaperRun("5 người mới được tập huấn")]),
        .heading(level: 2, "2. Khó khăn"),
        .heading(level: 3, "a) Về kinh phí"),
        .paragraph("Kinh phí cấp chậm; một số cơ sở chưa đối ứng đủ."),
        .heading(level: 3, "b) Về con người"),
        .remark("Chưa có nội dung: chưa có cán bộ nào được nhập cho năm 2016."),
    ]

    private static let results: [PaperBlock] = [
        .heading(level: 1, "II. KẾT QUẢ THỰC HIỆN"),
        .paragraph("Kết quả theo nguồn kinh phí được tổng hợp ở bảng dưới đây."),
        .sheet(money),
        .chart(
            Chart(
                .columns, title: "Kinh phí theo năm", unit: "triệu đồng", categories: ["2014", "2015", "2016"],
                series: [
                    Chart.Series("Quốc gia", [ExactNumber(2100), ExactNumber(2350), nil]),
                    Chart.Series(
                        "Địa phương", [ExactNumber(digits: 81_255, scale: 1), ExactNumber(8900), ExactNumber(9400)]),
                ])),
    ]

    private static let plan: [PaperBlock] = [
        .heading(level: 1, "III. KẾ HOẠCH NĂM 2017"),
        .paragraph(
            "Tiếp tục triển khai Chương trình khuyến công giai đoạn 2016 - 2020; ưu tiên hỗ trợ ứng dụng máy móc tiên tiến vào sản xuất."
        ),
        .paragraph("Trên đây là báo cáo kết quả hoạt động khuyến công năm 2016, Trung tâm kính trình./."),
    ]

    /// Two levels of titles, groups, a total at the end, hedges, marks, what is not known.
    static var money: Sheet {
        let amount = ["Kinh phí"]
        return Sheet(
            "Kinh phí", titles: ["KINH PHÍ KHUYẾN CÔNG", "Năm 2016"], unit: "Đơn vị tính: triệu đồng",
            columns: [
                SheetColumn("TT", .short, width: 4), SheetColumn("Nội dung", width: 30),
                SheetColumn("Kế hoạch", over: amount, .number, width: 12),
                SheetColumn("Thực hiện", over: amount, .number, width: 12),
                SheetColumn("Tỷ lệ (%)", over: amount, .number, width: 9), SheetColumn("Ghi chú", width: 14),
            ],
            lines: [
                SheetLine([.words("I"), .words("Khuyến công quốc gia"), .blank, .blank, .blank], kind: .group),
                SheetLine([
                    .number(1), .words("Hỗ trợ ứng dụng máy móc"), .number(2500), .number(2350), .number(94),
                ]),
                SheetLine([
                    .number(2), .words("Trình diễn kỹ thuật"), .number(ExactNumber(600), hedge: .about), .unknown,
                    .unknown,
                    .words("Chưa quyết toán"),
                ]),
                SheetLine([.words("II"), .words("Khuyến công địa phương")], kind: .group),
                SheetLine([
                    .number(1), .words("Đào tạo nghề <truyền nghề> & tập huấn"),
                    .number(ExactNumber(digits: 12_345, scale: 1), mark: "*"),
                    .number(ExactNumber(digits: 11_008, scale: 1)),
                    .number(ExactNumber(digits: 892, scale: 1)), .day(SamplePaper.day),
                ]),
                SheetLine(
                    [.words("Tổng cộng"), .blank, .number(4334), .number(3451), .unknown, .blank], kind: .total),
            ],
            notes: ["* Gồm cả phần chuyển nguồn từ năm 2015.", "“…”: chưa có số liệu."])
    }

    /// Wide, with three levels of titles.
    static var projects: Sheet {
        let money = ["Kinh phí (triệu đồng)"]
        let support = ["Kinh phí (triệu đồng)", "Hỗ trợ"]
        let columns = [
            SheetColumn("TT", .short, width: 4), SheetColumn("Tên đề án", width: 32),
            SheetColumn("Đơn vị thụ hưởng", width: 26), SheetColumn("Địa điểm", width: 16),
            SheetColumn("Tổng", over: money, .number, width: 9),
            SheetColumn("Quốc gia", over: support, .number, width: 9),
            SheetColumn("Địa phương", over: support, .number, width: 9),
            SheetColumn("Đối ứng", over: money, .number, width: 9), SheetColumn("Nghiệm thu", .short, width: 11),
        ]
        let lines = (1...40).map { number in
            SheetLine([
                .number(number), .words("Hỗ trợ ứng dụng máy móc tiên tiến vào sản xuất nước mắm số \(number)"),
                .words("DNTN Sản xuất nước mắm Hòn Cau \(number)"), .words("Thành phố Vũng Tàu"), .number(600 + number),
                number.isMultiple(of: 5) ? .unknown : .number(200), .number(100), .number(300 + number),
                .day(SamplePaper.day),
            ])
        }
        return Sheet(
            "Đề án", unit: "Đơn vị tính: triệu đồng", columns: columns, lines: lines, notes: ["“…”: chưa có số liệu."],
            isLandscape: true)
    }

    /// 5 November 2016.
    private static let day = Day(daysSince1970: 17_110)
}
