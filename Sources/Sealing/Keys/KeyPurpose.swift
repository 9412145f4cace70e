/// What a key is for, as a type: a key of one purpose does not pass for another.
///
/// The label is the BLAKE2b personalisation of everything that is derived from such a key or sealed
/// under it. Labels are at most 16 bytes of ASCII, all different (Docs/Format.md, section Labels).
public protocol KeyPurpose: Sendable {
    static var label: StaticString { get }
}

/// Opens one key slot: comes from a passphrase or a recovery code.
public enum SlotPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 slot"
}

/// Opens what one role holds.
public enum RolePurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 role"
}

/// Opens the records of one engagement in one realm.
public enum CompartmentPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 compart"
}

/// Opens the blocks of one segment of an index.
public enum SegmentPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 segment"
}

/// Opens one person's entry in the registry.
public enum PersonPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 person"
}

/// Names people anew and moves dates, in copies that name nobody.
public enum AliasPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 alias"
}

/// Common to the roles of one holder: the conflict index and nothing else.
public enum VaultPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 vault"
}

/// Opens what the conflict index says about one identity of a person.
public enum MatchPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 match"
}

/// Encrypts the stream of one attachment.
public enum AttachmentPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 attach"
}

/// Opens what names a client in one row of the audit chain.
public enum SubjectPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 subject"
}

/// Makes identifiers of rows that follow from other identifiers.
public enum RowPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 row"
}

/// Chains the rows of the audit log.
public enum ChainPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 chain"
}

/// The seed of an Ed25519 key that signs records.
public enum RecordSigningPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 sign rec"
}

/// The seed of an Ed25519 key that signs packages.
public enum PackageSigningPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 sign pkg"
}

/// An X25519 secret key: an age identity.
public enum IdentityPurpose: KeyPurpose {
    public static let label: StaticString = "tacit1 identity"
}
