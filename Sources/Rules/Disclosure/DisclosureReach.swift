import Practice

/// How far one request reaches: its purpose's profile, as its release widens and narrows it.
struct DisclosureReach {
    let request: DisclosureRequest
    let context: Context
    let profile: PurposeProfile
    let release: Release?

    enum Answer {
        case goes(DisclosureSelection.Item)
        case stays(DisclosureSelection.Reason)
        /// It goes or stays with the record to which it belongs.
        case follows
    }

    init?(_ request: DisclosureRequest, _ context: Context) {
        guard let profile = PurposeProfile.of(request, in: context.role.discipline) else {
            return nil
        }
        self.request = request
        self.context = context
        self.profile = profile
        release = context.release(of: request)
    }

    private static let psychotherapyNote = "psychotherapy-note"

    func answer(_ record: DatedRecord) -> Answer {
        let note = record.note
        if note.kind == "addendum", !request.items.contains(record.id) { return .follows }
        if note.kind == "amendment-request", parts(of: note.kind) != .everything { return .follows }
        if let reason = reasonToStay(record) { return .stays(reason) }
        guard let parts = parts(of: note.kind) else { return .stays(.notOfPurpose) }
        let item = self.item(record, parts)
        guard item.includesBody || item.includesTitle || !item.fields.isEmpty else {
            return .stays(.notOfPurpose)
        }
        return .goes(item)
    }

    private func reasonToStay(_ record: DatedRecord) -> DisclosureSelection.Reason? {
        let note = record.note
        let isNamed = request.items.contains(record.id)
        if note.kind == Self.psychotherapyNote {
            guard asksForPsychotherapyNotes else { return .psychotherapyNotes }
        } else if release?.type == "psychotherapy-notes" {
            return .notCovered
        }
        if !isNamed, profile.isItemByItem || !request.items.isEmpty { return .notAskedFor }
        if !request.kinds.isEmpty, !request.kinds.contains(note.kind) { return .notAskedFor }
        // In danger, a text that is not signed yet is better than none.
        if !record.isFinished, !(isNamed && request.isBreakGlass) { return .draft }
        if let covered = release?.coveredKinds, !covered.isEmpty, !covered.contains(note.kind),
            note.kind != Self.psychotherapyNote
        {
            return .notCovered
        }
        if profile.purpose == .countersignature, !context.goesBack(record, to: request.recipient) {
            return .notOfPurpose
        }
        if !isInRange(record) { return .outOfRange }
        if isOfSomebodyElse(record) { return .otherPerson }
        return nil
    }

    private var asksForPsychotherapyNotes: Bool {
        request.includesPsychotherapyNotes || request.kinds.contains(Self.psychotherapyNote)
    }

    private func isInRange(_ record: DatedRecord) -> Bool {
        let day = (record.note.at ?? record.written).dayNumber
        let from = [request.since, release?.from].compactMap { $0?.dayNumber }.max()
        let to = [request.until, release?.to].compactMap { $0?.dayNumber }.min()
        return day >= from ?? .min && day <= to ?? .max
    }

    /// In joint work, side notes belong to one person and everything else to all; of a group, each
    /// member's record goes alone.
    private func isOfSomebodyElse(_ record: DatedRecord) -> Bool {
        guard context.engagement?.isJoint == true, !request.isBreakGlass, !request.isLegalDemand
        else { return false }
        let owner = context.person(of: record.note)
        if let person = request.person { return owner != person }
        return context.isGroup
    }

    // MARK: Parts

    /// What goes of the records of a kind: the profile's share, and what is asked for beyond it
    /// where a release names it.
    func parts(of kind: String) -> PurposeProfile.Parts? {
        if profile.isItemByItem { return .everything }
        if kind == Self.psychotherapyNote { return .everything }
        // Who sent the client learns what the mandate names, and nothing without one (MA-01).
        if profile.purpose == .mandatedReport, context.mandatedKinds?.contains(kind) != true {
            return nil
        }
        let share = profile.parts(of: kind)
        if share == nil, request.kinds.contains(kind), release?.coveredKinds.contains(kind) == true,
            profile.purpose != .sponsor
        {
            return .everything
        }
        switch share {
        case .only(let fields)?: return .only(fields + widening.filter { !fields.contains($0) })
        case .words(let fields)?: return .words(fields + widening.filter { !fields.contains($0) })
        case .everything?, nil: return share
        }
    }

    /// Fields beyond the profile that a release names; to a sponsor never (CD-09).
    private var widening: [String] {
        guard profile.purpose != .sponsor, let release else { return [] }
        return request.extraFields.filter(release.covers(field:)).sorted()
    }

    private func item(
        _ record: DatedRecord,
        _ parts: PurposeProfile.Parts
    ) -> DisclosureSelection.Item {
        let note = record.note
        let filled = note.fields.filter { !$0.value.allSatisfy(\.isWhitespace) }
        let hasBody = !note.body.allSatisfy(\.isWhitespace)
        var names = filled.map(\.name)
        if let fields = parts.fields { names = names.filter(fields.contains) }
        if !profile.isIdentified { names = names.filter { !identifies($0, of: note.kind) } }
        let isWhole = parts == .everything && profile.isIdentified
        let takesBody: Bool
        switch parts {
        case .everything, .words: takesBody = true
        case .only: takesBody = false
        }
        let left = filled.count - names.count + (hasBody && !takesBody ? 1 : 0)
        return DisclosureSelection.Item(
            record: record.id,
            kind: note.kind,
            fields: names,
            includesTitle: isWhole && !note.title.isEmpty,
            includesTags: isWhole && left == 0 && takesTags && !note.tags.isEmpty,
            includesBody: takesBody && hasBody,
            files: isWhole && left == 0 && profile.takesRecords ? record.files : 0,
            withheldFields: left
        )
    }

    /// In danger and for reports the minimum goes (CD-06), and tags are the writer's own words.
    private var takesTags: Bool { profile.takesRecords && !request.isBreakGlass }

    /// Whether a field is an identifier by itself: of a record, or of whose it is; or one that its
    /// form does not know.
    private func identifies(_ field: String, of kind: String) -> Bool {
        guard let form = Kind.named(kind)?.field(named: field), field != "person" else {
            return true
        }
        if case .reference = form.type { return true }
        return false
    }
}

extension DatedRecord {
    /// Final, or of a kind that is kept up to date and waits for nobody's signature.
    var isFinished: Bool {
        status.isFinal || Kind.named(note.kind)?.isKeptCurrent == true
    }
}

// MARK: What follows a record

extension DisclosureReach {
    /// An addendum goes where the record that it amends goes whole; a statement of disagreement
    /// travels with what it disputes (CD-10).
    func follow(_ records: [DatedRecord], _ selection: inout DisclosureSelection) {
        let whole = selection.items.filter { $0.includesBody || $0.withheldFields == 0 }.map(
            \.record
        )
        let going = selection.items.map(\.record)
        for record in records {
            guard case .follows = answer(record) else { continue }
            if record.note.kind == "addendum" {
                let amended = record.note.value(of: "amends") ?? ""
                let goes = record.isFinished && whole.contains { Self.is($0, named: amended) }
                goes
                    ? selection.items.append(item(record, .everything))
                    : selection.withhold(1, record.isFinished ? .notOfPurpose : .draft)
                continue
            }
            let disputed = record.note.value(of: "record") ?? ""
            let travels =
                record.note.value(of: "decision") == "denied" && record.note.says("disagreement")
                && (disputed.isEmpty
                    ? !whole.isEmpty && profile.isIdentified && !profile.isItemByItem
                    : going.contains { Self.is($0, named: disputed) })
            travels
                ? selection.items.append(item(record, .only(["record", "disagreement"])))
                : selection.withhold(1, .notOfPurpose)
        }
    }

    private static func `is`(_ id: Identifier, named text: String) -> Bool {
        !text.isEmpty && id.text.hasPrefix(text)
    }

    func notices(for selection: DisclosureSelection) -> [DisclosureNotice] {
        var notices = profile.notices
        if selection.items.contains(where: { $0.kind == Self.psychotherapyNote }) {
            notices.append(.psychotherapyNotes)
        }
        if context.isPart2 {
            if release != nil { notices += [.part2Statement, .consentScope] }
            notices.append(.part2Explanation)
        }
        notices.append(.unencrypted)
        return notices
    }
}
