/// The forms of a plain copy.
public enum OwnExportFormat: String, CaseIterable, Sendable {
    /// One document for reading, with a table of contents; not for bringing back.
    case markdown
    /// One record a line; bringing it in again gives the same records.
    case jsonLines = "jsonl"
    /// One page for a browser, without scripts.
    case html
    case csv
}

/// What an export did.
public struct OwnExportReport: Sendable {
    /// Records that were written.
    public internal(set) var records = 0
    /// Records that the filter meant and that stayed behind, by kind: withdrawn ones, and
    /// psychotherapy notes where the permit leaves them out.
    public internal(set) var withheld: [String: Int] = [:]
    /// Attached files of the records that were written.
    public internal(set) var attachments = 0
    /// Those of them that are in the copy.
    public internal(set) var filesWritten = 0
    /// What could not be read, and so is missing from the copy.
    public internal(set) var problems: [IntegrityProblem] = []
}
