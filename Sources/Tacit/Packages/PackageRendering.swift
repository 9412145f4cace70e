import Age
import Exchange
import Practice
import Rules
import Sealing

/// The members of a package out of a disclosure.
struct PackageRendering {
    private let made: MadePackage
    private let action: DiscloseAction
    private let ledger: Ledger
    private let profile: HolderProfile
    private let records: [PackageRecord]
    private let contents: PackageContents
    /// The members of attached files, each with where it is.
    private let attached: [Attached]

    private struct Attached {
        let member: PackageManifest.Member
        let reference: AttachmentReference
        let record: Identifier
    }

    init(_ made: MadePackage, _ action: DiscloseAction, _ ledger: Ledger) throws {
        self.made = made
        self.action = action
        self.ledger = ledger
        profile = try ledger.profile()
        var attached: [Attached] = []
        var records: [PackageRecord] = []
        for record in made.disclosure.records {
            let first = attached.count
            for file in record.source.files {
                attached.append(
                    Attached(
                        member: PackageManifest.Member(
                            path: PackageManifest.attachmentPath(attached.count + 1),
                            byteCount: Int(clamping: file.byteCount),
                            digest: file.digest
                        ),
                        reference: file,
                        record: record.source.record
                    )
                )
            }
            records.append(
                PackageRecord(
                    record,
                    marks: action.marks(of: record.note),
                    files: attached[first...].map { ($0.reference, $0.member.path) }
                )
            )
        }
        self.attached = attached
        self.records = records
        contents = PackageContents(
            made,
            action,
            sender: profile,
            role: ledger.keys.role,
            outline: records.map(\.line)
        )
    }

    // MARK: Members

    /// All members after the signature, in their order.
    func files(printedBy printer: PackagePrinter?) throws -> [PackageFile] {
        var files = [
            try text("notices.txt", notices), try text("basis.json", basis),
            try pieces(PackageManifest.recordsPath) { output in
                for record in made.disclosure.records {
                    JSONLines.append(line(record), to: &output.bytes)
                    try output.flushIfFull()
                }
            },
            try pieces("records.md", markdown),
            try pieces("index.html") { output in
                var page = PackagePage(contents)
                page.head(to: &output.bytes)
                for record in records {
                    page.append(record, to: &output.bytes)
                    try output.flushIfFull()
                }
                page.tail(to: &output.bytes)
            },
        ]
        if let bundle = FHIRBundle(contents) {
            files.append(
                try pieces("bundle.json") { output in
                    bundle.head(to: &output.bytes)
                    for record in records {
                        bundle.append(record, to: &output.bytes)
                        try output.flushIfFull()
                    }
                    bundle.tail(to: &output.bytes)
                }
            )
        }
        if let printer { files.append(try printed(by: printer)) }
        return files + attached.map(file)
    }

    /// The page on paper: made once and held, so that no other program has to give the same twice.
    private func printed(by printer: PackagePrinter) throws -> PackageFile {
        var print = PackagePrint(contents)
        var rest = records[...]
        var isBegun = false
        let pdf = printer {
            var bytes: [UInt8] = []
            if !isBegun { print.head(to: &bytes) }
            isBegun = true
            while bytes.count < 1 << 16, let record = rest.popFirst() {
                print.append(record, to: &bytes)
            }
            return bytes
        }
        guard let pdf else { throw TransferError.package(.notPrinted) }
        return try text("records.pdf", pdf)
    }

    private func file(_ attached: Attached) -> PackageFile {
        PackageFile(attached.member, checksItself: true) { [ledger] sink in
            let (compartment, _) = try ledger.find(attached.record)
            try ledger.read(attached.reference, in: compartment) { piece in
                try unsafe sink(piece.span.bytes)
            }
        }
    }

    private func text(_ path: String, _ bytes: [UInt8]) throws -> PackageFile {
        try PackageFile(path: path) { sink in try unsafe sink(bytes.span.bytes) }
    }

    /// A member that is put together anew each time it is asked for, a record at a time.
    private func pieces(
        _ path: String,
        _ body: @escaping (inout OutputBuffer) throws -> Void
    ) throws -> PackageFile {
        try PackageFile(path: path) { sink in
            try withoutActuallyEscaping(sink) { sink in
                var output = OutputBuffer { try sink($0) }
                try body(&output)
                try output.flush()
            }
        }
    }

    private func line(_ record: DisclosedRecord) -> PlainRecord {
        PlainRecord(
            client: made.disclosure.client,
            note: record.note,
            id: record.source.id,
            status: record.status
        )
    }

    private func markdown(_ output: inout OutputBuffer) throws {
        var book = MarkdownBook(labels: labels)
        book.head(contents: listing, to: &output.bytes)
        for record in made.disclosure.records {
            book.append(line(record), to: &output.bytes)
            try output.flushIfFull()
        }
    }

    private var labels: HTMLPage.Labels {
        var labels = HTMLPage.Labels()
        let recipient = contents.recipient.name
        labels.title = recipient.isEmpty ? "Records" : "Records for \(recipient)"
        labels.banner = contents.remarks.first ?? ""
        labels.notices = Array(contents.remarks.dropFirst()) + contents.notices.map(\.text)
        labels.kind = { Kind.named($0)?.title ?? $0 }
        labels.field = { kind, field in Kind.named(kind)?.field(named: field)?.title ?? field }
        return labels
    }

    private var listing: [HTMLPage.Entry] {
        let client = made.disclosure.client
        return made.disclosure.records.map {
            HTMLPage.Entry(at: $0.note.at, client: client, title: Disclosure.title(of: $0.note))
        }
    }

    private var notices: [UInt8] {
        Array(contents.notices.map { $0.text + "\n" }.joined(separator: "\n").utf8)
    }

    private var basis: [UInt8] {
        let basis = contents.basis
        var bytes: [UInt8] = []
        JSONLines.appendHeading(
            "basis",
            [
                ("ground", [basis.word]), ("document", [basis.document?.text].compactMap(\.self)),
                ("words", basis.words.isEmpty ? [] : [basis.words]),
                ("purpose", [contents.purpose]), ("recipient", [contents.recipient.name]),
            ],
            to: &bytes
        )
        return bytes
    }

    // MARK: Manifest

    func manifest(_ files: [PackageFile], for seal: ExportSeal) throws -> PackageManifest {
        let identity = try RoleIdentity.identity(in: ledger)
        let disclosure = made.disclosure
        return PackageManifest(
            id: made.id,
            sequence: Int(clamping: made.sequence),
            created: disclosure.toldAt,
            sender: PackageManifest.Sender(
                name: profile.holder,
                role: ledger.keys.role,
                recipient: identity.recipient.text,
                signer: identity.signer
            ),
            recipient: PackageManifest.Recipient(
                name: disclosure.request.recipient,
                type: disclosure.request.recipientType,
                keys: seal.recipientTexts
            ),
            purpose: disclosure.request.purpose.rawValue,
            ground: disclosure.request.basis.rawValue,
            client: disclosure.client,
            notices: made.notices.map(\.id),
            withheld: (disclosure.toldWithheld ?? []).map {
                PackageManifest.Withheld(reason: $0.reason, count: $0.count)
            },
            members: files.map(\.member),
            records: zip(disclosure.records, records).map { source, record in
                PackageManifest.Record(
                    id: source.source.id,
                    kind: source.note.kind,
                    digest: PackageManifest.digest(of: source.note),
                    labels: record.line.labels(in: ledger.keys.role.discipline),
                    attachments: zip(source.source.files, record.attachments).map {
                        PackageManifest.Attachment(path: $1.path, id: $0.id, name: $0.name)
                    },
                    origin: source.source.origin
                )
            }
        )
    }
}

extension DiscloseAction {
    func marks(of note: Note) -> Set<SecurityMark> {
        var marks: Set<SecurityMark> = []
        if isPart2 { marks.insert(.part2) }
        if people.contains(where: { $0.payer?.source == .selfPayRestricted }) {
            marks.insert(.selfPayRestricted)
        }
        if note.value(of: "clientReportedHealth") != nil { marks.insert(.clientReportedHealth) }
        return marks
    }
}
