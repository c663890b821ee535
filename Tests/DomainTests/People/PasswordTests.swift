import Basics
import Domain
import Testing

@Suite("User names, names and passwords") struct PasswordTests {
    private func problem(_ password: String, of username: String = "nguyen.an") throws -> String? {
        let username = try Username(username)
        do {
            _ = try Password(new: password, username: username)
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test(
        "A user name is small letters without marks, digits, dot and hyphen", arguments: ["an1", "nguyen.an", "kc-77"])
    func usernames(text: String) throws {
        #expect(try Username(text).text == text)
    }

    @Test("Capitals and spaces around a user name do not matter") func typed() throws {
        #expect(try Username(" Nguyen.An ").text == "nguyen.an")
    }

    @Test(
        "What is no user name is refused",
        arguments: ["", "an", "nguyễn.an", "a b c", "a_b", "an\0an", String(repeating: "a", count: 41), "аdmin'--"])
    func noUsernames(text: String) {
        #expect(throws: Problem.self) { try Username(text) }
    }

    @Test("A name is there, and no longer than 100 letters") func names() throws {
        #expect(try FullName("  Nguyễn  Văn An ").text == "Nguyễn Văn An")
        #expect(try FullName("Nguyễn\0 Văn\u{200B} An\n").text == "Nguyễn Văn An")
        #expect(throws: Problem.self) { try FullName(" ") }
        #expect(throws: Problem.self) { try FullName(String(repeating: "An ", count: 40)) }
        #expect(throws: Problem.self) { try FullName("An" + String(repeating: "\u{301}", count: 300)) }
    }

    @Test("Composed and decomposed letters are one password") func forms() throws {
        let composed = "Bún chả Hà Nội ngon"
        let decomposed = "Bu\u{301}n cha\u{309} Ha\u{300} No\u{302}\u{323}i ngon"
        #expect(Array(composed.utf8) != Array(decomposed.utf8))
        let username = try Username("nguyen.an")
        #expect(try Password(new: decomposed, username: username).bytes == Array(composed.utf8))
        #expect(Password(typed: decomposed)?.bytes == Array(composed.utf8))
    }

    @Test("Ten letters are enough, however many bytes they are; nine are not") func length() throws {
        #expect(try problem("đườngxấuđó") == nil)
        #expect(try problem("đườngxấuđ")?.contains("đây mới có 9") == true)
        #expect(try problem(String(repeating: "đường xa ", count: 22)) == nil)
        #expect(try problem(String(repeating: "đường xa ", count: 23))?.contains("200") == true)
    }

    @Test(
        "The user name, with digits too, and what is often used are refused",
        arguments: [
            "Nguyen.An.", "nguyenan2026", "1234567890", "matkhau123456", "Mật khẩu 2026!", "P@$$word2026", "qwertyuiop",
            "aaaaaaaaaaaa", "1212121212", "anhyeuem1314", "KhuyenCong2026",
        ])
    func guessable(password: String) throws {
        #expect(try problem(password) != nil)
    }

    @Test("An own sentence is taken", arguments: ["con mèo trèo cây cau", "Sấy cá 3 mẻ/ngày", "nguyen an di cho tet"])
    func good(password: String) throws {
        #expect(try problem(password) == nil)
    }

    @Test("What is far too long is nobody's and is not even read; a NUL is no letter") func hostile() throws {
        #expect(Password(typed: String(repeating: "a", count: 10_000_000)) == nil)
        #expect(Password(typed: "a" + String(repeating: "\u{301}", count: 5_000)) == nil)
        #expect(try problem("con mèo\0trèo cây cau")?.contains("điều khiển") == true)
        #expect("\(try #require(Password(typed: "con mèo trèo cây")))" == "•••")
    }
}
