import Practice
import Sealing

/// One row of a role's audit chain: what one command did, and the head that it left.
///
/// Fields (Docs/Format.md, section Audit chain): 1 epoch, 2 link of the row before, 3 writer,
/// 4 seconds since 1970 (UTC), 5 offset in minutes, 6 action, 7 digest of the page table, 8 count,
/// 9 engagement, 10 person, 11 subject, sealed under the engagement's key. The row's own link is a
/// keyed digest of all of that, so nobody without the role's key can recompute the chain.
struct AuditRow: Encoded, Sendable {
    var epoch: UInt64
    var previous: [UInt8]
    var writer: [UInt8]
    var instant: Int64
    var offset: Int64
    var action: AuditAction
    var tableDigest: [UInt8]
    /// How many records the command touched.
    var count: UInt64
    var engagement: Identifier?
    var person: Identifier?
    /// ``AuditSubject``, sealed; empty where there is none.
    var subject: [UInt8]

    var bytes: [UInt8] {
        var fields = FieldWriter()
        fields.put(1, epoch)
        fields.put(2, previous)
        fields.put(3, writer)
        fields.put(4, signed: instant)
        fields.put(5, signed: offset)
        fields.put(6, action.rawValue)
        fields.put(7, tableDigest)
        fields.put(8, count)
        if let engagement { fields.put(9, engagement) }
        if let person { fields.put(10, person) }
        if !subject.isEmpty { fields.put(11, subject) }
        return fields.bytes
    }
}

extension AuditRow {
    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        epoch = try reader.number(1)
        previous = try reader.digest(2)
        writer = Array(try reader.required(3))
        instant = try reader.signed(4)
        offset = try reader.signed(5)
        guard let action = AuditAction(rawValue: try reader.text(6)) else { throw FieldError() }
        self.action = action
        tableDigest = try reader.digest(7)
        count = try reader.number(8)
        engagement = try reader.optionalIdentifier(9)
        person = try reader.optionalIdentifier(10)
        subject = Array(try reader.optional(11) ?? [])
        try reader.finish()
        guard writer.count == 16 else { throw FieldError() }
    }
}

/// What a command did.
public enum AuditAction: String, CaseIterable, Sendable {
    case found = "init"
    case addClient = "client-add"
    case editClient = "client-edit"
    case profile
    case openEngagement = "engagement-open"
    case editEngagement = "engagement-edit"
    case closeEngagement = "engagement-close"
    case reopenEngagement = "engagement-reopen"
    case mark
    case settings
    case add
    case edit
    case export
    /// A copy for somebody else (CD-01, CD-08).
    case disclose
    case importRecords = "import"
    case passphrase
    case recovery
    case acceptRestore = "restore-accept"
    case backup
    case reindex
    case sign
    case withdraw
    /// One draft or journal that was destroyed before its time.
    case delete
    /// The tombstone of an engagement: what it was is gone, with the key that sealed it.
    case purge
    /// File and log were written anew: nothing of what was destroyed stands in them.
    case overwrite
    /// Asking the conflict index about somebody (DR-01).
    case checkConflicts = "conflict-check"
    /// Registering people there who were brought in.
    case registerConflicts = "conflict-register"
    /// An emergency card was shown (EM-01).
    case emergency
    /// A package came in.
    case receive
    /// Something that was to go out or to come in was refused.
    case refuse
    /// Keys of somebody to whom packages go, or from whom they come.
    case contacts
    /// The account of disclosures about a person was given out as a letter (CD-08).
    case account
}

/// What a row says about an engagement, readable while that engagement's key exists.
///
/// Fields: 1 record, 2 revision, 3 reason, 4 what went to somebody else.
struct AuditSubject: Encoded, Sendable {
    var record: Identifier?
    var revision: UInt64?
    /// Why a record was withdrawn, an engagement was closed or opened again, a mark was set or a
    /// contact restriction lifted; what was refused, and by which rules.
    var reason: String?
    var disclosed: DisclosedSubject?

    var bytes: [UInt8] {
        var fields = FieldWriter()
        if let record { fields.put(1, record) }
        if let revision { fields.put(2, revision) }
        fields.put(3, optional: reason)
        if let disclosed { fields.put(4, disclosed.bytes) }
        return fields.bytes
    }

    init(
        record: Identifier? = nil,
        revision: UInt64? = nil,
        reason: String? = nil,
        disclosed: DisclosedSubject? = nil
    ) {
        self.record = record
        self.revision = revision
        self.reason = reason
        self.disclosed = disclosed
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        record = try reader.optionalIdentifier(1)
        revision = try reader.optionalNumber(2)
        reason = try reader.optionalText(3)
        if var fields = try reader.optionalFields(4) {
            disclosed = try DisclosedSubject(&fields)
        }
        try reader.finish()
    }
}

/// To whom something went, what for and on what ground (CD-08).
///
/// Fields: 1 recipient, 2 address, 3 purpose, 4 basis, 5 facts relied on, 6 notice to the client,
/// 7 kinds of the records, in ascending order.
struct DisclosedSubject: Sendable {
    var recipient: String
    var address: String
    var purpose: String
    var basis: String
    var facts: String
    var clientNotice: String
    var kinds: [String]

    var bytes: [UInt8] {
        var fields = FieldWriter()
        fields.put(1, filled: recipient)
        fields.put(2, filled: address)
        fields.put(3, purpose)
        fields.put(4, basis)
        fields.put(5, filled: facts)
        fields.put(6, filled: clientNotice)
        for kind in kinds { fields.put(7, kind) }
        return fields.bytes
    }

    init(
        recipient: String,
        address: String,
        purpose: String,
        basis: String,
        facts: String,
        clientNotice: String,
        kinds: [String]
    ) {
        self.recipient = recipient
        self.address = address
        self.purpose = purpose
        self.basis = basis
        self.facts = facts
        self.clientNotice = clientNotice
        self.kinds = kinds
    }

    init(_ reader: inout FieldReader) throws(FieldError) {
        recipient = try reader.optionalText(1, orEmpty: false) ?? ""
        address = try reader.optionalText(2, orEmpty: false) ?? ""
        purpose = try reader.filledText(3)
        basis = try reader.filledText(4)
        facts = try reader.optionalText(5, orEmpty: false) ?? ""
        clientNotice = try reader.optionalText(6, orEmpty: false) ?? ""
        kinds = try reader.filledTexts(7)
        try reader.finish()
        guard
            zip(kinds, kinds.dropFirst()).allSatisfy({ $0.utf8.lexicographicallyPrecedes($1.utf8) })
        else { throw FieldError() }
    }
}
