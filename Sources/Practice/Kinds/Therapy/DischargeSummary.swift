extension Kind {
    static let dischargeSummary = Kind(
        "discharge-summary",
        "Discharge summary",
        "How the treatment went and how it ended.",
        in: [.therapy],
        takesSections: true,
        [
            .required(
                "reason",
                "Reason",
                "why it ends",
                example: "goals reached, agreed together"
            ),
            .required(
                "dates",
                "Dates",
                "first and last contact",
                example: "2025-09-01 to 2026-03-02"
            ),
            .required(
                "course",
                "Course",
                "what happened in treatment",
                example: "22 meetings; sleep first, then work"
            ),
            .required(
                "finalDiagnosis",
                "Final diagnosis or status",
                "at the last contact",
                example: "none"
            ),
            .required(
                "goalsOutcome",
                "Outcome of the goals",
                "one by one",
                example: "sleep: reached; asking for help: begun"
            ),
            .required(
                "riskAtLastContact",
                "Risk at last contact",
                "as asked and answered, or none found",
                example: "asked; none found"
            ),
            .optional("medications", "Medications", "as last known", example: "none"),
            .required(
                "recommendations",
                "Recommendations and referrals",
                "what comes next",
                example: "a meeting in six months, if wished"
            ),
            .optional(
                "pretermination",
                "Talk about ending",
                "what was said before the end, and when (CL-02)",
                example: "three meetings were given to it"
            ),
            .required(
                "recordsLocation",
                "Where the records are",
                "and for how long",
                example: "with the practice, seven years"
            ),
            .session,
        ]
    )
}
