import Practice
import Sealing
import Search

/// A record as its index knows it: the texts that are searched, and the facts that filters ask for.
///
/// Facts: status (1) ‖ form of the time (1: none, a day, a time with an offset) ‖ offset in minutes
/// (2, only with a time) ‖ length of the kind (1) ‖ kind ‖ tags, each with its length as LE32 before
/// it. The time itself is the row's sort key. Docs/Format.md, section Index, Documents.
struct IndexedRecord: Sendable {
    let id: Identifier
    let revision: UInt64
    let note: Note
    let status: Status

    var document: IndexedDocument {
        IndexedDocument(
            id: DocumentID(id),
            revision: revision,
            sortKey: Self.sortKey(note),
            facts: Self.facts(note, status),
            isHidden: status == .withdrawn,
            parts: Self.parts(note)
        )
    }

    /// Undated records are the oldest.
    static func sortKey(_ note: Note) -> Int64 { note.at?.instant ?? .min }

    /// What is searched of a note, in order: its title, tags, fields and text.
    static func parts(_ note: Note) -> [NamedPart] {
        var parts: [NamedPart] = []
        if !note.title.isEmpty { parts.append(NamedPart(.title, name: "title", note.title)) }
        for tag in note.tags { parts.append(NamedPart(.tags, name: "tags", tag)) }
        for field in note.fields {
            parts.append(NamedPart(.field, name: field.name, field.value))
        }
        if !note.body.isEmpty { parts.append(NamedPart(.body, name: "body", note.body)) }
        return parts
    }

    private static func facts(_ note: Note, _ status: Status) -> [UInt8] {
        var facts = [status.rawValue]
        switch note.at?.clock {
        case nil: facts.append(note.at == nil ? 0 : 1)
        case let clock?:
            facts.append(2)
            let offset = UInt16(bitPattern: Int16(clock.offset))
            facts.append(UInt8(truncatingIfNeeded: offset))
            facts.append(UInt8(truncatingIfNeeded: offset >> 8))
        }
        facts.append(UInt8(truncatingIfNeeded: note.kind.utf8.count))
        facts.append(contentsOf: note.kind.utf8)
        for tag in note.tags {
            facts.append(contentsOf: LittleEndian.bytes(UInt32(tag.utf8.count)))
            facts.append(contentsOf: tag.utf8)
        }
        return facts
    }

    /// What filters ask of a record, without its text: kind, time, tags and standing.
    static func outline(_ row: DocumentRow) throws(MalformedIndex) -> (note: Note, status: Status) {
        var facts = row.facts[...]
        guard let status = facts.popFirst().flatMap(Status.init(rawValue:)),
            let form = facts.popFirst()
        else { throw MalformedIndex() }
        var note = Note(kind: "")
        switch form {
        case 0: break
        case 1:
            note.at = Moment(dayNumber: Int(row.sortKey / 86_400))
            guard note.at?.instant == row.sortKey else { throw MalformedIndex() }
        case 2:
            guard facts.count > 2 else { throw MalformedIndex() }
            let low = UInt16(facts.removeFirst())
            let offset = Int16(bitPattern: low | UInt16(facts.removeFirst()) << 8)
            note.at = Moment(instant: row.sortKey, offset: Int(offset))
            guard note.at != nil else { throw MalformedIndex() }
        default: throw MalformedIndex()
        }
        note.kind = try text(&facts, count: facts.popFirst().map(Int.init))
        while !facts.isEmpty {
            guard facts.count >= 4 else { throw MalformedIndex() }
            let count: UInt32 = LittleEndian.word(facts.prefix(4))
            facts.removeFirst(4)
            note.tags.append(try text(&facts, count: Int(count)))
        }
        return (note, status)
    }

    private static func text(
        _ bytes: inout ArraySlice<UInt8>,
        count: Int?
    ) throws(MalformedIndex) -> String {
        guard let count, count <= bytes.count,
            let text = String(validating: bytes.prefix(count), as: UTF8.self)
        else { throw MalformedIndex() }
        bytes.removeFirst(count)
        return text
    }
}

extension DocumentID {
    init(_ id: Identifier) { self.init(high: id.high, low: id.low) }
}

extension Identifier {
    init(_ id: DocumentID) { self.init(high: id.high, low: id.low) }
}
