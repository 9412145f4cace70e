/// What a roster knows of people, as far as a text could give them away by it.
package struct KnownFacts: Sendable {
    package var people: [KnownPerson] = []
    /// E-mail addresses, telephone numbers and other ways to reach people.
    package var contacts: [String] = []
    /// By what systems know people: chart numbers, insurance numbers.
    package var numbers: [String] = []
    /// Postal addresses, of any number of lines.
    package var addresses: [String] = []
    /// Who pays: employers, insurers.
    package var payers: [String] = []
    package var births: [Moment] = []

    package init() {}
}

/// Somebody whom the roster knows, in whatever part.
package struct KnownPerson: Sendable {
    /// Whole names, the used one first.
    package var names: [String]
    /// Names as somebody wrote them down among other words: only what is capital counts of them.
    package var looseNames: [String]
    /// Whether the records are about this person: a client of the engagement.
    package var isClient: Bool
    /// Thirty-two bytes that follow from the client's key and this person, and look random.
    package var draw: [UInt8]

    package init(names: [String], looseNames: [String] = [], isClient: Bool, draw: [UInt8]) {
        self.names = names
        self.looseNames = looseNames
        self.isClient = isClient
        self.draw = draw
    }
}

extension KnownFacts {
    /// Everything about a person but the names.
    package mutating func take(_ details: ClientDetails) {
        contacts += [details.email, details.phone].compactMap(\.self)
        contacts += details.contacts.map(\.value)
        contacts += details.representatives.map(\.contact)
        contacts += details.emergencyContacts.map(\.number)
        numbers += details.identifiers.map(\.value)
        if let address = details.address { addresses.append(address) }
        if let payer = details.payer, !payer.words.isEmpty { payers.append(payer.words) }
        if let born = details.born { births.append(born) }
    }
}

extension ClientDetails {
    /// Names of the person that stand among other words: those to ask for (SF-01).
    package var aliases: [String] {
        restrictions.filter { $0.matter == .alias }.map(\.words)
    }

    /// Who stands by the person, by name.
    package var namedOthers: [String] {
        representatives.map(\.name) + emergencyContacts.map(\.name)
    }
}
