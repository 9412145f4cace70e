import Exchange
public import Practice
public import Rules

/// Letting content of one engagement out to somebody else: what was asked for, and what goes.
public struct DiscloseAction: GatedAction {
    let request: DisclosureRequest
    let engagement: Identifier
    /// What goes, and what stays and why; psychotherapy notes that stayed closed are counted.
    let selection: DisclosureSelection
    /// Whose records they are, as the recipient is told; `nil` where nobody may be named.
    let client: String?
    /// Whether the person has restricted how to be reached (SF-01).
    let isRestricted: Bool
    /// The words of the release, for those who have to be told of it (CD-05).
    let consent: String?
    /// How the person is taken out; `nil` where the recipient may know whom it is about.
    let deidentification: Deidentification?
    /// Those whom it is about.
    let people: [ClientDetails]
    /// Whether the records are of a programme that treats substance use (CD-05).
    let isPart2: Bool
    /// The countersignatures that count, by the notes that they are for (SV-01).
    let countersignatures: [Identifier: Note]
    let advice: [Finding]
}

extension Permit where Action == DiscloseAction {
    /// What would go, and what would stay and why.
    public var selection: DisclosureSelection { action.selection }

    /// What the rules have to say besides.
    public var advice: [Finding] { action.advice }

    /// Whether the recipient learns whose records they are.
    public var isIdentified: Bool { action.selection.isIdentified }

    /// Whether the person has restricted how to be reached: the copy gets a name that says nothing.
    public var isRestricted: Bool { action.isRestricted }
}

/// A copy for somebody else: the records as far as they go, and what has to lie with them.
///
/// It is written into the log before anybody holds it (CD-08).
public struct Disclosure: Sendable {
    public let request: DisclosureRequest
    public let engagement: Identifier
    public let at: Moment
    /// Whose records they are; `nil` where nobody may be named.
    public let client: String?
    /// Whether the recipient learns whose records they are.
    public let isIdentified: Bool
    /// What the client agreed to, for those who have to be told of it (CD-05).
    let consent: String?
    /// In the order of the records.
    public let records: [DisclosedRecord]
    public let withheld: [DisclosureSelection.Reason: Int]
    /// Fields that stayed behind, of the records that went.
    public let withheldFields: Int
    /// Attached files stay behind, whatever they belong to.
    public let attachments: Int
    public let notices: [Notice]
    public let advice: [Finding]
    /// Whether the copy gets a name that says nothing about anybody (SF-01).
    public let isRestricted: Bool
    /// What could not be read, and so is missing from it.
    public let problems: [IntegrityProblem]

    /// A text that lies with the copy.
    public struct Notice: Hashable, Sendable {
        /// Names the wording: `redisclosure.1`.
        public let id: String
        public let text: String
    }
}

extension Disclosure {
    /// When it was made, as its recipient is told: without the person only the year, since the day
    /// beside the last record's would tell by how much dates were moved.
    var toldAt: Moment {
        guard !isIdentified else { return at }
        return Moment(year: at.year, month: 1, day: 1, clock: Moment.Clock(second: 0, offset: 0))
            ?? at
    }

    /// What was replaced in all of it; `nil` where the recipient learns whose it is.
    public var replacements: Replacements? {
        isIdentified ? nil : records.compactMap(\.replacements).reduce(Replacements(), +)
    }
}

/// A record as far as it goes.
public struct DisclosedRecord: Sendable {
    /// `nil` where nobody may be found again by it.
    public let id: Identifier?
    /// Without what stays behind.
    public let note: Note
    public let status: Status
    /// What was replaced in it; `nil` where the recipient learns whose it is.
    public let replacements: Replacements?
    let source: Source

    /// What a package says of it besides.
    struct Source: Sendable {
        /// Here.
        let record: Identifier
        /// The identifier under which it goes; `nil` where nobody may be found again by it.
        let id: String?
        let origin: PackageManifest.Origin?
        /// The attached files that go with it.
        let files: [AttachmentReference]
        /// Who stands by it besides its author.
        let countersigner: PackageRecord.Signature?
    }
}
