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
        ]
    )
}
