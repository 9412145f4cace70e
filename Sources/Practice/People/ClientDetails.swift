/// What is known about a person; nothing but a name is required (ID-01, SF-01, MN-01, PY-01).
///
/// Text is kept scalar by scalar; a text that is empty says nothing and is not kept.
public struct ClientDetails: Sendable {
    /// The name that is used: the one to be shown.
    public var name: String
    /// ISO 8601 date.
    public var born: Moment?
    public var email: String?
    public var phone: String?
    public var legalName: String?
    /// Found by, and shown to nobody who does not ask for them.
    public var formerNames: [String] = []
    public var pronouns: String?
    public var identifiers: [PersonIdentifier] = []
    public var address: String?
    /// Further ways to reach the person, each with a label.
    public var contacts: [LabelledContact] = []
    /// To be read before anybody gets in touch.
    public var restrictions: [ContactRestriction] = []
    public var representatives: [Representative] = []
    public var emergencyContacts: [EmergencyContact] = []
    public var payer: Payer?
    /// When the person died, if so (DE-01).
    public var died: Moment?

    public init(name: String, born: Moment? = nil, email: String? = nil, phone: String? = nil) {
        self.name = name
        self.born = born
        self.email = email
        self.phone = phone
    }
}

/// By what number or word some system calls a person: a chart number, an insurance number.
public struct PersonIdentifier: Hashable, Sendable {
    public var system: String
    public var value: String

    public init(system: String, value: String) {
        self.system = system
        self.value = value
    }
}

/// A way to reach a person that has a label: `work`, `school`.
public struct LabelledContact: Hashable, Sendable {
    public var label: String
    public var value: String

    public init(label: String, value: String) {
        self.label = label
        self.value = value
    }
}

/// What to mind before getting in touch with a person (SF-01).
public struct ContactRestriction: Hashable, Sendable {
    public enum Matter: String, CaseIterable, Sendable {
        /// By which way, or by which not.
        case channel
        case hours
        /// Under which name.
        case alias
        case noVoicemail = "no-voicemail"
        /// In the practitioner's own words.
        case other
    }

    public var matter: Matter
    /// Empty where the matter says it all.
    public var words: String

    public init(_ matter: Matter, _ words: String = "") {
        self.matter = matter
        self.words = words
    }
}

/// Who decides for a person, or with them (MN-01, DE-01); only the name is required.
public struct Representative: Hashable, Sendable {
    public var name: String
    /// Such as mother, guardian, executor.
    public var relation: String
    /// What they may decide, and on what it rests.
    public var authority: String
    public var contact: String

    public init(name: String, relation: String = "", authority: String = "", contact: String = "") {
        self.name = name
        self.relation = relation
        self.authority = authority
        self.contact = contact
    }
}

/// Whom to call in an emergency; only the name is required.
public struct EmergencyContact: Hashable, Sendable {
    public var name: String
    public var relation: String
    public var number: String

    public init(name: String, relation: String = "", number: String = "") {
        self.name = name
        self.relation = relation
        self.number = number
    }
}

/// Who pays (PY-01, PY-02).
public struct Payer: Hashable, Sendable {
    public enum Source: String, CaseIterable, Sendable {
        case own = "self"
        case sponsor
        case insurance
        /// Pays in full, so that no insurer may learn of it.
        case selfPayRestricted = "self-pay-restricted"
    }

    public var source: Source
    /// Such as the sponsor's or the insurer's name; empty where there is nothing to say.
    public var words: String

    public init(_ source: Source, _ words: String = "") {
        self.source = source
        self.words = words
    }
}

extension ClientDetails {
    /// By what else than the used name the person is found.
    public var otherNames: [String] {
        ([legalName ?? ""] + formerNames).filter { !$0.isEmpty }
    }
}
