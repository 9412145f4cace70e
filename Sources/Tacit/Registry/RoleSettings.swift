public import Practice
public import Rules

/// Fields (Docs/Format.md, section Role objects): 1 profile, 2 flat sessions, 3 waiting days, 4 past
/// first, 5 plan before note, 6 review days, 7 same legal entity (1 byte), 8 custodian,
/// 9 supervisor, 10 shows licence (1 byte), 11 shows no card in a journal (empty).
extension Settings: Encoded {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, profile)
        writer.put(2, number: flatSessions)
        writer.put(3, number: waitingDays)
        writer.put(4, number: pastFirst)
        writer.put(5, number: planBeforeNote)
        writer.put(6, number: reviewDays)
        if let sameLegalEntity { writer.put(7, [sameLegalEntity ? 1 : 0]) }
        writer.put(8, filled: custodian)
        writer.put(9, filled: supervisor)
        writer.put(10, [showsLicence ? 1 : 0])
        if !showsJournalCard { writer.put(11, []) }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        self.init(profile: try reader.filledText(1))
        flatSessions = try reader.int(2)
        waitingDays = try reader.int(3)
        pastFirst = try reader.int(4)
        planBeforeNote = try reader.int(5)
        reviewDays = try reader.int(6)
        sameLegalEntity = reader.stands(at: 7) ? try reader.flag(7) : nil
        custodian = try reader.optionalText(8, orEmpty: false) ?? ""
        supervisor = try reader.optionalText(9, orEmpty: false) ?? ""
        showsLicence = try reader.flag(10)
        showsJournalCard = try reader.optional(11) == nil
        try reader.finish()
    }
}

extension FieldWriter {
    fileprivate mutating func put(_ tag: UInt8, number: Int) { put(tag, UInt64(clamping: number)) }
}

extension FieldReader {
    fileprivate mutating func int(_ tag: UInt8) throws(FieldError) -> Int {
        guard let number = Int(exactly: try number(tag)) else { throw FieldError() }
        return number
    }

    fileprivate mutating func flag(_ tag: UInt8) throws(FieldError) -> Bool {
        switch Array(try required(tag)) {
        case [0]: return false
        case [1]: return true
        default: throw FieldError()
        }
    }
}

extension Settings {
    /// - Throws: ``VaultError/InvalidInput/unknownProfile(_:)``,
    ///   ``VaultError/InvalidInput/outOfBounds(setting:_:)``.
    func check() throws(VaultError) {
        guard JurisdictionProfile.named(profile) != nil else {
            throw .invalid(.unknownProfile(profile))
        }
        for setting in NumberSetting.all where !setting.bounds.contains(setting.value(in: self)) {
            throw .invalid(.outOfBounds(setting: setting.name, setting.bounds))
        }
    }
}

extension UnlockedVault {
    /// What the holder has set for the role in hand; where nothing was ever set, the defaults.
    ///
    /// - Throws: ``VaultError/integrity(_:)`` where it does not open.
    public func settings() throws(VaultError) -> Settings {
        try reading { ledger in try ledger.settings() }
    }

    /// Changes the settings of the role in hand, in one transaction with its row in the audit log.
    ///
    /// - Parameter change: is given what stands there at that moment, so that two writers do not
    ///   undo each other's changes.
    /// - Throws: ``VaultError/InvalidInput/unknownProfile(_:)``,
    ///   ``VaultError/InvalidInput/outOfBounds(setting:_:)``.
    public mutating func setSettings(
        now: Moment,
        _ change: (inout Settings) -> Void
    ) throws(VaultError) -> Settings {
        try writing { ledger in
            var settings = try ledger.settings()
            change(&settings)
            try settings.check()
            try ledger.put(settings.bytes, type: .settings, id: ledger.keys.row("settings"))
            return (settings, AuditEvent(action: .settings, now: now))
        }
    }
}

extension Ledger {
    func settings() throws -> Settings {
        let id = keys.row("settings")
        guard let entry = try manifest.entry(id) else { return Settings() }
        guard entry.type == .settings else {
            throw VaultError.integrity(.malformed, .settings, id)
        }
        return try opened(.settings, id) { try Settings(canonical: text(of: entry)) }
    }
}
