import Rules
import Testing

@Suite struct `The rules as a document` {
    @Test func `are as the rulebook is`() throws {
        if ProjectFolder.writesDocuments {
            let earlier = (try? ProjectFolder.text(RulesDocument.path)) ?? ""
            let text = RulesDocument.text(month: RulesDocument.month(of: earlier))
            try ProjectFolder.write(text, to: RulesDocument.path)
        }
        let text = try ProjectFolder.text(RulesDocument.path)
        #expect(
            text == RulesDocument.text(month: RulesDocument.month(of: text)),
            "Docs/Rules.md is stale: 'make rules' writes it"
        )
    }

    @Test func `have a part for each rule, with all that it says of itself`() {
        let text = RulesDocument.text(month: "")
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for rule in Rulebook.rules {
            #expect(text.contains("### \(rule.id): \(rule.title)\n"))
            let words = rule.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(flat.contains(words), "the text of \(rule.id)")
            for ground in rule.grounds {
                let marked = ground.isConfirmed ? ground.text : ground.text + " (not confirmed)"
                #expect(flat.contains(marked), "a ground of \(rule.id)")
            }
        }
        for setting in NumberSetting.all { #expect(text.contains("`\(setting.name)`")) }
    }

    @Test func `keep the month that another test wrote`() {
        let month = "\n| rule | refused |\n|---|---|\n| SC-01 | 1 |\n"
        #expect(RulesDocument.month(of: RulesDocument.text(month: month)) == month)
        #expect(RulesDocument.month(of: "nothing") == "\nnot measured yet\n")
    }
}
