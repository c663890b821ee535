import Testing

@testable import Documents

@Suite("DateFormat") struct DateFormatTests {
    @Test(
        "Formats with a year, a day or a month show a day",
        arguments: [
            "dd/mm/yyyy", "d-mmm-yy", "mmm-yy", "mmmm", "yyyy", "dd/mm/yyyy hh:mm", "[$-F800]dddd\\, mmmm dd",
            "m/d/yy h:mm",
            "\"ngày\" dd \"tháng\" mm", "[Red]d/m", "yyyy;@", "mm/yyyy;General", "D/M/YYYY", "[$-409]mmmm",
        ])
    func days(code: String) {
        #expect(DateFormat.shows(code))
    }

    @Test(
        "Numbers, times and durations do not",
        arguments: [
            "General", "0.00", "#,##0 \"đồng\"", "#,##0\\ \\d", "[h]:mm", "[mm]:ss", "h:mm AM/PM", "mm:ss.0",
            "[Red]0.00",
            "0_d", "0*y", "@", "", "#,##0 \"dm", "[DarkRed]0", "0;d/m/y", "[$-42A]0.0", "hh:mm:ss;@", "\\",
        ])
    func numbers(code: String) {
        #expect(!DateFormat.shows(code))
    }

    @Test("Of the built-in formats the dates show a day, the times do not") func builtIn() {
        #expect([14, 15, 16, 17, 22, 27, 36, 50, 58].allSatisfy(DateFormat.isBuiltIn))
        #expect(
            ![0, 1, 2, 4, 9, 13, 18, 19, 20, 21, 37, 45, 46, 47, 49, 59, 164].contains(where: DateFormat.isBuiltIn))
    }
}
