import Exchange
import Practice
import Rules

/// Where records of a package may go: what comes from therapy is never filed as coaching (SC-01).
struct PackageFiling {
    let role: Role
    private let manifest: PackageManifest

    init(role: Role, _ manifest: PackageManifest) {
        self.role = role
        self.manifest = manifest
    }

    /// Checks a record of a package that is looked through.
    ///
    /// - Throws: ``PackageFault/records`` for a signature that does not hold;
    ///   ``VaultError/refused(_:)``, ``VaultError/invalid(_:)``.
    func check(_ listed: PackageManifest.Record, _ record: PlainRecord) throws {
        _ = try realm(of: listed)
        try UnlockedVault.check(record.note)
        guard listed.origin?.signature != nil else { return }
        guard let id = listed.id.flatMap(Identifier.init(text:)),
            revision(of: listed, record.note, now: manifest.created).foreignSignatureHolds(of: id)
        else { throw PackageFault.records }
    }

    /// The realm in which a record is kept: that of its kind; the main one for a kind that is not of
    /// this discipline and came as it is.
    func realm(of listed: PackageManifest.Record) throws(VaultError) -> Realm {
        guard let kind = Kind.named(listed.kind) else {
            throw .invalid(.unknownKind(listed.kind))
        }
        let origin = listed.origin?.role.discipline ?? manifest.sender.role.discipline
        if role.discipline == .coaching, origin == .therapy || kind.disciplines == [.therapy] {
            throw .refused([.therapyIsNotCoaching(kind)])
        }
        return kind.realm(in: role.discipline) ?? role.discipline.mainRealm
    }

    /// The first revision of a record that comes in, its files under the identifiers that they had.
    func revision(
        of listed: PackageManifest.Record,
        _ note: Note,
        now: Moment
    ) -> RecordRevision {
        RecordRevision(
            note: note,
            status: .imported,
            attachments: listed.attachments.compactMap(reference),
            written: now,
            parents: [],
            otherHeads: [],
            previous: nil,
            externalID: nil,
            provenance: Provenance(manifest, listed.origin)
        )
    }

    private func reference(_ attachment: PackageManifest.Attachment) -> AttachmentReference? {
        manifest.members.first { $0.path == attachment.path }.map {
            AttachmentReference(
                id: attachment.id,
                name: attachment.name,
                byteCount: UInt64($0.byteCount),
                digest: $0.digest
            )
        }
    }
}

extension Refusal {
    /// SC-01, of records that come from therapy.
    fileprivate static func therapyIsNotCoaching(_ kind: Kind) -> Refusal {
        let rule = Rulebook.rule("SC-01")
        return Refusal(
            rule: "SC-01",
            reason: "a '\(kind.id)' from therapy is not filed as coaching",
            wayOut: "read it with 'age', 'tar' and a browser, and keep it beside your records; "
                + "what the client tells you of it goes into clientReportedHealth, with healthSource",
            sources: rule?.sources ?? [],
            grounds: rule?.grounds.map(\.shown) ?? []
        )
    }
}
