import Practice

/// A client's release on file, as an authorization is read (CD-01).
struct Release {
    let record: DatedRecord

    /// Without a final record of that kind there is none.
    init?(_ id: Identifier?, in context: Context) {
        guard let id,
            let record = context.records.first(where: {
                $0.id == id && $0.note.kind == Self.kind && $0.status.isFinal
            })
        else { return nil }
        self.record = record
    }

    init(_ record: DatedRecord) { self.record = record }

    static let kind = "release-of-information"

    /// The elements of 45 CFR 164.508(c)(1) and the statements of (c)(2), in words.
    static let elements: [(field: String, word: String)] = [
        ("description", "what may be disclosed"),
        ("discloser", "who discloses"),
        ("recipient", "to whom"),
        ("purpose", "what for"),
        ("expiry", "when it ends"),
        ("signature", "who signed, and when"),
        ("rightToRevoke", "that it can be revoked, and how"),
        ("conditioning", "what does not depend on signing"),
        ("redisclosure", "that protection may end with the recipient"),
    ]

    private var note: Note { record.note }

    /// Whether it is an authorization, with the elements of one; else another paper that can be
    /// taken back.
    var isRelease: Bool { note.kind == Self.kind }

    var type: String { note.value(of: "type") ?? "general" }

    /// Names of kinds and fields, folded; empty where the words of the release are all there is.
    var covers: Set<String> { Set(note.lines(of: "covers").map(Self.folded)) }

    /// The kinds that it names; empty where it names none.
    var coveredKinds: Set<String> {
        let covers = covers
        return Set(
            Kind.all.filter { covers.contains(Self.folded($0.id)) }.map(\.id)
        )
    }

    func covers(field: String) -> Bool { covers.contains(Self.folded(field)) }

    var from: Moment? { note.value(of: "recordsFrom").flatMap(Moment.init(iso:)) }
    var to: Moment? { note.value(of: "recordsTo").flatMap(Moment.init(iso:)) }

    static func folded(_ text: String) -> String {
        NameFold.fold(text).filter { $0 != " " && $0 != "-" && $0 != "_" }
    }
}

// MARK: What is wrong with it

extension Release {
    /// What is missing in it, in words; one for each element.
    var missing: [String] {
        Self.elements.filter { element in
            !note.says(element.field)
                || element.field == "signature"
                    && !(note.value(of: "signature") ?? "").contains(where: \.isNumber)
        }.map(\.word)
    }

    /// What is missing in it, given whose it is: for a minor somebody signs, and says with what
    /// authority, unless the minor consents alone (MN-01).
    func missing(_ context: Context) -> [String] {
        guard !note.says("authority"), isOfMinor(context) else { return missing }
        return missing + ["by what authority somebody signed for a minor"]
    }

    private func isOfMinor(_ context: Context) -> Bool {
        guard let engagement = context.engagement,
            engagement.stated("minorConsentsAlone") == nil
        else { return false }
        let only = engagement.isJoint ? nil : engagement.clients.first?.id
        let owner = context.person(of: note) ?? only
        let client = engagement.clients.first { $0.id == owner }
        return client?.isMinor(on: note.at ?? record.written, context.profile) ?? false
    }

    /// The last day on which it counts, where it names one.
    var lastDay: Int? {
        let days = [note.value(of: "expiresOn") ?? "", note.value(of: "expiry") ?? ""]
            .flatMap(Self.days)
        return days.min()
    }

    func isExpired(_ context: Context) -> Bool {
        if let lastDay, context.now.dayNumber > lastDay { return true }
        // An event: the end of the work is the one that a vault knows of.
        let ends = NameFold.fold(note.value(of: "expiry") ?? "").contains("end of ")
        return ends && lastDay == nil && context.engagement?.standing == .closed
    }

    /// Somebody's word that the client took it back counts from its day on, signed or not.
    func isRevoked(_ context: Context) -> Bool {
        revocation(context).map { $0.day.dayNumber <= context.now.dayNumber } ?? false
    }

    /// The record of that word, with its day: the earliest where there are several.
    func revocation(_ context: Context) -> (record: DatedRecord, day: Moment)? {
        context.records.compactMap { record in
            guard record.note.kind == "revocation",
                let named = record.note.value(of: "release"), !named.isEmpty,
                self.record.id.text.hasPrefix(named)
            else { return nil }
            let day = record.note.value(of: "revokedOn").flatMap(Moment.init(iso:))
            return (record, day ?? record.written)
        }.min { $0.day.dayNumber < $1.day.dayNumber }
    }

    /// Whether it was given for this recipient: each word of the name stands in it, or it names a
    /// class of persons to which the recipient belongs.
    func names(_ recipient: String, ofType type: String) -> Bool {
        let named = Set(Self.words(of: note.value(of: "recipient") ?? ""))
        let asked = Self.words(of: recipient)
        if !asked.isEmpty, asked.allSatisfy(named.contains) { return true }
        let classOnly = named.subtracting(Self.fillers)
        return !classOnly.isEmpty && classOnly.isSubset(of: Self.words(of: type))
    }

    private static let fillers: Set<String> = [
        "any", "a", "an", "the", "my", "her", "his", "their", "treating", "client", "s", "of",
    ]

    private static func words(of text: String) -> [String] {
        NameFold.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The days that stand in a text as ISO 8601.
    private static func days(in text: String) -> [Int] {
        text.split { !$0.isNumber && $0 != "-" }.compactMap { Moment(iso: String($0))?.dayNumber }
    }

    /// Everything that keeps it from carrying a request, in words about the release (CD-01).
    func defects(for request: DisclosureRequest, _ context: Context) -> [String] {
        var defects = missing(context).map { "the release does not say \($0)" }
        if isExpired(context) { defects.append("the release has expired") }
        if isRevoked(context) { defects.append("the release was revoked") }
        // That nobody is named is said once, by the rule itself.
        if !request.recipient.allSatisfy(\.isWhitespace),
            !names(request.recipient, ofType: request.recipientType)
        {
            defects.append("the release was given for another recipient")
        }
        let covered = coveredKinds
        for kind in request.kinds.sorted() where !covered.isEmpty && !covered.contains(kind) {
            defects.append("the release does not cover records of the kind '\(kind)'")
        }
        if let from, let since = request.since, since.dayNumber < from.dayNumber {
            defects.append("the release does not reach back so far")
        }
        if let to, let until = request.until, until.dayNumber > to.dayNumber {
            defects.append("the release does not reach so far ahead")
        }
        return defects
    }
}
