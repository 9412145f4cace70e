import Practice

extension PackageManifest {
    /// The longest manifest that is read: 16 MiB, some 30,000 records.
    static let greatestByteCount = 16 << 20

    /// Its one JSON text.
    var text: [UInt8] { ManifestText(self).bytes }

    /// Reads exactly what ``text`` gives.
    ///
    /// - Throws: ``PackageFault/unknownVersion``, ``PackageFault/manifest``,
    ///   ``PackageFault/labels``, ``PackageFault/missing`` without records.
    init(text: [UInt8]) throws(PackageFault) {
        var scan = ManifestScan(text)
        var labels: [String] = []
        self = try scan.object { (scan) throws(PackageFault) in
            try PackageManifest(&scan, labels: &labels)
        }
        try scan.finish()
        guard labels == self.labels.texts else { throw .labels }
        try checkMembers()
        guard self.text == text else { throw .manifest }
    }

    private init(_ scan: inout ManifestScan, labels: inout [String]) throws(PackageFault) {
        guard try scan.text("format") == "tacit-package", try scan.number("version") == 1 else {
            throw .unknownVersion
        }
        id = try scan.identifier("id")
        sequence = try scan.number("sequence")
        created = try scan.moment(scan.text("created"))
        try scan.require("sender")
        sender = try scan.object { (scan) throws(PackageFault) in try Sender(&scan) }
        try scan.require("recipient")
        recipient = try scan.object { (scan) throws(PackageFault) in try Recipient(&scan) }
        purpose = try scan.text("purpose")
        ground = try scan.text("ground")
        client = try scan.optionalText("client")
        labels = try scan.list("labels") { (scan) throws(PackageFault) in try scan.string() }
        notices = try scan.filledList("notices") { (scan) throws(PackageFault) in
            try scan.string()
        }
        withheld = try scan.filledList("withheld") { (scan) throws(PackageFault) in
            try scan.object { (scan) throws(PackageFault) in
                Withheld(reason: try scan.text("reason"), count: try scan.number("count"))
            }
        }
        members = try scan.list("members") { (scan) throws(PackageFault) in
            try scan.object { (scan) throws(PackageFault) in try Member(&scan) }
        }
        records = try scan.list("records") { (scan) throws(PackageFault) in
            try scan.object { (scan) throws(PackageFault) in try Record(&scan) }
        }
        guard sequence > 0, created.clock != nil, !purpose.isEmpty, !ground.isEmpty,
            client?.isEmpty != true
        else { throw .manifest }
    }

    /// Paths occur once and not among the first two; attachments are exactly those of records.
    private func checkMembers() throws(PackageFault) {
        let paths = Set(members.map(\.path))
        guard paths.count == members.count, paths.isDisjoint(with: [Self.path, Self.signaturePath])
        else { throw .manifest }
        guard paths.contains(Self.recordsPath) else { throw .missing }
        let attached = records.flatMap(\.attachments).map(\.path)
        let files = members.map(\.path).filter { $0.hasPrefix(Self.attachmentFolder) }
        guard attached == files else { throw .manifest }
    }
}

extension PackageManifest.Sender {
    fileprivate init(_ scan: inout ManifestScan) throws(PackageFault) {
        name = try scan.text("name")
        role = try scan.role()
        recipient = try scan.text("recipient")
        guard let key = MinisignKey(text: try scan.text("signer")) else { throw .manifest }
        signer = key
    }
}

extension PackageManifest.Recipient {
    fileprivate init(_ scan: inout ManifestScan) throws(PackageFault) {
        name = try scan.text("name")
        type = try scan.text("type")
        keys = try scan.filledList("keys") { (scan) throws(PackageFault) in try scan.string() }
        guard
            zip(keys, keys.dropFirst()).allSatisfy({ $0.utf8.lexicographicallyPrecedes($1.utf8) })
        else { throw .manifest }
    }
}

extension PackageManifest.Member {
    fileprivate init(_ scan: inout ManifestScan) throws(PackageFault) {
        path = try scan.text("path")
        byteCount = try scan.number("bytes")
        digest = try scan.bytes("digest", count: 32)
        guard TarHeader.isPath(path), byteCount < TarHeader.limit else { throw .manifest }
    }
}

extension PackageManifest.Record {
    fileprivate init(_ scan: inout ManifestScan) throws(PackageFault) {
        id = try scan.optionalText("id")
        kind = try scan.text("kind")
        digest = try scan.bytes("digest", count: 32)
        labels = try SecurityLabels(
            texts: try scan.list("labels") { (scan) throws(PackageFault) in try scan.string() }
        )
        attachments = try scan.filledList("attachments") { (scan) throws(PackageFault) in
            try scan.object { (scan) throws(PackageFault) in
                PackageManifest.Attachment(
                    path: try scan.text("path"),
                    id: try scan.identifier("id"),
                    name: try scan.text("name")
                )
            }
        }
        if scan.takes("origin") {
            origin = try scan.object { (scan) throws(PackageFault) in
                try PackageManifest.Origin(&scan)
            }
        }
        guard id != nil || origin == nil, id?.isEmpty != true else { throw .manifest }
    }
}

extension PackageManifest.Origin {
    fileprivate init(_ scan: inout ManifestScan) throws(PackageFault) {
        author = try scan.text("author")
        role = try scan.role()
        let number = try scan.number("revision")
        guard number > 0, let status = Status(word: try scan.text("status")) else {
            throw .manifest
        }
        revision = UInt64(number)
        self.status = status
        if let text = try scan.optionalText("signed") { signed = try scan.moment(text) }
        if signed != nil, scan.stands("key") {
            signature = Signature(
                key: try scan.bytes("key", count: 32),
                value: try scan.bytes("signature", count: 64)
            )
        }
        if let text = try scan.optionalText("signer") {
            guard let key = MinisignKey(text: text) else { throw .manifest }
            signer = key
        }
    }
}

extension ManifestScan {
    /// Whether that member comes next.
    fileprivate func stands(_ key: String) -> Bool {
        var copy = self
        return copy.takes(key)
    }

    fileprivate mutating func identifier(_ key: String) throws(PackageFault) -> Identifier {
        guard let id = Identifier(text: try text(key)) else { throw .manifest }
        return id
    }

    fileprivate mutating func bytes(_ key: String, count: Int) throws(PackageFault) -> [UInt8] {
        guard let bytes = Hexadecimal.bytes(try text(key), count: count) else { throw .manifest }
        return bytes
    }

    /// A moment in the one form in which it is written.
    fileprivate func moment(_ text: String) throws(PackageFault) -> Moment {
        guard let moment = Moment(iso: text), moment.iso == text else { throw .manifest }
        return moment
    }

    /// A role and its discipline.
    fileprivate mutating func role() throws(PackageFault) -> Role {
        guard let role = Role(rawValue: try text("role")),
            try text("discipline") == role.discipline.rawValue
        else { throw .manifest }
        return role
    }
}
