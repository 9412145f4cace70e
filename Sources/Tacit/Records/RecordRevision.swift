import Practice
import Rules
import Sealing

/// One revision of a record, as it is sealed.
///
/// Fields (Docs/Format.md, section Record): 1 kind, 2 status, 3 at, 4 title, 5 tags, 6 fields
/// (1 name, 2 value), 7 body, 8 attachments (``AttachmentReference``), 9 written (seconds since
/// 1970, UTC), 10 offset of that in minutes, 11 parents, 12 other heads, 13 commitment of the
/// revision before, 14 the identifier under which it was brought in, 15 the signature
/// (``RecordSignature``), 16 why it was withdrawn, 17 what the screening said, 18 where it comes
/// from (``Provenance``).
struct RecordRevision: Sendable {
    var note: Note
    var status: Status
    var attachments: [AttachmentReference]
    var written: Moment
    /// The revisions that the writer had in front of them.
    var parents: [UInt64]
    /// Revisions that nobody has settled with this one yet.
    var otherHeads: [UInt64]
    /// `nil` for the first revision.
    var previous: Commitment?
    var externalID: String?
    /// Of a signed revision, and of the one that withdraws it.
    var signature: RecordSignature?
    /// Why it was withdrawn.
    var withdrawal: String?
    /// What the screening said of this text; no part of what is signed.
    var screening = NoteScreening.silent
    /// Where it comes from, if it came in a package.
    var provenance: Provenance?
}

extension RecordRevision {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.reserve(note.body.utf8.count + 256)
        writeContent(to: &writer, status: status)
        writer.put(9, signed: written.instant)
        writer.put(10, signed: Int64(written.clock?.offset ?? 0))
        for parent in parents { writer.put(11, parent) }
        for head in otherHeads { writer.put(12, head) }
        if let previous { writer.put(13, previous.bytes) }
        writer.put(14, optional: externalID)
        if let signature { writer.put(15, signature.bytes) }
        writer.put(16, optional: withdrawal)
        if screening != .silent { writer.put(17, screening.bytes) }
        if let provenance { writer.put(18, provenance.bytes) }
        return writer.bytes
    }

    /// The canonical plaintext: what is signed of a record, fields 1 and 3 to 8 as they stand there.
    var content: [UInt8] {
        var writer = FieldWriter()
        writer.reserve(note.body.utf8.count + 256)
        writeContent(to: &writer, status: nil)
        return writer.bytes
    }

    private func writeContent(to writer: inout FieldWriter, status: Status?) {
        writer.put(1, note.kind)
        if let status { writer.put(2, [status.rawValue]) }
        writer.put(3, optional: note.at?.iso)
        if !note.title.isEmpty { writer.put(4, note.title) }
        for tag in note.tags { writer.put(5, tag) }
        for field in note.fields {
            var inner = FieldWriter()
            inner.put(1, field.name)
            inner.put(2, field.value)
            writer.put(6, inner.bytes)
        }
        if !note.body.isEmpty { writer.put(7, note.body) }
        for attachment in attachments { writer.put(8, attachment.bytes) }
    }

    /// The bytes of a revision that was written without the identifier under which it was brought
    /// in, and with it: the last field of all.
    static func bytes(_ revision: [UInt8], externalID: String?) -> [UInt8] {
        var writer = FieldWriter()
        writer.put(14, optional: externalID)
        return externalID == nil ? revision : revision + writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        note = Note(kind: try reader.text(1))
        let status = try reader.required(2)
        guard status.count == 1, let status = status.first.flatMap(Status.init(rawValue:)) else {
            throw FieldError()
        }
        self.status = status
        if let text = try reader.optionalText(3) {
            guard let at = Moment(iso: text), at.iso == text else { throw FieldError() }
            note.at = at
        }
        note.title = try reader.optionalText(4, orEmpty: false) ?? ""
        note.tags = try reader.texts(5)
        for value in try reader.all(6) {
            var inner = FieldReader(Array(value))
            note.fields.append(Note.Field(name: try inner.text(1), value: try inner.text(2)))
            try inner.finish()
        }
        note.body = try reader.optionalText(7, orEmpty: false) ?? ""
        attachments = []
        for value in try reader.all(8) { attachments.append(try AttachmentReference(Array(value))) }
        let (instant, offset) = (try reader.signed(9), try reader.signed(10))
        guard let written = Moment(instant: instant, offset: Int(offset)) else {
            throw FieldError()
        }
        self.written = written
        parents = try reader.numbers(11)
        otherHeads = try reader.numbers(12)
        if let value = try reader.optional(13) {
            guard value.count == 32 else { throw FieldError() }
            previous = Commitment(bytes: Array(value))
        }
        externalID = try reader.optionalText(14)
        signature = try reader.optional(15).map { value throws(FieldError) in
            try RecordSignature(Array(value))
        }
        withdrawal = try reader.optionalText(16, orEmpty: false)
        if let value = try reader.optional(17) {
            screening = try NoteScreening(Array(value), of: note)
        }
        provenance = try reader.optional(18).map { value throws(FieldError) in
            try Provenance(Array(value))
        }
        try reader.finish()
    }
}

extension RecordRevision {
    /// Parents and heads are earlier revisions, each named once, in order; only the first revision
    /// has none before it.
    func checkPast(number: UInt64) throws(FieldError) {
        for past in [parents, otherHeads] {
            var last: UInt64 = 0
            for revision in past {
                guard revision > last, revision < number else { throw FieldError() }
                last = revision
            }
        }
        guard (previous == nil) == (number == 1) else { throw FieldError() }
    }
}

// MARK: Standing

extension RecordRevision {
    /// A signed revision has a signature, follows another one and leaves nothing unsettled; a draft
    /// or an imported one has none.
    func checkStanding(number: UInt64) throws(FieldError) {
        let fits =
            switch status {
            case .draft, .imported: signature == nil && withdrawal == nil
            case .signed:
                signature != nil && withdrawal == nil && number > 1 && otherHeads.isEmpty
            case .withdrawn: signature == nil || number > 2
            }
        guard fits else { throw FieldError() }
    }

    /// Nothing follows a signed revision but the one that withdraws it, with the same content,
    /// findings and signature; nothing follows a withdrawn one.
    func checkSuccession(of earlier: RecordRevision) throws(FieldError) {
        guard earlier.provenance?.bytes == provenance?.bytes else { throw FieldError() }
        switch (earlier.status, status) {
        case (.withdrawn, _): throw FieldError()
        case (.signed, .withdrawn), (.imported, .withdrawn):
            guard earlier.signature?.bytes == signature?.bytes, earlier.content == content,
                earlier.screening.bytes == screening.bytes
            else { throw FieldError() }
        case (.signed, _), (.draft, .withdrawn): throw FieldError()
        case (.draft, _), (.imported, _): break
        }
    }
}

/// What a record says about a file that is attached to it.
///
/// Fields: 1 id, 2 name, 3 length in bytes, 4 BLAKE2b-256 of the content.
struct AttachmentReference: Sendable {
    let id: Identifier
    let name: String
    let byteCount: UInt64
    let digest: [UInt8]

    init(id: Identifier, name: String, byteCount: UInt64, digest: [UInt8]) {
        self.id = id
        self.name = name
        self.byteCount = byteCount
        self.digest = digest
    }

    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, id)
        writer.put(2, name)
        writer.put(3, byteCount)
        writer.put(4, digest)
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        id = try reader.identifier(1)
        name = try reader.text(2)
        byteCount = try reader.number(3)
        digest = try reader.digest(4)
        try reader.finish()
    }
}
