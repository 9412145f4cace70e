extension Kind {
    /// Its date is the time of the record.
    static let session = Kind(
        "session",
        "Session",
        "That a session took place, or did not; its documents refer to it.",
        in: [.therapy, .coaching],
        isKeptCurrent: true,
        [
            .optional(
                "number",
                "Number",
                "counted from the first of the engagement",
                .number(1...99_999)
            ),
            .optional("start", "Start", "when it began", .time, example: "10:00"),
            .optional("stop", "Stop", "when it ended", .time, example: "10:50"),
            .required(
                "modality",
                "Modality",
                "how you met (MD-01)",
                .choice(["in-person", "phone", "video", "chat"])
            ),
            .required(
                "attendance",
                "Attendance",
                "who came, or who cancelled",
                .choice([
                    "attended", "late", "no-show", "cancelled-by-client",
                    "cancelled-by-practitioner",
                ])
            ),
            .optional(
                "location",
                "Location",
                "where the client was; needed in therapy that is not in person (MD-01)",
                example: "at home, the address on file"
            ),
            .optional(
                "place",
                "Place",
                "country or state of the client in this session, by code (XB-01)",
                example: "US-NY"
            ),
            .optional(
                "authority",
                "Authority there",
                "on what your licence rests where the client is (SC-05)",
                .choice(["licence", "compact", "temporary", "exempt", "emergency"])
            ),
            .optional(
                "unitsCharged",
                "Units charged",
                "of the package, in coaching (PY-01)",
                .number(0...99)
            ),
            .optional(
                "attendees",
                "Attendees",
                "who else was there and as what, one a line: collateral, interpreter, observer",
                .list(1...50),
                example: "interpreter, bound to confidentiality"
            ),
        ]
    )
}
