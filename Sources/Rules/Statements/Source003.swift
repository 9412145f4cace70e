extension Statement {
    /// Two lists, and what a practitioner tells about each.
    static let source003: [Statement] = [
        Statement(
            "003:L5",
            "Therapy aims at change within, coaching at getting to goals.",
            "TE-01"
        ),
        Statement("003:L9", "In coaching: what you see ahead, and what you hold dear.", "TM-01"),
        Statement(
            "003:L10",
            "In coaching: what is in somebody, and what they achieve.",
            "TM-01",
            "RF-06"
        ),
        Statement("003:L11", "In coaching: today and tomorrow.", "TE-01"),
        Statement("003:L12", "In coaching: ways out, and becoming more.", "TE-01", "TM-01"),
        Statement("003:L13", "In coaching: getting better at things, out in the world.", "TE-01"),
        Statement("003:L14", "In coaching: a partnership that both create.", "TM-03"),
        Statement(
            "003:L15",
            "In coaching: answering for what one promised is expected, and at the centre.",
            "CB-03"
        ),
        Statement("003:L16", "In coaching: dreams come true.", "TM-01"),
        Statement("003:L17", "In coaching: the client pays.", "PY-01"),
        Statement("003:L18", "In coaching: boundaries as a professional keeps them.", "DR-03"),
        Statement(
            "003:L19",
            "In therapy: somebody's history and conduct are assessed.",
            "TM-02",
            "SC-02"
        ),
        Statement("003:L20", "In therapy: to see into oneself and understand.", "TE-01"),
        Statement("003:L21", "In therapy: a place where nothing threatens.", "SC-03", "RF-07"),
        Statement("003:L22", "In therapy: yesterday and today.", "TE-01"),
        Statement("003:L23", "In therapy: problems, and less suffering.", "TM-02"),
        Statement("003:L24", "In therapy: what is inside heals and gets better.", "TE-01"),
        Statement("003:L25", "In therapy: the therapist is the one who knows.", "TM-03"),
        Statement("003:L26", "In therapy: answering for tasks is a side matter.", "CB-03"),
        Statement("003:L27", "In therapy: old wounds close.", "CL-02", "SC-03"),
        Statement("003:L28", "In therapy: getting through what is hard.", "CB-01"),
        Statement("003:L29", "In therapy: insurers may pay it back.", "PY-02"),
        Statement(
            "003:L30",
            "In therapy: law and ethics draw firm lines, and no second relationship is allowed.",
            "DR-01"
        ),
        Statement(
            "003:L33a",
            "Coaching gets results by solving problems and by following up on promises.",
            "TM-01",
            "CB-03"
        ),
        Statement("003:L33b", "In coaching nobody stands above.", "TM-04"),
        Statement(
            "003:L33c",
            "Coaching is learning: from strengths within and help from without.",
            "TM-01"
        ),
        Statement("003:L33d", "Coaching moves forward, sometimes at speed.", "CL-01"),
        Statement(
            "003:L35a",
            "Coaching takes up work, habits, health, stress and relationships.",
            "SC-07",
            "TM-01"
        ),
        Statement(
            "003:L35b",
            "What somebody values and sees ahead gives coaching its drive.",
            "TM-01"
        ),
        Statement("003:L35c", "Knowing oneself better serves the next move.", "TE-01", "TM-01"),
        Statement(
            "003:L37a",
            "A look back, or tears, may have their moment in coaching without being its subject.",
            "TE-01",
            "SC-06"
        ),
        Statement(
            "003:L37b",
            "A client of coaching can see events in proportion and is more than their past.",
            "RF-09"
        ),
        Statement("003:L37c", "Coaching spends less on insight and soon more on doing.", "TM-01"),
        Statement(
            "003:L39",
            "A coach asks openly, so that the client finds the choices.",
            "TM-01",
            "TM-03"
        ),
        Statement(
            "003:L41",
            "Pascal is quoted: reasons that we found by ourselves convince us best.",
            "GD-01"
        ),
        Statement("003:L43a", "The plan of action is made by the two of them.", "TM-03"),
        Statement(
            "003:L43b",
            "Coaching happens mostly by telephone, now and then face to face.",
            "MD-01"
        ),
        Statement("003:L45a", "The client is led to reach out and try what is new.", "TM-01"),
        Statement(
            "003:L45b",
            "The coach gives credit for what somebody is good at and brought off.",
            "CB-02",
            "TM-01"
        ),
        Statement(
            "003:L45c",
            "The coach takes the client's side, as partner and mentor.",
            "TM-04",
            "GD-01"
        ),
        Statement("003:L45d", "The coach is somebody to confide in.", "CD-04"),
        Statement(
            "003:L47a",
            "At its heart: where you stand, what you want, what you would do for it.",
            "TM-04"
        ),
        Statement("003:L47b", "Hardship gets attention where it blocks the way.", "TM-01", "TE-01"),
        Statement(
            "003:L50a",
            "Therapists treat depressions, anxieties and addictions.",
            "SC-03",
            "RF-01",
            "RF-02"
        ),
        Statement(
            "003:L50b",
            "They also help with a marriage in conflict, a divorce, a loss, habits that ruin.",
            "SC-07",
            "SC-06"
        ),
        Statement("003:L50c", "People turn to therapy when they struggle.", "GD-01"),
        Statement(
            "003:L50d",
            "Therapy digs for where pain comes from, so that it heals and becomes conscious.",
            "TM-02",
            "TM-05"
        ),
        Statement(
            "003:L50e",
            "In therapy one is met with empathy, and feelings count.",
            "GD-01",
            "SC-07"
        ),
        Statement("003:L50f", "In therapy more is settled and less is done.", "CB-03", "TE-01"),
        Statement("003:L50g", "Defences soften; ease and self-esteem increase.", "SC-03"),
        Statement(
            "003:L52a",
            "In the medical model an expert advises a patient.",
            "TM-03",
            "TM-04"
        ),
        Statement("003:L52b", "The relationship has boundaries, and they hold.", "DR-01"),
        Statement(
            "003:L52c",
            "Therapy mostly takes place face to face, sometimes by telephone.",
            "MD-01"
        ),
        Statement("003:L52d", "Confidentiality ranks above all else.", "CD-01", "CD-02", "DR-02"),
        Statement(
            "003:L54a",
            "There are many therapies, and some search the past in depth.",
            "TM-02"
        ),
        Statement(
            "003:L54b",
            "Some therapies look for solutions and goals ahead.",
            "TE-01",
            "SC-07"
        ),
        Statement(
            "003:L54c",
            "Cognitive behavioural therapy holds that thoughts make feelings and deeds.",
            "TM-02",
            "JR-01"
        ),
        Statement(
            "003:L58",
            "No sharp line parts the two, and what they achieve overlaps.",
            "SC-07"
        ),
        Statement(
            "003:L60",
            "Somebody discontent who does not suffer may do well with a coach.",
            "CL-03",
            "RF-09"
        ),
    ]
}
