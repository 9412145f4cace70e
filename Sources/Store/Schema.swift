/// The tables of a vault: rows of sealed bytes under random identifiers, and nothing else.
///
/// Docs/Format.md, section File. A file whose schema differs by a letter is refused: a trigger or a
/// view that somebody added would run with our hands.
enum Schema {
    /// "TACT", in SQLite's `application_id`.
    static let applicationID: Int32 = 0x5441_4354
    /// The format version that is written, in SQLite's `user_version`; all before it are read.
    static let format = 4
    static let pageSize = 16_384

    /// One row: what the file is (``VaultHeader``).
    static let vault = "CREATE TABLE vault(n INTEGER PRIMARY KEY, header BLOB NOT NULL)"
    /// The key slots, in order of arrival.
    static let slot = "CREATE TABLE slot(n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"
    /// Everything else, in order of arrival.
    static let object =
        "CREATE TABLE object(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL)"

    /// Blocks of the index's segments (format 2).
    static let block = "CREATE TABLE block(n INTEGER PRIMARY KEY, sealed BLOB NOT NULL)"

    /// The tables of a format, in order; `nil` for one that there never was.
    static func tables(ofFormat format: Int) -> [String]? {
        switch format {
        case 1: [vault, slot, object]
        // Formats 3 and 4 say more inside of what is sealed, and have the same tables.
        case 2, 3, 4: [vault, slot, object, block]
        default: nil
        }
    }
}
