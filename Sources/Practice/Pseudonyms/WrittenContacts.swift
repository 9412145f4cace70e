/// E-mail addresses, links, handles, telephone numbers and addresses, by how they are written.
enum WrittenContacts {
    static func edit(at index: Int, in text: TokenizedText) -> TextEdit? {
        link(at: index, in: text) ?? email(at: index, in: text) ?? handle(at: index, in: text)
    }

    // MARK: Links and mail

    private static let schemes: Set<String> = [
        "http", "https", "ftp", "mailto", "tel", "sms", "skype", "webcal",
    ]

    private static func link(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard let word = text.word(index) else { return nil }
        let isAddress =
            schemes.contains(word) && text.mark(index + 1) == ":"
            && !text.isSpace(index + 2) && index + 2 < text.count
        let isSite = word == "www" && text.mark(index + 1) == "."
        guard isAddress || isSite else { return nil }
        var end = index
        while end < text.count, !text.isSpace(end), !closing.contains(text.mark(end) ?? "") {
            end += 1
        }
        // What ends a sentence belongs to it.
        while let mark = text.mark(end - 1), ".,;:!?".contains(mark) { end -= 1 }
        return TextEdit(end, "[link]", .contacts)
    }

    private static let closing: Set<String> = ["<", ">", "\"", ")", "]", "}", "”", "»"]

    private static let inMail: Set<String> = [".", "_", "%", "+", "-", "'", "&", "~"]

    private static func email(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard text.mark(index) == nil else { return nil }
        var at = index
        let limit = min(text.count, index + 64)
        while at < limit, text.mark(at).map(inMail.contains) ?? true { at += 1 }
        guard text.mark(at) == "@", text.mark(at + 1) == nil, at + 1 < text.count else {
            return nil
        }
        var end = at + 1
        var hasDot = false
        while end < text.count {
            if text.mark(end) == nil {
                end += 1
            } else if [".", "-"].contains(text.mark(end)), end + 1 < text.count,
                text.mark(end + 1) == nil
            {
                hasDot = hasDot || text.mark(end) == "."
                end += 1
            } else {
                break
            }
        }
        return hasDot ? TextEdit(end, "[e-mail]", .contacts) : nil
    }

    /// `@name`, behind nothing that it would belong to.
    private static func handle(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard text.mark(index) == "@", index == 0 || text.mark(index - 1) != nil,
            let word = text.word(index + 1), word.count > 1
        else { return nil }
        var end = index + 2
        while end < text.count, text.mark(end) == nil || text.mark(end) == "_" { end += 1 }
        return TextEdit(end, "[handle]", .contacts)
    }
}
