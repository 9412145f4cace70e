import Practice
import Tacit

/// A person as they are shown: what must be minded before anybody gets in touch comes first, then
/// the person, then sections, each about something else.
struct ClientView {
    /// One part of an overview: a member of the document, and a heading with lines below it.
    struct Section {
        /// The name of the member, in camel case.
        let key: String
        let title: String
        let document: JSONValue
        /// Not shown to a person where it is empty.
        let text: String
    }

    let client: Client
    var showsFormer = false
    /// In the order in which they are shown.
    var sections: [Section] = []

    init(_ client: Client, showsFormer: Bool = false) {
        self.client = client
        self.showsFormer = showsFormer
    }

    var document: JSONValue {
        let details = client.details
        var members: [(String, JSONValue)] = [
            ("id", .string(client.id.text)), ("name", .string(client.name)),
            (
                "restrictions",
                .array(
                    details.restrictions.map {
                        ["matter": .string($0.matter.rawValue), "words": .string($0.words)]
                    }
                )
            ),
            ("pronouns", .optional(details.pronouns)),
            ("legalName", .optional(details.legalName)),
        ]
        if showsFormer { members.append(("formerNames", .strings(details.formerNames))) }
        members += [
            ("born", .optional(details.born?.iso)), ("died", .optional(details.died?.iso)),
            ("email", .optional(details.email)), ("phone", .optional(details.phone)),
            ("address", .optional(details.address)),
            ("contacts", Self.pairs(details.contacts.map { ("label", $0.label, $0.value) })),
            (
                "identifiers",
                Self.pairs(details.identifiers.map { ("system", $0.system, $0.value) })
            ),
            ("representatives", .array(details.representatives.map(\.document))),
            ("emergencyContacts", .array(details.emergencyContacts.map(\.document))),
            ("payer", details.payer?.document ?? .null),
        ]
        return .object(members + sections.map { ($0.key, $0.document) })
    }

    private static func pairs(_ pairs: [(key: String, name: String, value: String)]) -> JSONValue {
        .array(pairs.map { .object([($0.key, .string($0.name)), ("value", .string($0.value))]) })
    }

    var text: String {
        var parts = [table]
        for section in sections where !section.text.isEmpty {
            parts.append("\(section.title)\n\(section.text)")
        }
        return parts.joined(separator: "\n\n")
    }

    private var table: String {
        let details = client.details
        var table = Table(isWrapped: true)
        for restriction in details.restrictions {
            table.add(["mind before contact", restriction.text])
        }
        table.add(["id", client.id.shortText])
        var rows: [(String, String?)] = [
            ("name", client.name), ("pronouns", details.pronouns),
            ("legal name", details.legalName),
        ]
        if showsFormer { rows += details.formerNames.map { ("former name", $0) } }
        rows += [("born", details.born?.spoken), ("died", details.died?.spoken)]
        rows += details.identifiers.map { ($0.system, $0.value) }
        rows += [
            ("payer", details.payer?.text), ("email", details.email), ("phone", details.phone),
            ("address", details.address),
        ]
        rows += details.contacts.map { ($0.label, $0.value) }
        rows += details.representatives.map { ("representative", $0.text) }
        rows += details.emergencyContacts.map { ("in an emergency", $0.text) }
        for (label, value) in rows { value.map { table.add([label, $0]) } }
        return table.text
    }
}

extension Representative {
    fileprivate var document: JSONValue {
        [
            "name": .string(name), "relation": .string(relation),
            "authority": .string(authority), "contact": .string(contact),
        ]
    }

    fileprivate var text: String { PartsText.line(name, [relation, authority, contact]) }
}

extension EmergencyContact {
    fileprivate var document: JSONValue {
        ["name": .string(name), "relation": .string(relation), "number": .string(number)]
    }

    fileprivate var text: String { PartsText.line(name, [relation, number]) }
}

extension Payer {
    fileprivate var document: JSONValue {
        ["source": .string(source.rawValue), "words": .string(words)]
    }

    fileprivate var text: String { PartsText.line(source.rawValue, [words]) }
}

/// Something and what is said about it, on one line.
enum PartsText {
    static func line(_ first: String, _ rest: [String]) -> String {
        ([first] + rest.filter { !$0.isEmpty }).joined(separator: ", ")
    }
}
