import Rules

/// Rules as a person reads them.
enum RuleText {
    /// All of them in short, group by group.
    static func list(_ rules: [Rule]) -> String {
        let parts = Rule.Group.allCases.compactMap { group -> String? in
            let members = rules.filter { $0.group == group }
            guard !members.isEmpty else { return nil }
            var table = Table(isWrapped: true)
            for rule in members { table.add(["  " + rule.id, rule.decision.rawValue, rule.title]) }
            return group.rawValue + "\n" + table.text(width: WrappedText.readingWidth) + "\n"
        }
        return parts.joined(separator: "\n") + "\n'tacit rules ID' shows one of them whole\n"
    }

    /// Everything about one.
    static func whole(_ rule: Rule) -> String {
        let head = "\(rule.id)  \(rule.title)\n\(rule.group.rawValue): \(rule.decision.rawValue)\n"
        let parts = [
            WrappedText.forReading(rule.text) + "\n",
            section("way out", lines: [rule.wayOut]),
            section("settings", lines: NumberSetting.all.filter { $0.rule == rule.id }.map(text)),
            section("exception", lines: exception(rule)),
            section("from", statements: rule.statements),
            section("derived from", statements: rule.leadingStatements),
            section("grounds", lines: rule.grounds.map(text)),
        ]
        return ([head] + parts.compactMap { $0 }).joined(separator: "\n")
    }

    private static func section(_ title: String, lines: [String]) -> String? {
        let lines = lines.filter { !$0.isEmpty }.map { WrappedText.forReading("  " + $0) + "\n" }
        return lines.isEmpty ? nil : title + "\n" + lines.joined()
    }

    private static func section(_ title: String, statements: [Statement]) -> String? {
        guard !statements.isEmpty else { return nil }
        var table = Table(isWrapped: true)
        for statement in statements { table.add(["  " + statement.id, statement.text]) }
        return title + "\n" + table.text(width: WrappedText.readingWidth) + "\n"
    }

    private static func exception(_ rule: Rule) -> [String] {
        guard Rulebook.exceptable.contains(rule.id) else { return [] }
        return [
            "where the document cannot be had yet, a signed exception is as good until its day: "
                + "tacit add exception"
        ]
    }

    private static func text(_ setting: NumberSetting) -> String {
        let bounds = "\(setting.bounds.lowerBound) to \(setting.bounds.upperBound)"
        return "\(setting.name): \(setting.title); \(bounds), "
            + "\(setting.value(in: Settings())) unless you say otherwise"
    }

    private static func text(_ ground: Ground) -> String {
        ground.shown
    }
}
