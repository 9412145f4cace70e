/// The names of months in a few languages, to be found in a text and to be written back.
enum MonthNames {
    struct Name {
        /// 1 to 12.
        let month: Int
        fileprivate let row: Int
        let isShort: Bool

        var isEnglish: Bool { row == 0 }
        /// Whether the word says something else where it is written small.
        let isCommonWord: Bool
    }

    private static let rows: [[String]] = [
        SpokenWords.months,
        [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
            "Oktober", "November", "Dezember",
        ],
        [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
            "octobre", "novembre", "décembre",
        ],
        [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
            "octubre", "noviembre", "diciembre",
        ],
        [
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
            "settembre", "ottobre", "novembre", "dicembre",
        ],
        [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto",
            "setembro", "outubro", "novembro", "dezembro",
        ],
        [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
            "september", "oktober", "november", "december",
        ],
    ]

    private static let names: [String: Name] = {
        var names: [String: Name] = [:]
        func add(_ word: String, _ month: Int, _ row: Int, isShort: Bool) {
            let fold = NameFold.fold(word)
            guard names[fold] == nil else { return }
            let isCommon = ["may", "march", "mar", "mars", "mei", "mai"].contains(fold)
            names[fold] = Name(month: month, row: row, isShort: isShort, isCommonWord: isCommon)
        }
        for (row, months) in rows.enumerated() {
            for (index, name) in months.enumerated() { add(name, index + 1, row, isShort: false) }
        }
        for (index, name) in rows[0].enumerated() {
            add(String(name.prefix(3)), index + 1, 0, isShort: true)
        }
        add("sept", 9, 0, isShort: true)
        return names
    }()

    /// What month a folded word names.
    static func named(_ word: String?) -> Name? { word.flatMap { names[$0] } }

    /// The name of another month, as this one is written.
    static func written(_ month: Int, like name: Name, _ text: String) -> String {
        let long = rows[name.row][month - 1]
        let word = name.isShort ? String(long.prefix(3)) : long
        let scalars = text.unicodeScalars
        if scalars.count > 1, scalars.allSatisfy({ !$0.properties.isLowercase }) {
            return word.uppercased()
        }
        guard let first = scalars.first, !first.properties.isLowercase else {
            return word.lowercased()
        }
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}
