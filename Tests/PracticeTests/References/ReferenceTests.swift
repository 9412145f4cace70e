import Practice
import Testing

@Suite struct `References` {
    static let ana = Identifier(high: 0x1234_5678_9ABC_DEF0, low: 1)
    static let anastasia = Identifier(high: 0x1234_5678_9ABC_DEF0, low: 2)
    static let omalley = Identifier(high: 0xFFFF_0000_0000_0000, low: 3)
    static let cafe = Identifier(high: 0x6297_8000_0000_0000, low: 4)
    static let roster: [(id: Identifier, names: [String])] = [
        (ana, ["Ana Pop", "Anka"]), (anastasia, ["Anastasia Öz", "Nastya"]),
        (omalley, ["Seán O’Malley-Żak"]), (cafe, ["Eva Nguyễn Thị"]),
    ]

    private func match(_ ref: String) -> Reference.Match {
        Reference.match(ref, among: Self.roster)
    }

    @Test(arguments: [
        ("Ana Pop", ana), ("ána  pop", ana), ("pop", ana), ("ANK", ana), ("oz", anastasia),
        ("nasty", anastasia), ("anas", anastasia), ("o'mal", omalley), ("malley", omalley),
        ("zak", omalley), ("sean o", omalley), ("Se\u{61}\u{301}n", omalley), ("nguyen t", cafe),
        ("THỊ", cafe), (" ana\tpop\n", ana),
    ])
    func `a name or the beginning of one of its words is found`(ref: String, id: Identifier) {
        #expect(match(ref) == .one(id))
    }

    @Test(arguments: [
        "", " ", "\u{200B}", "\u{301}", "op", "xyz", "ana pops", "'", "%", "*", ".*", "\\", "-",
        "'; drop table object; --", "../..", "Ana Pop\u{0}x", "éé", "🧑‍🍳",
    ])
    func `what nobody is called names nobody`(ref: String) {
        #expect(match(ref) == .none)
    }

    @Test func `several are named, in their order, and none is chosen`() {
        #expect(match("an") == .ambiguous([Self.ana, Self.anastasia]))
        let twins: [(id: Identifier, names: [String])] = [
            (Self.cafe, ["Eva Novák"]), (Self.ana, ["EVA NOVAK"]), (Self.omalley, ["Eva Nováková"]),
        ]
        #expect(Reference.match("eva novák", among: twins) == .ambiguous([Self.cafe, Self.ana]))
    }

    @Test func `a whole name wins over the beginning of another`() {
        let pair: [(id: Identifier, names: [String])] = [
            (Self.anastasia, ["Anastasia"]), (Self.ana, ["Ana"]),
        ]
        #expect(Reference.match("ana", among: pair) == .one(Self.ana))
    }

    @Test func `an id is found by its whole text, its short form, or four characters`() {
        for ref in [Self.omalley.text, Self.omalley.shortText, "ZZZG", "zzzg0"] {
            #expect(match(ref) == .one(Self.omalley), "\(ref)")
            #expect(match(" \(ref.lowercased()) ") == .one(Self.omalley), "\(ref)")
        }
        #expect(match("ZZZ") == .none)
        #expect(match(Self.ana.text) == .one(Self.ana))
        #expect(match(Self.ana.shortText) == .ambiguous([Self.ana, Self.anastasia]))
        #expect(match(Self.omalley.text + "0") == .none)
        #expect(match("ZZZO") == .none)
    }

    @Test func `a short id wins over a name, fewer characters do not`() {
        let short = Self.cafe.shortText
        let named: [(id: Identifier, names: [String])] = [
            (Self.ana, [short, String(short.prefix(5))]), (Self.cafe, ["Eva"]),
        ]
        #expect(Reference.match(short, among: named) == .one(Self.cafe))
        #expect(Reference.match(String(short.prefix(5)), among: named) == .one(Self.ana))
        #expect(
            Reference.match(String(short.prefix(4)), among: named)
                == .ambiguous([Self.ana, Self.cafe])
        )
    }

    @Test func `one thing under several names is one`() {
        let twice: [(id: Identifier, names: [String])] = [
            (Self.ana, ["Ana Pop", "Ana Popová"]), (Self.ana, ["Ana P."]),
        ]
        #expect(Reference.match("ana", among: twice) == .one(Self.ana))
        #expect(Reference.match("ana", among: []) == .none)
    }
}
