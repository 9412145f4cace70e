import Practice
import Tacit

/// A change of what is known about a person, understood and ready: it cannot fail any more.
struct ClientChange {
    let options: ClientOptions
    var name: String?
    var born: Moment??
    var died: Moment??
    var payer: Payer??
    var identifiers: [(String, String)] = []
    var contacts: [(String, String)] = []
    var restrictions: [ContactRestriction] = []
    var representatives: [Representative] = []
    var emergencyContacts: [EmergencyContact] = []
    var removals = ClientRemovals()

    init(options: ClientOptions) { self.options = options }

    /// Takes away first, so that one command can put something else in a place.
    func apply(to details: inout ClientDetails) {
        removals.apply(to: &details)
        if let name { details.name = name }
        if let born { details.born = born }
        if let died { details.died = died }
        if let payer { details.payer = payer }
        Self.set(&details.email, options.email)
        Self.set(&details.phone, options.phone)
        Self.set(&details.legalName, options.legal)
        Self.set(&details.pronouns, options.pronouns)
        Self.set(&details.address, options.address)
        for name in options.formerNames {
            Self.put(name, in: &details.formerNames) { $0.utf8.elementsEqual($1.utf8) }
        }
        applyLists(to: &details)
    }

    private func applyLists(to details: inout ClientDetails) {
        for (system, value) in identifiers {
            let new = PersonIdentifier(system: system, value: value)
            Self.put(new, in: &details.identifiers) { Self.areAlike($0.system, $1.system) }
            details.identifiers.removeAll { $0.value.isEmpty }
        }
        for (label, value) in contacts {
            let new = LabelledContact(label: label, value: value)
            Self.put(new, in: &details.contacts) { Self.areAlike($0.label, $1.label) }
            details.contacts.removeAll { $0.value.isEmpty }
        }
        for new in restrictions {
            Self.put(new, in: &details.restrictions) { one, other in
                one.matter == other.matter
                    && (one.matter != .other || one.words.utf8.elementsEqual(other.words.utf8))
            }
            details.restrictions.removeAll { $0.matter != .noVoicemail && $0.words.isEmpty }
        }
        for new in representatives {
            Self.put(new, in: &details.representatives) { Self.areAlike($0.name, $1.name) }
        }
        for new in emergencyContacts {
            Self.put(new, in: &details.emergencyContacts) { Self.areAlike($0.name, $1.name) }
        }
    }

    /// An empty text takes away what is there.
    private static func set(_ place: inout String?, _ text: String?) {
        if let text { place = text.isEmpty ? nil : text }
    }

    /// Puts something in the place of what it stands for, or behind all.
    private static func put<Item>(
        _ new: Item,
        in items: inout [Item],
        _ isSame: (Item, Item) -> Bool
    ) {
        if let index = items.firstIndex(where: { isSame($0, new) }) {
            items[index] = new
        } else {
            items.append(new)
        }
    }

    static func areAlike(_ one: String, _ other: String) -> Bool {
        NameFold.fold(one) == NameFold.fold(other)
    }
}

/// What is to be taken out of a person's lists, by name.
struct ClientRemovals {
    var formerNames: [String] = []
    var restrictions: [String] = []
    var representatives: [String] = []
    var emergencyContacts: [String] = []

    func apply(to details: inout ClientDetails) {
        details.formerNames.removeAll { Self.names(formerNames, $0) }
        details.restrictions.removeAll { Self.names(restrictions, $0.reference) }
        details.representatives.removeAll { Self.names(representatives, $0.name) }
        details.emergencyContacts.removeAll { Self.names(emergencyContacts, $0.name) }
    }

    /// - Throws: ``RegistryError/nothingToRemove(option:_:)`` for the first that is not there.
    func check(against details: ClientDetails) throws(RegistryError) {
        let lists: [(String, [String], [String])] = [
            ("--without-former", formerNames, details.formerNames),
            ("--without-restriction", restrictions, details.restrictions.map(\.reference)),
            ("--without-representative", representatives, details.representatives.map(\.name)),
            ("--without-emergency", emergencyContacts, details.emergencyContacts.map(\.name)),
        ]
        for (option, removals, there) in lists {
            for removal in removals where !there.contains(where: { Self.names([removal], $0) }) {
                throw .nothingToRemove(option: option, removal)
            }
        }
    }

    private static func names(_ removals: [String], _ name: String) -> Bool {
        removals.contains { ClientChange.areAlike($0, name) }
    }
}

extension ContactRestriction {
    /// By what it is called where it is to go: its matter, or its words.
    var reference: String { matter == .other ? words : matter.rawValue }

    /// For a person who is about to get in touch.
    var text: String {
        switch matter {
        case .noVoicemail: "no voicemail" + (words.isEmpty ? "" : ": \(words)")
        case .other: words
        case .channel, .hours, .alias: "\(matter.rawValue): \(words)"
        }
    }
}
