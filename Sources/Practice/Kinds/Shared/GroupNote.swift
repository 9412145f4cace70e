extension Kind {
    static let groupNote = Kind(
        "group-note",
        "Group note",
        "One member's part of a group session; names nobody else (GR-01).",
        in: [.therapy, .coaching],
        takesSections: true,
        [
            .required(
                "member",
                "Member",
                "whose note it is: the client's id or name",
                example: "4BQF8P8Z"
            ),
            .required(
                "participation",
                "Participation",
                "how the member took part",
                example: "spoke early, listened well"
            ),
            .required(
                "plan",
                "Plan",
                "what comes next for the member",
                example: "brings one example next week"
            ),
            .session,
        ]
    )
}
