extension Kind {
    static let addendum = Kind(
        "addendum",
        "Addendum",
        "An addition to a signed record, which stays as it is.",
        in: [.therapy, .coaching],
        requiresBody: true,
        [
            .required("amends", "Amends", "the signed record", .reference([])),
            .required(
                "reason",
                "Reason",
                "late entry, correction, client's request",
                example: "late entry"
            ),
        ]
    )
}
