import Practice

extension PurposeProfile {
    private static let writer = Ground.policy("a journal is its writer's")

    public static let journal: [PurposeProfile] = [
        PurposeProfile(
            .clientAccess,
            .journal,
            "the whole journal, to who wrote it",
            .policy,
            writer,
            bases: [.clientRequest],
            shares: .all(of: .journal, but: []),
            notices: []
        ),
        PurposeProfile(
            .share,
            .journal,
            "the pages that are named, to whom the writer chooses",
            .policy,
            writer,
            bases: [.clientRequest],
            shares: [],
            isItemByItem: true,
            notices: [.clientSupplied]
        ),
    ]
}
