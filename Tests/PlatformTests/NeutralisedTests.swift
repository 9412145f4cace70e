import Platform
import Testing

@Suite struct `Stored text at a terminal` {
    @Test(arguments: [
        ("\u{1b}[2Jgone", "␛[2Jgone"),
        ("bell\u{07} nul\u{00} del\u{7f}", "bell␇ nul␀ del␡"),
        ("a\rb\r\nc", "a␍b␍\nc"),
        ("csi\u{9b}31m nel\u{85}", "csi\\u{9b}31m nel\\u{85}"),
        ("rtl\u{202e}txt\u{2069}\u{200f}\u{061c}", "rtl\\u{202e}txt\\u{2069}\\u{200f}\\u{61c}"),
        ("line\u{2028}para\u{2029}", "line\\u{2028}para\\u{2029}"),
    ])
    func `shows what would act on the terminal`(stored: String, shown: String) {
        #expect(Array(Terminal.neutralised(stored).utf8) == Array(shown.utf8))
    }

    @Test func `stays as it is where it is harmless, byte for byte`() {
        let text = "Ana\tPop\nשלום \u{4e2d}\u{6587} e\u{301} 👩\u{200d}💻"
        #expect(Array(Terminal.neutralised(text).utf8) == Array(text.utf8))
    }

    @Test func `no scalar of the controls comes through`() {
        let ranges: [ClosedRange<UInt32>] = [
            0...8, 0xb...0x1f, 0x7f...0x9f, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x206f,
        ]
        for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
            let shown = Terminal.neutralised("a\(scalar)b")
            #expect(!shown.unicodeScalars.contains(scalar), "U+\(String(scalar.value, radix: 16))")
        }
    }
}
