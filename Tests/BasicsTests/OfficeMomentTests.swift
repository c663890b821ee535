import Basics
import Testing

@Suite("The office's clock") struct OfficeMomentTests {
    @Test(
        "The day changes at seventeen hours UTC",
        arguments: [
            (1_766_422_799, "2025-12-22", "23:59:59"), (1_766_422_800, "2025-12-23", "00:00:00"),
            (0, "1970-01-01", "07:00:00"),
        ] as [(Int64, String, String)])
    func moments(seconds: Int64, day: String, time: String) {
        let moment = OfficeMoment(microsecondsSince1970: seconds * 1_000_000 + 999_999)
        #expect(moment.day.iso == day)
        #expect("\(moment.hour):\(moment.minute):\(moment.second)" == time)
    }

    @Test("A moment is written with its day before its hour") func words() {
        let moment = OfficeMoment(microsecondsSince1970: 1_681_347_900_000_000)
        #expect(moment.vietnamese == "13/04/2023 08:05")
        #expect(moment.precise == "13/04/2023 08:05:00")
    }
}
