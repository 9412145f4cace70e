import Practice

/// The one JSON text of a manifest, under way.
struct ManifestText {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(_ manifest: PackageManifest) {
        object { text in
            text.put("format", "tacit-package")
            text.put("version", 1)
            text.put("id", manifest.id.text)
            text.put("sequence", manifest.sequence)
            text.put("created", manifest.created.iso)
            text.put("sender") { $0.put(manifest.sender) }
            text.put("recipient") { $0.put(manifest.recipient) }
            text.put("purpose", manifest.purpose)
            text.put("ground", manifest.ground)
            text.put("client", optional: manifest.client)
            text.put("labels", manifest.labels.texts)
            text.put("notices", filled: manifest.notices)
            text.put("withheld", filled: manifest.withheld) { text, withheld in
                text.put("reason", withheld.reason)
                text.put("count", withheld.count)
            }
            text.put("members", manifest.members) { text, member in
                text.put("path", member.path)
                text.put("bytes", member.byteCount)
                text.put("digest", Hexadecimal.text(member.digest))
            }
            text.put("records", manifest.records) { $0.put($1) }
        }
    }

    private mutating func put(_ sender: PackageManifest.Sender) {
        put("name", sender.name)
        put("role", sender.role.rawValue)
        put("discipline", sender.role.discipline.rawValue)
        put("recipient", sender.recipient)
        put("signer", sender.signer.text)
    }

    private mutating func put(_ recipient: PackageManifest.Recipient) {
        put("name", recipient.name)
        put("type", recipient.type)
        put("keys", filled: recipient.keys)
    }

    private mutating func put(_ record: PackageManifest.Record) {
        put("id", optional: record.id)
        put("kind", record.kind)
        put("digest", Hexadecimal.text(record.digest))
        put("labels", record.labels.texts)
        put("attachments", filled: record.attachments) { text, attachment in
            text.put("path", attachment.path)
            text.put("id", attachment.id.text)
            text.put("name", attachment.name)
        }
        if let origin = record.origin { put("origin") { $0.put(origin) } }
    }

    private mutating func put(_ origin: PackageManifest.Origin) {
        put("author", origin.author)
        put("role", origin.role.rawValue)
        put("discipline", origin.role.discipline.rawValue)
        put("revision", Int(clamping: origin.revision))
        put("status", origin.status.word)
        put("signed", optional: origin.signed?.iso)
        if let signature = origin.signature {
            put("key", Hexadecimal.text(signature.key))
            put("signature", Hexadecimal.text(signature.value))
        }
        put("signer", optional: origin.signer?.text)
    }
}

// MARK: JSON

extension ManifestText {
    private mutating func object(_ body: (inout Self) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    private mutating func list<Element>(
        _ elements: [Element],
        _ body: (inout Self, Element) -> Void
    ) {
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for element in elements {
            separate()
            body(&self, element)
            needsComma = true
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func key(_ key: String) {
        separate()
        bytes.appendJSON(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = true
    }

    private mutating func put(_ key: String, _ value: String) {
        self.key(key)
        bytes.appendJSON(value)
    }

    private mutating func put(_ key: String, optional value: String?) {
        if let value { put(key, value) }
    }

    private mutating func put(_ key: String, _ number: Int) {
        self.key(key)
        bytes.append(contentsOf: String(number).utf8)
    }

    private mutating func put(_ key: String, _ body: (inout Self) -> Void) {
        self.key(key)
        object(body)
    }

    private mutating func put(_ key: String, _ values: [String]) {
        self.key(key)
        list(values) { $0.bytes.appendJSON($1) }
    }

    private mutating func put(_ key: String, filled values: [String]) {
        if !values.isEmpty { put(key, values) }
    }

    private mutating func put<Element>(
        _ key: String,
        _ elements: [Element],
        _ body: (inout Self, Element) -> Void
    ) {
        self.key(key)
        list(elements) { text, element in text.object { body(&$0, element) } }
    }

    private mutating func put<Element>(
        _ key: String,
        filled elements: [Element],
        _ body: (inout Self, Element) -> Void
    ) {
        if !elements.isEmpty { put(key, elements, body) }
    }
}
