extension Kind {
    /// Along GROW, the default of a coach (TM-01).
    static let coachingSession = Kind(
        "coaching-session",
        "Coaching session",
        "A session along goal, reality, options and will.",
        in: [.coaching],
        takesSections: true,
        prompts: [.coaching: Prompts.coachingSession],
        [
            .required(
                "goal",
                "Goal or topic",
                "what the client wants from this session",
                example: "leads the Monday meeting without notes"
            ),
            .optional(
                "reality",
                "Reality",
                "how things stand",
                example: "spoke twice last Monday, read from paper"
            ),
            .optional(
                "options",
                "Options",
                "what could be done; the client's unless you say so",
                example: "a shorter agenda; a rehearsal; asking a colleague to open"
            ),
            .required(
                "nextStep",
                "Next step",
                "what the client will do, or why nothing",
                example: "writes the agenda on Friday and sends it round"
            ),
        ],
        .orientation,
        [
            .optional(
                "obstacles",
                "Obstacles",
                "what stands in the way",
                example: "the room is booked until nine"
            ),
            .optional(
                "strengths",
                "Strengths",
                "what the client can build on",
                example: "knows everyone's work"
            ),
            .optional(
                "values",
                "Values and vision",
                "what it is all for",
                example: "a team that likes its Mondays"
            ),
            .optional(
                "capacity",
                "Capacity",
                "time, energy, means",
                example: "one free evening this week"
            ),
            .optional(
                "stretch",
                "Stretch",
                "what would be bold",
                example: "the all-hands in May"
            ),
        ],
        .saboteur,
        [
            .optional(
                "insight",
                "Insight",
                "what the client saw",
                example: "nobody minded the pause"
            ),
            .optional(
                "wins",
                "Wins",
                "what went well",
                example: "two colleagues came with questions of their own"
            ),
            .optional(
                "skillsUsed",
                "Skills used",
                "coaching skills, such as open questions",
                example: "open questions, reflecting"
            ),
        ],
        .clientReportedHealth,
        [
            .optional(
                "referralTriggers",
                "Referral triggers",
                "what you noticed that may ask for another professional (RF-01 to RF-06)",
                .several(Kind.referralTriggers, 1...6)
            ),
            .optional(
                "outsideCompetence",
                "Outside your competence",
                "asked at opening, at renewal and after a trigger (RF-05)",
                .yesNo
            ),
            .session,
        ]
    )
}
