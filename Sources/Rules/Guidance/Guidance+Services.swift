// What the two services are.
extension Guidance {
    static let beginning = Chapter(
        "Therapy or coaching",
        [
            .prose(
                """
                Much is asked of everybody in these years. To want somebody trained at your side is \
                nothing out of the ordinary.
                """,
                "000:L10"
            ),
            .prose(
                """
                There are two services for that. People say that one is about what was and the other \
                about what will be. Half of it is true. Better to ask what you need now.
                """,
                "000:L6",
                "000:L8a",
                "000:L26"
            ),
        ]
    )

    static let bothOffer = Chapter(
        "What you get either way",
        [
            .prose(
                """
                Somebody who has learned how to do it and stands outside of your life. Regular hours. \
                An ear for what you, and not people in general, need and have been through.
                """,
                "000:L14",
                "000:L16",
                "000:L18"
            ),
            .prose(
                """
                In both you look at habits, at what you believe, at how you get by, and put some order \
                into your thoughts. The results overlap: old matters come to rest with a coach, and \
                outer lives change with a therapist.
                """,
                "000:L20",
                "000:L22",
                "001:L7a",
                "001:L7b",
                "001:L9d",
                "003:L58"
            ),
        ]
    )

    static let therapy = Chapter(
        "What therapy is",
        [
            .prose(
                """
                Therapy is health care. A therapist is licensed, answers to the law, and may diagnose \
                and treat: a depression, an anxiety, an addiction. But mourning, a divorce or a \
                marriage full of quarrels is reason enough.
                """,
                "000:L30a",
                "000:L38b",
                "002:L7",
                "003:L50a",
                "003:L50b"
            ),
            .prose(
                """
                Most who come to it have a hard time, and are pulled in two directions. Together you \
                look for where that comes from, which may be long ago.
                """,
                "003:L50c",
                "003:L50d"
            ),
            .prose(
                """
                It lives from a relationship: somebody who feels with you, and to whom your feelings \
                are not too much.
                """,
                "003:L50e"
            ),
            .prose(
                """
                Therapists also earn their living by it. Where an insurer pays, the insurer has a say: \
                it wants a diagnosis, a plan, and sessions of a certain form.
                """,
                "000:L34",
                "000:L32a",
                "000:L32b",
                "003:L29"
            ),
            .prose(
                """
                A therapist is your therapist and nothing else besides: no friend, no employer, and \
                not your coach at the same time.
                """,
                "003:L30"
            ),
        ]
    )

    static let coaching = Chapter(
        "What coaching is",
        [
            .prose(
                """
                Coaching is no health care and takes the place of none. A coach neither treats nor \
                diagnoses, and starts from your being well enough to act.
                """,
                "004:L1a",
                "004:L1b",
                "001:L20a",
                "004:L2b"
            ),
            .prose(
                """
                The goals are yours. The two of you make a plan, you try things out, and you tell what \
                came of it. There is an end in sight, and as a rule you pay by yourself.
                """,
                "001:L22b",
                "003:L43a",
                "003:L15",
                "004:L11a",
                "003:L17"
            ),
            .prose(
                """
                A coach plays several parts: one who speaks up for you, one who works beside you, one \
                who has been there before.
                """,
                "003:L45c"
            ),
            .prose(
                """
                If something terrible has cut you off from people, a coach can be the one with whom \
                you find back to closeness. That takes clear boundaries, which both of you know.
                """,
                "001:L14b",
                "001:L14a",
                "003:L18"
            ),
            .prose(
                """
                A coach asks more than they tell. Pascal knew why: nothing convinces us as much as a \
                reason that we came upon without help.
                """,
                "003:L41",
                "003:L39"
            ),
            .prose(
                """
                What you say stays between you because you agreed on it. Before a court that may count \
                for less than the word of a therapist; ask about it before you begin.
                """,
                "003:L45d"
            ),
        ]
    )
}
