import Practice

/// What goes out, and in which order: the first look at the records.
///
/// It keeps a key of a few dozen bytes for each record, and no text but what the format needs before
/// the first record: the names of fields for a table, titles for a table of contents.
struct ExportPlan {
    struct Item {
        let instant: Int64
        let arrival: Int64
        let compartment: Int
        let entry: ManifestEntry
        let listing: Listing?
    }

    struct Listing: Sendable {
        let at: Moment?
        let title: String
    }

    private(set) var items: [Item] = []
    /// The identifiers of the compartments' keys.
    private(set) var compartments: [Identifier] = []
    private var reached: Set<Identifier> = []
    private(set) var fieldNames: [String] = []
    private(set) var report = OwnExportReport()
    let labels: [Identifier: String]

    /// A compartment of the one engagement that was looked at, if it was one.
    var onlyCompartment: Identifier? { reached.count == 1 ? compartments.first : nil }

    private let needsFieldNames: Bool
    private let needsListings: Bool
    private var seenFieldNames: Set<String> = []

    init(
        _ ledger: Ledger,
        _ filter: RecordFilter,
        format: OwnExportFormat?,
        includesPsychotherapyNotes: Bool
    ) throws {
        needsFieldNames = format == .csv
        needsListings = format == .html || format == .markdown
        var problems: [IntegrityProblem] = []
        let engagements = try ledger.engagements(problems: &problems).filter {
            filter.takes($0.id, of: $0.clients)
        }
        let reach = Set(engagements.map(\.id))
        labels = Dictionary(
            uniqueKeysWithValues: engagements.compactMap { engagement in
                EngagementLabel.of(engagement).map { (engagement.id, $0) }
            }
        )
        var unread: [IntegrityProblem] = []
        for compartment in try ledger.allCompartments(problems: &unread)
        where reach.contains(compartment.keys.engagement) {
            let isLeftOut =
                compartment.keys.realm == .psychotherapyNotes && !includesPsychotherapyNotes
            try look(at: compartment, ledger, filter, isLeftOut: isLeftOut, &problems)
        }
        report.problems = problems
        // Undated records first, then by time; those of one time as they arrived.
        items.sort { ($0.instant, $0.arrival) < ($1.instant, $1.arrival) }
    }

    private mutating func look(
        at compartment: Compartment,
        _ ledger: Ledger,
        _ filter: RecordFilter,
        isLeftOut: Bool,
        _ problems: inout [IntegrityProblem]
    ) throws {
        let number = compartments.count
        compartments.append(compartment.keys.id)
        reached.insert(compartment.keys.engagement)
        let entries = try ledger.collecting(&problems) { try compartment.manifest.entries() } ?? []
        for entry in entries where entry.type == .record {
            let opened = try ledger.collecting(&problems) {
                try ledger.revision(entry, in: compartment.keys)
            }
            guard let (revision, arrival) = opened else { continue }
            let note = revision.note
            guard filter.takes(note), filter.statuses?.contains(revision.status) ?? true else {
                continue
            }
            guard !isLeftOut, filter.statuses != nil || revision.status != .withdrawn else {
                report.withheld[note.kind, default: 0] += 1
                continue
            }
            // Here and not when it goes out: the same commitment is the same record.
            let holds: Void? = try ledger.collecting(&problems) {
                try ledger.checkSignature(of: revision, number: entry.revision, record: entry.id)
            }
            guard holds != nil else { continue }
            if needsFieldNames { learn(note.fields) }
            let listing = needsListings ? Listing(at: note.at, title: note.title) : nil
            items.append(
                Item(
                    instant: note.at?.instant ?? .min,
                    arrival: arrival,
                    compartment: number,
                    entry: entry,
                    listing: listing
                )
            )
        }
    }

    private mutating func learn(_ fields: [Note.Field]) {
        for field in fields where seenFieldNames.insert(field.name).inserted {
            fieldNames.append(field.name)
        }
    }
}
