extension Kind {
    static let gratitude = Kind(
        "gratitude",
        "Gratitude",
        "What there is to be grateful for.",
        in: [.journal],
        [
            .required(
                "items",
                "Items",
                "one to three, one a line",
                .list(1...3),
                example: "the light in the kitchen"
            )
        ]
    )
}
