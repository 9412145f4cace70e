import Practice
import Sealing

/// What makes two records the same when records are brought in: client, kind, time, title, tags,
/// fields and body, by their bytes; and the identifier, where one is stated.
enum ContentDigest {
    /// Of all that does not depend on the vault.
    static func of(_ note: Note) -> Identifier {
        var writer = FieldWriter()
        writer.put(2, note.kind)
        writer.put(3, optional: note.at?.iso)
        writer.put(4, note.title)
        for tag in note.tags { writer.put(5, tag) }
        for field in note.fields {
            writer.put(6, field.name)
            writer.put(6, field.value)
        }
        writer.put(7, note.body)
        return Identifier(prefixOf: Digest.of(writer.bytes))
    }

    /// Of a record with an identifier.
    static func of(_ content: Identifier, engagement: Identifier, id: String) -> Identifier {
        var writer = FieldWriter()
        writer.put(1, content)
        writer.put(2, engagement)
        writer.put(3, id)
        return Identifier(prefixOf: Digest.of(writer.bytes))
    }
}

/// What is there already, so that it does not come in twice.
struct KnownRecords {
    private struct Content: Hashable {
        let digest: Identifier
        let engagement: Identifier
    }

    /// Digests of content and identifier.
    private var named: Set<Identifier> = []
    /// How many records with a content were there before; each answers for one without an identifier.
    private var contents: [Content: Int] = [:]

    mutating func learn(_ record: RecordRevision, id: Identifier, engagement: Identifier) {
        let digest = ContentDigest.of(record.note)
        contents[Content(digest: digest, engagement: engagement), default: 0] += 1
        named.insert(
            ContentDigest.of(digest, engagement: engagement, id: record.externalID ?? id.text)
        )
    }

    /// Whether a record is there; one that is not counts as there from now on, if it has an
    /// identifier: a source may well hold the same text twice, but not the same record.
    mutating func takesAsKnown(_ record: PreparedRecord, engagement: Identifier) -> Bool {
        if let id = record.id {
            let digest = record.content ?? ContentDigest.of(record.note)
            return !named.insert(ContentDigest.of(digest, engagement: engagement, id: id)).inserted
        }
        // Into a fresh vault nothing needs to be hashed.
        guard !contents.isEmpty else { return false }
        let digest = record.content ?? ContentDigest.of(record.note)
        let content = Content(digest: digest, engagement: engagement)
        guard let left = contents[content], left > 0 else { return false }
        contents[content] = left - 1
        return true
    }
}
