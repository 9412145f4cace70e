package import Practice

/// A record outside of any vault, as interchange formats carry it.
///
/// An empty `note.kind` means that the file did not state one: whoever imports chooses.
package struct PlainRecord: Sendable {
    /// The name of the client, never empty, or `nil` in a client's own journal.
    package var client: String?
    /// Field names are unique in it, canonical equivalents counting as the same name.
    package var note: Note
    /// An identifier as text, never empty and not interpreted here.
    package var id: String?
    package var status: Status?
    /// What is attached to it, and where it lies beside the copy; Markdown only.
    package var files: [ForeignFile] = []

    package init(client: String? = nil, note: Note, id: String? = nil, status: Status? = nil) {
        self.client = client
        self.note = note
        self.id = id
        self.status = status
    }
}
