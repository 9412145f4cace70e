/// The tables of a vault: rows of sealed bytes under random identifiers, and nothing else.
///
/// Docs/Format.md, section File. A file whose schema differs by a letter is refused: a trigger or a
/// view that somebody added would run with our hands.
enum Schema {
    /// "TACT", in SQLite's `application_id`.
    static let applicationID: Int32 = 0x5441_4354
    /// The format version, in SQLite's `user_version`.
    static let format = 1
    static let pageSize = 8_192

    /// One row: what the file is (``VaultHeader``).
    static let vault = "CREATE TABLE vault(n INTEGER PRIMARY KEY, header BLOB NOT NULL)"
    /// The key slots, in order of arrival.
    static let slot = "CREATE TABLE slot(n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"
    /// Everything else, in order of arrival.
    static let object =
        "CREATE TABLE object(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL)"

    static let all = [vault, slot, object]
}
