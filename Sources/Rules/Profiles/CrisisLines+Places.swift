import Practice

extension CrisisLines {
    /// All places with numbers of their own.
    public static let all: [CrisisLines] = [
        CrisisLines(
            place: "US",
            name: "the United States",
            lines: [
                line(.emergency, "911"), line(.crisis, "988"), line(.abuse, "1-800-799-7233"),
            ]
        ),
        CrisisLines(
            place: "CA",
            name: "Canada",
            lines: [line(.emergency, "911"), line(.crisis, "988")]
        ),
        CrisisLines(
            place: "UK",
            name: "the United Kingdom",
            lines: [
                line(.emergency, "999"), line(.crisis, "116 123"),
                line(.abuse, "0808 2000 247"),
            ]
        ),
        CrisisLines(
            place: "IE",
            name: "Ireland",
            lines: [line(.emergency, "112"), line(.crisis, "116 123")]
        ),
        CrisisLines(
            place: "AU",
            name: "Australia",
            lines: [line(.emergency, "000"), line(.crisis, "13 11 14")]
        ),
        CrisisLines(
            place: "NZ",
            name: "New Zealand",
            lines: [line(.emergency, "111"), line(.crisis, "1737")]
        ),
        union,
    ]

    static let union = CrisisLines(
        place: "EU",
        name: "the European Union",
        lines: [line(.emergency, "112"), line(.crisis, helplines)]
    )

    /// Where nobody has said where the client is.
    public static let neutral = CrisisLines(
        place: "",
        name: "wherever the client is",
        lines: [
            line(
                .emergency,
                "the emergency number where that person is now, 112 or 911 in many countries"
            ),
            line(.crisis, helplines),
        ]
    )

    private static let helplines = "helplines by country at findahelpline.com"

    /// Other codes that people write for the same country.
    static let sameCountry = ["GB": "UK", "USA": "US"]

    /// Countries of the European Union that have no lines of their own here.
    static let unionCountries: Set<String> = [
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IT", "LV",
        "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
    ]

    /// As it was entered with this version; nobody has checked it.
    private static func line(_ use: Line.Use, _ number: String) -> Line {
        Line(use: use, number: number, entered: entered, checked: nil)
    }

    private static let entered = Moment(iso: "2026-11-26") ?? .firstDay
}

extension Moment {
    /// The 1st of January 1970: what has no day of its own is old.
    fileprivate static var firstDay: Moment {
        guard let day = Moment(dayNumber: 0) else { preconditionFailure("the first day is one") }
        return day
    }
}
