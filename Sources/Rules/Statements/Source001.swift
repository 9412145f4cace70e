extension Statement {
    /// A coach for people who recover from trauma.
    static let source001: [Statement] = [
        Statement(
            "001:L7a",
            "Both work on what somebody does, believes, and how they cope.",
            "SC-07"
        ),
        Statement(
            "001:L7b",
            "Both listen to what happened and lay it out piece by piece.",
            "SC-07"
        ),
        Statement(
            "001:L7c",
            "Both show what could change, say what is good already, and help to choose.",
            "SC-07",
            "TM-01"
        ),
        Statement(
            "001:L9a",
            "Therapy looks at then and now, the present as it happens included.",
            "TE-01"
        ),
        Statement(
            "001:L9b",
            "Therapy takes an event, what was felt, and earlier times that were like it.",
            "TM-02",
            "CD-02"
        ),
        Statement(
            "001:L9c",
            "With time themes show themselves, some of use and some of harm.",
            "TM-02"
        ),
        Statement("001:L9d", "The same can come up with a coach.", "SC-07"),
        Statement("001:L9e", "Therapy stands on medicine, coaching on support.", "SC-01"),
        Statement(
            "001:L11a",
            "A coach can be one of several who look after somebody's mental health.",
            "RF-10"
        ),
        Statement(
            "001:L11b",
            "A coach cheers on aims that the client chose, also after trauma.",
            "TM-03",
            "SC-06"
        ),
        Statement(
            "001:L14a",
            "After trauma many are cut off, from others and from themselves.",
            "SC-01",
            "TM-01"
        ),
        Statement(
            "001:L14b",
            "A coach can be somebody to grow close to again, without fear.",
            "DR-03",
            "GD-01"
        ),
        Statement("001:L16a", "In need, therapists and their like come first.", "RF-08", "RF-09"),
        Statement(
            "001:L16b",
            "Psychiatrists, psychologists and licensed counselors are among them.",
            "RF-08"
        ),
        Statement(
            "001:L16c",
            "What trauma did to somebody's body is worked through in therapy.",
            "SC-03"
        ),
        Statement("001:L16d", "A coach stands beside the client, as a peer who supports.", "TM-04"),
        Statement("001:L16e", "Step by step the client takes charge of what comes.", "TM-03"),
        Statement(
            "001:L20a",
            "A coach neither treats an illness of the mind nor names one.",
            "SC-02",
            "SC-03",
            "SC-06"
        ),
        Statement("001:L20b", "Having both at once is nothing unusual.", "RF-10"),
        Statement(
            "001:L20c",
            "The two professionals may confer, and are wished to.",
            "RF-10",
            "CD-01"
        ),
        Statement("001:L22a", "Coaching is teamwork between peers.", "TM-03", "TM-04"),
        Statement(
            "001:L22b",
            "Goals in coaching come from the client more often than not.",
            "TM-03"
        ),
        Statement("001:L24", "Coaching does without the medical model.", "SC-02"),
        Statement("001:L26a", "A coach may give something to do at home.", "CB-03"),
        Statement("001:L26b", "A coach may be in touch between appointments.", "CB-02"),
    ]
}
