import Practice
import Testing

/// A roster with one client and others, and texts about them.
struct PseudonymScene {
    var facts = KnownFacts()
    var days = 35
    var order: DayOrder?
    let base = Moment(iso: "2026-03-10")

    static let client = "Client \(Pseudonym.codes([draw(1)])[0])"
    static let brother = "Person \(Pseudonym.codes([draw(2)])[0])"

    static func draw(_ byte: UInt8) -> [UInt8] {
        (0..<32).map { UInt8(truncatingIfNeeded: Int($0) * 7 + Int(byte) * 41) }
    }

    init() {
        facts.people = [
            KnownPerson(
                names: ["Ana María Pop", "Anne Popescu"],
                isClient: true,
                draw: Self.draw(1)
            ),
            KnownPerson(
                names: [],
                looseNames: ["brother Ion Ţepeş"],
                isClient: false,
                draw: Self.draw(2)
            ),
        ]
    }

    static func shift(_ days: Int) throws -> DateShift {
        for week in 0..<52 as Range<UInt8> {
            let shift = DateShift(draw: [week] + [UInt8](repeating: 0, count: 7))
            if shift.days == days { return shift }
        }
        throw NoSuchShift()
    }

    struct NoSuchShift: Error {}

    func said(_ text: String) throws -> String {
        try told(text).text
    }

    func told(_ text: String) throws -> (text: String, replacements: Replacements) {
        let today = try #require(Moment(iso: "2026-11-27"))
        let pseudonyms = Pseudonymisation(
            facts,
            shift: try Self.shift(days),
            order: order,
            today: today
        )
        var replacements = Replacements()
        let text = pseudonyms.text(text, base: base, counting: &replacements)
        return (text, replacements)
    }
}
