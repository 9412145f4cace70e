/// What is said about a passage, one constant for each matter (RF-11; RULES.md, section 6.5).
///
/// In angle brackets stands what is put in: the words that were found, numbers of the place where the
/// client is, what a profile says. Nothing can be set that changes these texts.
public enum AlertWording {
    public static let suicideForCoach = """
        This passage uses wording about suicide or self-harm: "<span>". The vault cannot judge it. \
        If someone may be in danger now: <emergency>; <crisis line>. Record what you did before you \
        sign your next session note (RF-07).
        """

    public static let suicideForTherapist = """
        This passage uses wording about suicide or self-harm: "<span>". The vault cannot judge it. \
        Forms at hand: risk assessment, safety plan.
        """

    public static let abuse = """
        This passage uses wording about abuse or threats: "<span>". The vault cannot judge it. If \
        someone may be in danger now: <emergency>. Otherwise ask the client, alone, how and whether \
        they wish to be contacted; do not contact the other person. <abuse line>
        """

    public static let abuseOfDependant =
        abuse + ". " + """
            Reporting duties depend on place and profession: <profile>. Record what you decided and \
            why.
            """

    public static let threatToOthers = """
        This passage uses wording about harming another person: "<span>". The vault cannot judge it. \
        Duties to warn or protect differ by place: <profile>. Record what you decided and why.
        """

    public static let referral = """
        This passage mentions <category>: "<span>". Coaching guidelines suggest considering a referral \
        or coordinating with a treating professional. Options: refer, already in treatment, client \
        declined, not applicable.
        """

    public static let scope = """
        This reads as a clinical statement by the coach: "<span>". Rewrite it, mark who said it, or \
        state a reason (SC-06).
        """

    /// Words of therapy in a coaching note, which hold nothing up (TM-04).
    public static let stance = """
        This passage uses a word of therapy: "<span>". A coach's own words may serve better (TM-04).
        """

    /// In a psychotherapy note (CD-03).
    public static let recordProper = """
        This passage of a psychotherapy note reads like something for the record proper: "<span>". \
        Medicines, times, results and summaries are not protected here; they belong into a progress \
        note (CD-03).
        """

    /// Where what was found asks for nothing: denied, long ago, reported, asked.
    public static let information = """
        This passage mentions <category><how>: "<span>". For information.
        """

    /// What somebody else found, in a coach's note (SC-02).
    public static let reported = """
        This passage tells what was reported about health: "<span>". It may go into the field \
        clientReportedHealth, with healthSource (SC-02).
        """

    /// Where an alert is about another person than the client.
    public static let anotherPerson = """
        It may be about another person; a disposition is your choice (about-another-person).
        """

    /// Below whatever is urgent (RF-11).
    public static let anAid = """
        The screening knows wording and nothing else; it cannot be relied upon to find what matters.
        """

    /// Only when somebody asked for the screening (RF-11).
    public static let nothingFound = "No listed wording found. This is not an assessment."

    /// Where the screening failed and the text was saved.
    public static let didNotRun = """
        The screening did not run on this text, which is saved all the same.
        """
}
