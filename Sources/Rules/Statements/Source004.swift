extension Statement {
    /// A page about coaching and peer support.
    static let source004: [Statement] = [
        Statement("004:L1a", "Neither coaching nor peer support is psychotherapy.", "SC-05"),
        Statement("004:L1b", "Neither can stand in for psychiatric help.", "SC-05", "CD-04"),
        Statement(
            "004:L2a",
            "Psychotherapy looks back and lays out what was, in order to go on.",
            "TE-01"
        ),
        Statement(
            "004:L2b",
            "Coaching takes for granted a stable health and no immediate danger.",
            "RF-09",
            "RF-07"
        ),
        Statement("004:L2c", "Coaching sets out from here for where you want to be.", "TM-01"),
        Statement(
            "004:L4",
            "Coaching goes on between peers; therapy between an expert and a client.",
            "TM-03",
            "TM-04"
        ),
        Statement(
            "004:L5a",
            "Coaching fits who is stable or recovering; therapy who is unwell.",
            "RF-09"
        ),
        Statement(
            "004:L5b",
            "A coach looks at the whole of a life; a therapist diagnoses and treats.",
            "TM-01",
            "SC-02"
        ),
        Statement("004:L6", "Coaching heads for the solution, therapy for the problem.", "TE-01"),
        Statement(
            "004:L7",
            "Coaching is about the present and what comes; therapy deals with what was.",
            "TE-01"
        ),
        Statement(
            "004:L8",
            "Coaching has conscious goals; therapy the unconscious, and feelings left open.",
            "SC-03",
            "TE-01"
        ),
        Statement(
            "004:L9",
            "Coach and client form the alliance; a therapist writes the plan.",
            "TM-03"
        ),
        Statement(
            "004:L10",
            "Coaching wants somebody to do better in life; therapy wants healing and insight.",
            "CL-02"
        ),
        Statement(
            "004:L11a",
            "Coaching is brief, with an end and a result; therapy may go on without one.",
            "CL-01"
        ),
        Statement(
            "004:L11b",
            "Coaching looks for answers; therapy for roots and explanations.",
            "SC-03",
            "TM-05"
        ),
        Statement(
            "004:L12",
            "Coaching asks where to and how; therapy asks what it felt like.",
            "TM-04"
        ),
        Statement(
            "004:L13",
            "Coaching asks which acts show self-esteem; therapy asks what made it low.",
            "TM-05"
        ),
        Statement("004:L14", "Coaching mostly turns outward, therapy inward.", "TE-01"),
        Statement(
            "004:L15",
            "Coaching is done by phone, online or face to face; therapy in an office.",
            "MD-01"
        ),
        Statement("004:L16a", "Coaching begins where therapy has ended.", "CL-03"),
        Statement(
            "004:L16b",
            "Insight and new steadiness meet a world without room for them; a coach helps across.",
            "CL-03",
            "TM-01"
        ),
        Statement(
            "004:L16c",
            "A coach helps to live by what therapy showed, and with what keeps somebody from it.",
            "RF-10",
            "CB-03"
        ),
    ]
}
