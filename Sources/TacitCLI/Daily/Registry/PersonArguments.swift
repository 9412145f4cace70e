import Practice
import Tacit

/// What a person is made of, as it is typed.
enum PersonArguments {
    /// `NAME=VALUE`, where an empty value means that it goes.
    static func pair(_ text: String, form: String) throws(RegistryError) -> (String, String) {
        guard let equals = text.unicodeScalars.firstIndex(of: "=") else {
            throw .malformed(text, form: form)
        }
        let name = String(text.unicodeScalars[..<equals]).trimmed
        guard !name.isEmpty else { throw .malformed(text, form: form) }
        let value = text.unicodeScalars[text.unicodeScalars.index(after: equals)...]
        return (name, String(value).trimmed)
    }

    /// `FIRST;SECOND;…`; those at the end may be left out, the first may not be empty.
    static func parts(
        _ text: String,
        most: Int,
        form: String
    ) throws(RegistryError) -> [String] {
        var parts = text.unicodeScalars
            .split(separator: ";", maxSplits: most, omittingEmptySubsequences: false)
            .map { String($0).trimmed }
        guard parts.count <= most, !parts[0].isEmpty else { throw .malformed(text, form: form) }
        parts += Array(repeating: "", count: most - parts.count)
        return parts
    }

    static let representativeForm =
        "\"NAME;RELATION;AUTHORITY;CONTACT\", the last three may be left out"
    static let emergencyForm = "\"NAME;RELATION;NUMBER\", the last two may be left out"

    static func representative(_ text: String) throws(RegistryError) -> Representative {
        let parts = try parts(text, most: 4, form: representativeForm)
        return Representative(
            name: parts[0],
            relation: parts[1],
            authority: parts[2],
            contact: parts[3]
        )
    }

    static func emergencyContact(_ text: String) throws(RegistryError) -> EmergencyContact {
        let parts = try parts(text, most: 3, form: emergencyForm)
        return EmergencyContact(name: parts[0], relation: parts[1], number: parts[2])
    }

    /// `SOURCE`, or `SOURCE;WORDS`.
    static func payer(_ text: String) throws(RegistryError) -> Payer {
        let parts = text.unicodeScalars.split(separator: ";", maxSplits: 1).map {
            String($0).trimmed
        }
        let typed = NameFold.fold(parts.first ?? "")
        guard let source = Payer.Source.allCases.first(where: { $0.rawValue == typed }) else {
            throw .unknownPayer(text)
        }
        return Payer(source, parts.count > 1 ? parts[1] : "")
    }

    /// `no voicemail`, `channel=…`, `hours=…`, `alias=…`, or words of one's own.
    static func restriction(_ text: String) -> ContactRestriction {
        let folded = NameFold.fold(text)
        if folded == "no voicemail" || folded == ContactRestriction.Matter.noVoicemail.rawValue {
            return ContactRestriction(.noVoicemail)
        }
        guard let (name, value) = try? pair(text, form: ""),
            let matter = ContactRestriction.Matter(rawValue: NameFold.fold(name)),
            matter != .noVoicemail, matter != .other
        else { return ContactRestriction(.other, text) }
        return ContactRestriction(matter, value)
    }
}
