/// Questions that help while a form is filled (TM-04).
///
/// They are help only and never stored. Therapy asks why and from where, coaching what is next;
/// no question stands in the sets of both.
enum Prompts {
    static let therapySession = [
        "Why now?",
        "Where does it come from?",
        "How did that feel?",
        "What does it remind the client of?",
    ]

    static let history = [
        "When did it begin, and what was going on then?",
        "Why does the client come now?",
        "Who else knows, and since when?",
    ]

    static let therapyContact = ["What made the client reach out just now?"]

    static let coachingSession = [
        "Where are you now?",
        "What do you want?",
        "What could you do, and what else?",
        "What will you do?",
        "What's next?",
    ]

    static let coachingGoal = [
        "Where would you like to be?",
        "How will you know that you are there?",
        "What makes it worth it?",
    ]

    static let coachingContact = ["What moved since last time?", "What's next?"]

    static let journalPage = ["What is on your mind?", "What would you like to remember of today?"]

    static let journalWin = ["What did you do to make it happen?"]
}
