import Support

/// What people type into cells, and what nobody should: the pieces of which texts are made.
enum Phrases {
    static let numbers = [
        "0", "-0", "1", "7", "12", "01", "1.234", "1.234,5", "1,234.5", "1,250,000", "25.000.000đ", "1,5 tỷ",
        "210 triệu",
        "khoảng 20", "trên 14 tỷ", "~ 3", "≥5", "19%", "22 người", "1 234 567", "999.999.999.999.999",
        "999999999999999",
        "1000000000000000", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
        "99999999999999999999999999", "0,000000000000000001", "0.1", "1E5", "1e-40", "1E+40", "1e999", "--5", "5-",
        ".5",
        ",5", "1.2.3", "1 tỷ 200 triệu", "９２", "²", "½", "٣", "9.223.372.036.854.775.807 tỷ", "0,1 nghìn", "5 trđ",
    ]
    static let dates = [
        "13/4/2023", "31/02/2020", "29/2/1900", "1/1/1900", "31/12/2199", "1/1/2200", "0/0/0", "1/1/70", "1/1/69",
        "ngày 5 tháng 10 năm 2020", "tháng 3/2009", "7/2016", "T7/2016", "quý II/2019", "Q3/2019",
        "quý I, II năm 2019", "quý 9999999999/2019", "năm 2016", "2011-2015", "2015-2011", "2016-08-01", "10-14/3/2018",
        "28/12 đến 3/1/2019", "từ tháng 3 đến tháng 5/2016", "6 tháng đầu năm 2016", "99999999999999999999/1/2020",
        "2016-H1", "2016-9M", "2016-Q3", "2016-07", "2011/2015", "45000", "2958465", "60", "0", "-1", "1899-12-31",
    ]
    static let names = [
        "Công ty TNHH Một thành viên Hòa Bình", "DNTN Tư Cường", "HTX nông nghiệp Phú Đông", "Cơ sở Năm Nhỏ",
        "Máy làm bún", "3500123456", "3500123456-001", "0123456789012", "Bà Rịa - Vũng Tàu", "TP. Hồ Chí Minh",
        "Kinh", "nam", "x", "KCQG", "KCĐP", "Hoàn thành", "đang thực hiện", "Quyết định 45/QĐ-SCT ngày 3/2/2016",
        "I. Hỗ trợ máy móc", "1.", "a)", "Tổng cộng", "Cộng", "Người lập biểu", "Ghi chú: ước",
    ]
    static let headings = [
        "STT", "TT", "Tên đề án", "Nguồn", "Cơ sở thụ hưởng", "Kinh phí (triệu đồng)", "Kinh phí (đồng)", "Số lớp",
        "Số học viên", "Trong đó nữ", "Tên cơ sở", "Mã số thuế", "Điện thoại", "Số lao động", "Doanh thu (triệu đồng)",
        "Tên sản phẩm/bộ sản phẩm", "Chỉ tiêu", "Đơn vị tính", "Năm", "Năm 2016", "Năm 2017", "Số liệu đã công bố",
        "Nguyên văn", "Họ và tên", "Ngày sinh", "Dân tộc", "Địa chỉ", "Thời gian", "Địa điểm", "Kế hoạch", "Thực hiện",
        "Cấp tỉnh", "Cấp khu vực", "Cấp quốc gia", "Số gian hàng", "Quy mô", "Tình hình thực hiện", "Ghi chú",
        "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016", "BIỂU TỔNG HỢP GIAI ĐOẠN 2011-2015", "ĐVT: triệu đồng",
    ]
    /// Marks on nothing, joiners, turned writing, the last scalars, foreign twins, spaces that are none.
    static let oddities = [
        "\u{300}", "\u{306}", "\u{302}", "\u{31B}", "\u{323}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{A0}",
        "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "\u{0}", "\u{1}", "\r", "\n", "\t", "\u{85}", "\u{2028}", "đ", "Đ", "ð",
        "Ð",
        "ữ", "Ữ", "u\u{31B}\u{303}", "А", "е", "ο", "Ａ", "İ", "ß", "ﬁ", "ǆ", "👩‍👩‍👧", "🇻🇳", "각", "नि", "(", ")",
        "[", "]", "\"", "'", "/", "-", "–", "+", "%", "|", "_x000D_", "_xFFFF_", "&", "<", ";", ",", ".", ":", "=", "#",
    ]

    /// A piece of any sort.
    static func any(_ chance: inout Seeded) -> String {
        switch chance.below(6) {
        case 0, 1: return chance.pick(numbers, or: "")
        case 2: return chance.pick(dates, or: "")
        case 3: return chance.pick(names, or: "")
        case 4: return chance.pick(headings, or: "")
        default: return chance.pick(oddities, or: "")
        }
    }
}
