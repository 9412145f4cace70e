// What helps to choose.
extension Guidance {
    static let questions = Chapter(
        "Questions that help you to choose",
        [
            .prose(
                """
                Much of this is hard to talk about, sex above all, and then it is hard to know what to \
                look for. You need no professional words. Ask yourself:
                """,
                "000:L24"
            ),
            .item(
                """
                Does it hurt, or would you like more from life? Pain speaks for therapy. Being \
                discontent without suffering can speak for coaching.
                """,
                "003:L50c",
                "003:L60"
            ),
            .item(
                """
                Would you like to understand why, or to find out what comes next? The first is more a \
                matter of therapy, the second of coaching.
                """,
                "002:L19",
                "003:L5"
            ),
            .item(
                """
                Can you think of what happened to you without losing your footing? Coaching counts on \
                it. Therapy does not.
                """,
                "003:L37b"
            ),
            .item(
                """
                Do you have a goal, or could you name one, and strength to work on it from one meeting \
                to the next? Coaching asks for that.
                """,
                "002:L9",
                "002:L22"
            ),
            .item(
                """
                Are you in therapy, or were you? Coaching may come after it or beside it, and with your \
                consent the two may talk to each other.
                """,
                "001:L20b",
                "001:L20c",
                "002:L37",
                "002:L39"
            ),
            .item(
                """
                Is it about sex or closeness? Say just that, and ask whether they work with it and what \
                they learned for it. Whoever does will not be surprised.
                """,
                "000:L24"
            ),
            .item(
                """
                Should an insurer pay? Then it is therapy, and you may ask what the insurer will learn \
                about you.
                """,
                "000:L36c",
                "003:L29"
            ),
            .prose(
                """
                And ask them: what training do you have, and who oversees you? What do you write down, \
                and who may see it? When would you tell somebody? What does it cost, and how does it \
                end?
                """,
                "000:L14",
                "000:L36b"
            ),
        ]
    )

    /// The signs of source 002, said to those whom they concern.
    static let selfCheck = Chapter(
        "When a therapist comes first",
        [
            .prose(
                """
                Go through this list by yourself, whether you have a coach or look for one. If \
                something in it is true of you, turn to a therapist first, or show it to your coach, \
                who will help you to find one.
                """,
                "002:L26"
            ),
            .item(
                "You have an illness of the mind and it is active now: a depression, strong anxiety.",
                "002:L30"
            ),
            .item("Alcohol or another drug gives you trouble.", "002:L31"),
            .item(
                """
                Somebody beats you, or humiliates and controls you, or threatens to. This is urgent.
                """,
                "002:L32",
                "002:L43"
            ),
            .item(
                "You think of killing yourself, or have tried to. This is urgent.",
                "002:L33",
                "002:L43"
            ),
            .item("Your coach says that this is more than they can do.", "002:L34"),
            .item("You meet again and again, and nothing moves.", "002:L35"),
            .prose(
                """
                Urgent means that it need not wait for an appointment. If you or somebody else may be \
                in danger now, call the emergency number of the place where you are: 112 or 911 in \
                many countries. Many have crisis lines, too, where somebody listens at any hour.
                """
            ),
        ]
    )

    static let unsure = Chapter(
        "If you are still unsure",
        [
            .prose(
                """
                Ask for a first talk, with either of them. A practitioner may help you decide; this is \
                no assessment, and nobody will diagnose you for it.
                """,
                "002:L41"
            ),
            .prose(
                """
                Or begin alone. The journal of this program needs no practitioner, and nobody but you \
                opens it; tacit init --holder NAME --role client makes one.
                """,
                "000:L80"
            ),
        ]
    )
}
