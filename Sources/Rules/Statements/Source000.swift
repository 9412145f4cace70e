extension Statement {
    /// A therapist who added coaching to her practice.
    static let source000: [Statement] = [
        Statement("000:L6", "A saying goes: therapy looks back, coaching looks ahead.", "TE-01"),
        Statement("000:L8a", "The saying holds only half of the truth.", "TE-01", "SC-07"),
        Statement(
            "000:L8b",
            "Within therapy there are many trainings, schools and ways of working.",
            "SC-05",
            "TM-02"
        ),
        Statement("000:L8c", "Coaching comes in still more shapes.", "SC-01", "TM-01"),
        Statement(
            "000:L10",
            "Times are hard for everybody, and most of us could do with help from a professional.",
            "GD-01"
        ),
        Statement(
            "000:L14",
            "Either way a trained person looks at your matter from outside.",
            "SC-05"
        ),
        Statement(
            "000:L16",
            "Either way there is an order to lean on: regular hours, a familiar course.",
            "TM-01",
            "TM-02"
        ),
        Statement(
            "000:L18",
            "Either way it starts from what you need and have lived through.",
            "SC-07"
        ),
        Statement("000:L20", "Either way thoughts that run wild are put in order.", "SC-07"),
        Statement(
            "000:L22",
            "Either way habits that do harm are looked at and brought under control.",
            "SC-07"
        ),
        Statement(
            "000:L24",
            "Shame, about sex most of all, keeps people from knowing what to ask for.",
            "GD-01",
            "SC-07"
        ),
        Statement("000:L26", "There are two chief forms of this help to tell apart.", "SC-01"),
        Statement(
            "000:L30a",
            "Care of the mind is regulated, since whoever seeks it can be hurt.",
            "SC-05"
        ),
        Statement(
            "000:L30b",
            "Regulated are therapists, social workers and psychiatrists, after long training.",
            "SC-05",
            "RF-08"
        ),
        Statement(
            "000:L32a",
            "Whoever bills insurers is paid only by keeping to their rules.",
            "PY-02"
        ),
        Statement(
            "000:L32b",
            "Those rules reach into how treatment runs and how a practice is led.",
            "SC-04",
            "TM-02"
        ),
        Statement("000:L34", "Therapy is care, and a trade as well.", "GD-01"),
        Statement(
            "000:L36a",
            "The diagnosis leads therapy: complaints get a name, the name its usual treatments.",
            "SC-04"
        ),
        Statement("000:L36b", "Authorities say what is kept confidential.", "CD-01", "CD-02"),
        Statement(
            "000:L36c",
            "Authorities say how therapy is paid, and how insurers are dealt with.",
            "PY-02",
            "CD-09"
        ),
        Statement("000:L36d", "Authorities say how a session is built.", "TM-02"),
        Statement(
            "000:L38a",
            "Therapy keeps to its standard, and no step is left out.",
            "SC-04",
            "TM-02"
        ),
        Statement("000:L38b", "A therapist answers to the law.", "CD-08"),
        Statement("000:L42", "Therapy finds symptoms and where they came from.", "SC-02", "TM-02"),
        Statement(
            "000:L44",
            "Therapy goes through memories for what they still do today.",
            "TM-02",
            "TE-01"
        ),
        Statement(
            "000:L46",
            "Therapy brings hidden trauma up and works it through.",
            "SC-03",
            "SC-06"
        ),
        Statement(
            "000:L48",
            "Exposure and the remaking of thoughts are techniques of therapy.",
            "SC-03",
            "SC-06"
        ),
        Statement(
            "000:L50",
            "Treatment follows fixed measures, such as how often and for how long.",
            "SC-04"
        ),
        Statement(
            "000:L54a",
            "Coaching plans a way: goals, what stands against them, steps for this one person.",
            "TM-01"
        ),
        Statement(
            "000:L54b",
            "Coach and client together build habits, ways of talking, and order in daily life.",
            "TM-03",
            "TM-01"
        ),
        Statement(
            "000:L54c",
            "As a coach, a sex therapist may set tasks of closeness, listening, written thanks.",
            "CB-03",
            "JR-01",
            "SC-05"
        ),
        Statement("000:L56a", "Coaching may bend and invent.", "TM-01"),
        Statement(
            "000:L56b",
            "Coaching is led by aims and by what somebody has strength for, not by complaints.",
            "SC-02",
            "TM-01"
        ),
        Statement("000:L56c", "A coach is measured by how far the client gets.", "CL-02", "RF-06"),
        Statement("000:L60", "Coaching looks for the way out of a problem.", "TE-01"),
        Statement(
            "000:L62",
            "In coaching the calendar and the ways of meeting are made to measure.",
            "CB-02",
            "CL-01"
        ),
        Statement("000:L64", "Coaching changes its plan when needs change.", "TM-01"),
        Statement("000:L66a", "Coaching is open to unusual methods.", "TM-01"),
        Statement("000:L66b", "Coaching may be priced in unusual ways.", "PY-01"),
        Statement(
            "000:L68",
            "Couples are coached as equals; therapy has one patient, and family around them.",
            "JC-01",
            "JC-02"
        ),
        Statement(
            "000:L72a",
            "In an agency the road was fixed: intake, symptoms, diagnosis, plan.",
            "SC-04"
        ),
        Statement(
            "000:L72b",
            "Wished for instead: plans of one's own, toward solutions and at ease with sex.",
            "SC-03",
            "TM-01"
        ),
        Statement("000:L74a", "A manual of diagnoses left no room to move.", "SC-02"),
        Statement(
            "000:L74b",
            "Coaching was added beside a certification that a professional body grants.",
            "DR-02",
            "SC-05"
        ),
        Statement(
            "000:L76a",
            "The same person still gives therapy, bound by the ethics of that profession.",
            "DR-01",
            "DR-02"
        ),
        Statement(
            "000:L76b",
            "As a coach she need not keep to codes for diagnosis and for the form of sessions.",
            "SC-02",
            "PY-01"
        ),
        Statement("000:L76c", "Many who need a professional fit no diagnosis.", "RF-09", "SC-04"),
        Statement(
            "000:L76d",
            "One source says treatment plan for what coaching makes; here it is an action plan.",
            "SC-06",
            "SC-03"
        ),
        Statement("000:L78a", "A coaching session need not last an hour.", "PY-01"),
        Statement(
            "000:L78b",
            "Packages may hold short, cheaper talks about the homework.",
            "CB-02",
            "CB-03",
            "PY-01"
        ),
        Statement(
            "000:L80",
            "Who is not ready for either can begin alone, with a guide.",
            "GD-01",
            "JR-01"
        ),
    ]
}
