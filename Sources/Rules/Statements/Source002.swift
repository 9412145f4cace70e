extension Statement {
    /// Two columns of differences, and six guidelines for asking a therapist first.
    static let source002: [Statement] = [
        Statement(
            "002:L6",
            "Coaching sees a whole person with resources; therapy looks with more medical eyes.",
            "TM-04",
            "TM-01"
        ),
        Statement(
            "002:L7",
            "Diagnosis and treatment are the therapist's, and not the coach's.",
            "SC-02",
            "SC-03",
            "SC-04"
        ),
        Statement(
            "002:L8",
            "Coaching is for people who manage their days; therapy is trained for grave illness.",
            "RF-09",
            "RF-01"
        ),
        Statement(
            "002:L9",
            "Coaching needs somebody who joins in and shares aims; therapy takes what sits deep.",
            "RF-09",
            "RF-06"
        ),
        Statement(
            "002:L10",
            "A coach works as one of two; a therapist as the one who knows.",
            "TM-03"
        ),
        Statement(
            "002:L11",
            "Coach and client stand level; a therapist stands higher than a client.",
            "TM-04",
            "JC-01"
        ),
        Statement(
            "002:L12",
            "Two people shape coaching; in therapy the therapist draws up most of the plan.",
            "TM-03"
        ),
        Statement(
            "002:L13",
            "Coaching is about what may become of somebody; therapy about getting well.",
            "CL-02",
            "TE-01"
        ),
        Statement(
            "002:L14",
            "Coaching dwells on now and next; therapy on before and now.",
            "TE-01"
        ),
        Statement("002:L15", "Coaching leans to doing and being, therapy to insight.", "TE-01"),
        Statement("002:L16", "Coaching turns to solutions, therapy to problems.", "TE-01"),
        Statement(
            "002:L17",
            "Coaching looks for deeds that show self-esteem; therapy for what first wore it down.",
            "TM-05"
        ),
        Statement(
            "002:L18",
            "In coaching a harsh belief is a saboteur that passes; therapy digs for its roots.",
            "TM-05"
        ),
        Statement(
            "002:L19",
            "Coaching asks what comes next; therapy asks why, and whence.",
            "TM-04"
        ),
        Statement(
            "002:L20",
            "Coaching is mostly about the world outside, therapy about the one inside.",
            "TE-01"
        ),
        Statement(
            "002:L21",
            "Transference is a tool in therapy and out of place in coaching.",
            "SC-03",
            "DR-03"
        ),
        Statement("002:L22", "Homework counts for much in coaching, for less in therapy.", "CB-03"),
        Statement(
            "002:L23",
            "Between sessions a coach hears of promises and wins; a therapist of hard times only.",
            "CB-01",
            "CB-02"
        ),
        Statement(
            "002:L24",
            "A coach uses the skills of coaching, a therapist the techniques of therapy.",
            "SC-03"
        ),
        Statement("002:L26", "There are signs that a therapist is the one to ask first.", "RF-09"),
        Statement(
            "002:L30",
            "A sign: an illness of the mind that is active, such as depression or acute anxiety.",
            "RF-01"
        ),
        Statement("002:L31", "A sign: trouble with alcohol or drugs.", "RF-02"),
        Statement(
            "002:L32",
            "A sign, starred: abuse, of the body or of feelings, or the threat of it.",
            "RF-03",
            "RF-07"
        ),
        Statement(
            "002:L33",
            "A sign, starred: thoughts of suicide, or an attempt.",
            "RF-04",
            "RF-07"
        ),
        Statement("002:L34", "A sign: the coach feels out of their depth.", "RF-05"),
        Statement("002:L35", "A sign: nothing moves.", "RF-06"),
        Statement(
            "002:L37",
            "Some come to coaching after therapy, healed and ready to go on.",
            "RF-10",
            "CL-03"
        ),
        Statement("002:L39", "Some have a therapist and a coach at the same time.", "RF-10"),
        Statement(
            "002:L41",
            "Who is unsure may ask for a talk and be shown the better way.",
            "GD-01",
            "RF-09"
        ),
        Statement(
            "002:L43",
            "The list came without the note to its star; this project reads the star as urgent.",
            "RF-07"
        ),
    ]
}
