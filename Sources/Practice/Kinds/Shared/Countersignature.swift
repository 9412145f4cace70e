/// A supervisor's word that they stand by a trainee's note: what it is found by (SV-01).
public enum Countersignature {
    public static let kind = "countersignature"
    /// The note, by the identifier that it has where it was written.
    public static let record = "record"
    public static let supervisor = "supervisor"
    public static let credential = "credential"
    public static let signedOn = "signedOn"
    public static let evidence = "evidence"
    /// The digest of what the note's signature covers (Docs/Package.md, section Countersignatures);
    /// nothing where somebody signed on paper.
    public static let signedContent = "signedContent"
}

extension Kind {
    static let countersignature = Kind(
        "countersignature",
        "Countersignature",
        "The supervisor of record stands by a trainee's note (SV-01).",
        in: [.therapy, .coaching],
        [
            .required(
                "record",
                "Record",
                "which note",
                .reference([])
            ),
            .required(
                "supervisor",
                "Supervisor",
                "who signed",
                example: "the supervisor of record"
            ),
            .optional(
                "credential",
                "Credential",
                "what the supervisor signs as",
                example: "LPC 12345, Oregon"
            ),
            .required(
                "signedOn",
                "Signed on",
                "the day",
                .date(ahead: false)
            ),
            .required(
                "evidence",
                "Evidence",
                "where the signature is",
                example: "on paper, in the file"
            ),
            .optional(
                "signedContent",
                "Signed content",
                "a digest that 'tacit countersign' writes; nothing for a signature on paper",
                example: "written by 'tacit countersign'"
            ),
        ]
    )
}
