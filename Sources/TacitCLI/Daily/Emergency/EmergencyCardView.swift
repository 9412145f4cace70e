import Practice
import Rules
import Tacit

/// An emergency card as it is read, aloud if need be: plain lines, the most urgent ones first.
struct EmergencyCardView {
    let card: EmergencyCard
    let today: Moment

    private var lines: CallLines { CallLines(place: card.whereabouts?.place, today: today) }

    var text: String {
        let parts = [
            "EMERGENCY CARD: \(card.name)",
            section("MIND BEFORE ANY CONTACT", restrictions),
            section("WHERE", whereabouts),
            section("WHOM TO CALL", calls),
            section("WHO DECIDES FOR THE CLIENT", representatives),
            section("SAFETY PLAN", excerpts(card.safetyPlan, orElse: none)),
            section(
                "MEDICATION AND HEALTH ON FILE",
                excerpts(card.medication, orElse: none)
            ),
            section("WHAT WAS AGREED FOR AN EMERGENCY", excerpts(card.agreed, orElse: nil)),
            section("WHAT COULD NOT BE READ", card.problems.map(Messages.text)),
        ]
        return parts.compactMap(\.self).joined(separator: "\n\n")
    }

    private var none: String {
        card.problems.isEmpty ? "none on file" : "none that could be read"
    }

    private func section(_ title: String, _ lines: [String]) -> String? {
        lines.isEmpty ? nil : ([title] + lines.map { "  \($0)" }).joined(separator: "\n")
    }

    private var restrictions: [String] { card.details?.restrictions.map(\.text) ?? [] }

    private var whereabouts: [String] {
        var found: [String] = []
        if let place = card.whereabouts {
            let said = [place.location, place.place ?? ""].filter { !$0.isEmpty }
            let day = place.at.map { " (session of \($0.iso.prefix(10)))" } ?? ""
            found.append(said.joined(separator: ", ") + day)
        }
        if let address = card.details?.address { found.append("address: \(address)") }
        return found.isEmpty ? ["not on file: ask where the client is"] : found
    }

    private var calls: [String] {
        let people = card.details?.emergencyContacts.map { contact in
            PartsText.line(contact.name, [contact.relation, contact.number])
        }
        let own = card.details.map { details in
            [details.phone.map { "the client: \($0)" }].compactMap(\.self)
                + details.contacts.map { "the client, \($0.label): \($0.value)" }
        }
        return lines.texts + (people ?? []) + card.contacts.map(line) + (own ?? [])
    }

    private var representatives: [String] {
        card.details?.representatives.map { representative in
            PartsText.line(
                representative.name,
                [representative.relation, representative.authority, representative.contact]
            )
        } ?? []
    }

    private func excerpts(_ excerpts: [EmergencyCard.Excerpt], orElse none: String?) -> [String] {
        excerpts.isEmpty ? [none].compactMap(\.self) : excerpts.map(line)
    }

    /// The field, what it says, and from when it is.
    private func line(_ excerpt: EmergencyCard.Excerpt) -> String {
        let form = Kind.named(excerpt.kind)
        let title = form?.field(named: excerpt.field)?.title ?? excerpt.field
        let text = excerpt.text.split(whereSeparator: \.isNewline).joined(separator: "; ")
        let origin = [
            form?.title.lowercased() ?? excerpt.kind, excerpt.isDraft ? "draft" : "",
            excerpt.isJoint ? "joint work" : "", excerpt.at.map { String($0.iso.prefix(10)) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(title): \(text) (\(origin))"
    }

    var document: JSONValue {
        let details = card.details
        return [
            "client": ["id": .string(card.client.text), "name": .string(card.name)],
            "restrictions": .strings(restrictions),
            "where": [
                "location": .optional(card.whereabouts?.location),
                "place": .optional(card.whereabouts?.place),
                "at": .optional(card.whereabouts?.at?.iso),
                "address": .optional(details?.address),
            ],
            "lines": lines.document,
            "phone": .optional(details?.phone),
            "emergencyContacts": .array(
                (details?.emergencyContacts ?? []).map {
                    [
                        "name": .string($0.name), "relation": .string($0.relation),
                        "number": .string($0.number),
                    ]
                }
            ),
            "contacts": documents(card.contacts),
            "representatives": .strings(representatives),
            "safetyPlan": documents(card.safetyPlan), "medication": documents(card.medication),
            "agreed": documents(card.agreed),
            "problems": .array(card.problems.map(Messages.document)),
        ]
    }

    private func documents(_ excerpts: [EmergencyCard.Excerpt]) -> JSONValue {
        .array(
            excerpts.map { excerpt in
                [
                    "id": .string(excerpt.record.text), "kind": .string(excerpt.kind),
                    "field": .string(excerpt.field), "text": .string(excerpt.text),
                    "at": .optional(excerpt.at?.iso), "isDraft": .bool(excerpt.isDraft),
                    "isJoint": .bool(excerpt.isJoint),
                ]
            }
        )
    }
}

/// The numbers to call where the client is (XB-01).
struct CallLines {
    let place: String?
    let today: Moment

    private var lines: CrisisLines { CrisisLines.lines(forPlace: place) }

    var texts: [String] {
        lines.lines.map { line in
            lines.isNeutral ? line.words(on: today) : "\(lines.name): \(line.words(on: today))"
        }
    }

    var document: JSONValue {
        .array(
            lines.lines.map { line in
                [
                    "use": .string(line.use.rawValue), "number": .string(line.number),
                    "place": .optional(lines.isNeutral ? nil : lines.place),
                    "checked": .optional(line.checked?.iso),
                ]
            }
        )
    }
}
