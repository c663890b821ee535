import Testing

@testable import Basics

@Suite("What letters say of the encoding") struct LegacyEvidenceTests {
    private func verdict(_ texts: String...) -> (encoding: LegacyEncoding, isGuess: Bool)? {
        var evidence = LegacyEvidence()
        for text in texts { evidence.take(text) }
        return evidence.verdict
    }

    @Test("Words of TCVN3 and of VNI are known by themselves") func known() {
        let tcvn3 = verdict("Tªn ®Ò ¸n", "Sè häc viªn", "C«ng nghiÖp n«ng th«n", "Hç trî øng dông m¸y mãc")
        #expect(tcvn3?.encoding == .tcvn3)
        #expect(tcvn3?.isGuess == false)
        let vni = verdict(
            "Teân ñeà aùn", "Soá hoïc vieân", "Coâng nghieäp noâng thoân", "Hoã trôï öùng duïng maùy moùc")
        #expect(vni?.encoding == .vni)
        #expect(vni?.isGuess == false)
    }

    @Test("Few words make it a guess, fewer nothing") func few() {
        #expect(verdict("Tªn ®Ò ¸n", "Sè")?.isGuess == true)
        #expect(verdict("Tªn ®Ò") == nil)
        #expect(verdict() == nil)
    }

    @Test(
        "Unicode Vietnamese is never taken for an old encoding",
        arguments: [
            "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất công nghiệp nông thôn của tỉnh",
            // Without a letter that only Unicode has.
            "Tên cá nhân, phòng, bàn, nhà, có, là, và, tháng, ngày, năm, ít, quý, lý, công, cá, gà, mía, dù, lúa, mì",
            "HÀ NAM – LÀO CAI – CÀ MAU – PHÚ YÊN – HÒA BÌNH – HÀ GIANG – HÀ TĨNH – QUẢNG NINH",
            "Hòa Bình hoà bình thúy thuý khỏe khoẻ",
        ])
    func modern(text: String) {
        #expect(verdict(text) == nil)
    }

    @Test(
        "Other languages, signs and numbers are not taken for one",
        arguments: [
            "The quick brown fox jumps over the lazy dog", "1.250,5 – 20 % – 13/4/2023",
            "10 µm · 20 µm · 30 µm ± 5 °C × 2",
            "© ® ™ § 5 ¶ ½ ¼ ¾ ² ³", "Société générale à responsabilité limitée, créée à Genève, élève très âgé",
            "São Paulo, João, não, informações, região, população", "Größe für Köln, Düsseldorf, schöne Grüße, Übung",
            "España, mañana, señor, año, corazón, también, información, más, así, aquí",
            "Łódź, Kraków, żółty, Český Krumlov, příliš žluťoučký kůň",
        ])
    func others(text: String) {
        #expect(verdict(text) == nil, "\(text)")
    }

    @Test(
        "Syllables are Vietnamese by their sounds and by where the tone stands",
        arguments: [
            "Việt", "nghĩa", "khuyến", "người", "quốc", "gì", "giếng", "oà", "òa", "thuỷ", "thủy", "ý", "quý", "Kạn",
            "ngoằn",
            "khuỷu", "hoạch", "xoáy", "yêu",
        ])
    func syllables(word: String) {
        #expect(Syllable.isOne(word))
    }

    @Test(
        "Words of other languages and of old encodings are none",
        arguments: [
            "", "strong", "with", "hoµ", "céng", "xaõ", "hoäi", "für", "gén", "bẻt", "ngè", "ghá", "phý", "aé",
            "thuyển1", "®Ò",
            "ngườii", "á́",
        ])
    func noSyllables(word: String) {
        #expect(!Syllable.isOne(word))
    }
}
