import Practice
import Tacit

/// Persons of all sorts, with texts that hurt.
enum PersonSample {
    static let texts = [
        "Ana", "مريم بنت عمران", "\u{202E}olleh", "👩‍👩‍👧‍👦", "a\u{200B}b\u{FEFF}", "é", "e\u{301}",
        "O'Neil; =x, \"y\"", "line\nbreak\tand\u{0}nul", String(repeating: "long ", count: 2_000),
    ]

    /// - Parameter fullness: how many of a hundred parts are there.
    static func details(_ random: inout SeededRandom, fullness: Int) throws -> ClientDetails {
        func text() -> String { random.pick(texts) }
        func some() -> String? { random.chance(fullness) ? text() : nil }
        func list<Item>(_ make: () -> Item) -> [Item] {
            random.chance(fullness) ? (0..<random.pick([1, 2, 5])).map { _ in make() } : []
        }
        var details = ClientDetails(name: text())
        details.born = random.chance(fullness) ? Moment(iso: "1990-02-03") : nil
        details.email = some()
        details.phone = some()
        details.legalName = some()
        details.formerNames = list(text)
        details.pronouns = some()
        details.identifiers = list { PersonIdentifier(system: text(), value: text()) }
        details.address = some()
        details.contacts = list { LabelledContact(label: text(), value: text()) }
        details.restrictions = list {
            let matter = random.pick(ContactRestriction.Matter.allCases)
            return ContactRestriction(matter, matter == .noVoicemail ? some() ?? "" : text())
        }
        details.representatives = list {
            Representative(
                name: text(),
                relation: some() ?? "",
                authority: some() ?? "",
                contact: some() ?? ""
            )
        }
        details.emergencyContacts = list {
            EmergencyContact(name: text(), relation: some() ?? "", number: some() ?? "")
        }
        if random.chance(fullness) {
            details.payer = Payer(random.pick(Payer.Source.allCases), some() ?? "")
        }
        details.died = random.chance(fullness) ? Moment(iso: "2026-01-31") : nil
        return details
    }
}
