/// Whether a word could be a Vietnamese syllable: by its sounds, and by where its tone stands. The measure of what a text
/// says when its letters could be read in several ways.
enum Syllable {
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu",
        "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rhymes: Set<String> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong
        op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uâc uây uc uê uêch uênh ui um un ung uơ up ut uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt
        uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
        y yêm yên yêt yêu yêng ych ynh yt
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// The onsets after which a syllable may end in y alone.
    private static let bareY: Set<String> = ["", "h", "k", "l", "m", "qu", "s", "t", "v"]

    private static let vowels = "aăâeêioôơuưy"
    private static let toned = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"

    private enum Tone: Int { case falling, hook, broken, rising, heavy }

    private static let tones: [Character: (plain: Character, tone: Tone)] = {
        var tones: [Character: (Character, Tone)] = [:]
        let plain = Array(vowels)
        for (index, letter) in toned.enumerated() {
            if let tone = Tone(rawValue: index % 5) { tones[letter] = (plain[index / 5], tone) }
        }
        return tones
    }()

    static func isOne(_ word: some StringProtocol) -> Bool {
        guard word.utf8.count <= 32 else { return false }
        var letters: [Character] = []
        var tone: Tone?
        var place = 0
        for letter in word.lowercased() {
            if let found = tones[letter] {
                guard tone == nil else { return false }
                tone = found.tone
                place = letters.count
                letters.append(found.plain)
            } else {
                letters.append(letter)
            }
        }
        guard letters.count <= 7 else { return false }
        return (0...min(3, letters.count)).contains { length in
            let rhyme = letters[length...]
            return onsets.contains(String(letters[..<length])) && rhymes.contains(String(rhyme))
                && fits(onset: letters[..<length], rhyme: rhyme)
                && tone.map { fits($0, at: place - length, in: Array(rhyme)) } ?? !isStopped(rhyme)
        }
    }

    /// `k` (but in names), `gh` and `ngh` stand before e, ê, i, y; `c`, `g` and `ng` before the others.
    private static func fits(onset: ArraySlice<Character>, rhyme: ArraySlice<Character>) -> Bool {
        guard let first = rhyme.first else { return false }
        let isFront = "eêiy".contains(first)
        if first == "y", rhyme.count == 1 { return bareY.contains(String(onset)) }
        switch String(onset) {
        case "k": return isFront || first == "a" || first == "ă"
        case "g": return !isFront || first == "i"
        case "gh", "ngh": return isFront
        case "c", "ng": return !isFront
        default: return true
        }
    }

    private static func fits(_ tone: Tone, at place: Int, in rhyme: [Character]) -> Bool {
        if isStopped(rhyme[...]), tone != .rising, tone != .heavy { return false }
        return tonePlaces(rhyme).contains(place)
    }

    private static func isStopped(_ rhyme: ArraySlice<Character>) -> Bool {
        switch rhyme.last {
        case "c", "p", "t": return true
        case "h": return rhyme.dropLast().last == "c"
        default: return false
        }
    }

    /// The vowels that may carry the tone: the last with a mark of its own, else as the syllable ends.
    private static func tonePlaces(_ rhyme: [Character]) -> [Int] {
        if let marked = rhyme.lastIndex(where: { "ăâêôơư".contains($0) }) { return [marked] }
        let count = rhyme.prefix { vowels.contains($0) }.count
        if count < rhyme.count { return [count - 1] }
        switch count {
        case 2: return ["oa", "oe", "uy"].contains(String(rhyme)) ? [0, 1] : [0]
        case 3: return [1, 2]
        default: return [0]
        }
    }
}
