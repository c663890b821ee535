/// Tables as centres lay them out; tests fill in the rows.
package enum OfficePapers {
    /// Name, source, beneficiary, million đồng, state.
    package static func projects(_ year: Int, sheet: String = "Đề án", _ rows: [TypedRow]) -> TypedSheet {
        numbered(
            sheet, title: "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM \(year)",
            ["STT", "Tên đề án", "Nguồn", "Cơ sở thụ hưởng", "Kinh phí (triệu đồng)", "Tình hình thực hiện"], rows)
    }

    /// Name, tax code, representative, phone, workers, revenue in million đồng.
    package static func survey(_ year: Int, sheet: String = "Khảo sát", _ rows: [TypedRow]) -> TypedSheet {
        numbered(
            sheet, title: "TỔNG HỢP KHẢO SÁT CƠ SỞ CÔNG NGHIỆP NÔNG THÔN NĂM \(year)",
            [
                "STT", "Tên cơ sở", "Mã số thuế", "Người đại diện", "Điện thoại", "Số lao động",
                "Doanh thu (triệu đồng)",
            ], rows)
    }

    /// Name of the class, how many classes, how many learners.
    package static func classes(_ year: Int, sheet: String = "Lớp học", _ rows: [TypedRow]) -> TypedSheet {
        numbered(
            sheet, title: "KẾT QUẢ ĐÀO TẠO, TẬP HUẤN NĂM \(year)", ["STT", "Nội dung lớp", "Số lớp", "Số học viên"],
            rows)
    }

    /// Name of the product, of the establishment.
    package static func products(_ year: Int, level: String, _ rows: [TypedRow]) -> TypedSheet {
        numbered(
            "Sản phẩm \(level)", title: "SẢN PHẨM CNNT TIÊU BIỂU CẤP \(level.uppercased()) NĂM \(year)",
            ["STT", "Tên sản phẩm/bộ sản phẩm", "Tên cơ sở"], rows)
    }

    /// Indicator, year, published value, words as printed.
    package static func published(_ rows: [TypedRow]) -> [TypedRow] {
        [["Chỉ tiêu", "Năm", "Số liệu đã công bố", "Nguyên văn"]] + rows
    }

    private static func numbered(_ sheet: String, title: Typed, _ header: TypedRow, _ rows: [TypedRow]) -> TypedSheet {
        TypedSheet(sheet, [[title], [], header] + rows.enumerated().map { [Typed($0.offset + 1)] + $0.element })
    }
}
