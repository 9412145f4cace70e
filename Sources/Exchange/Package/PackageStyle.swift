/// What the page of a package has beside ``PageStyle``.
enum PackageStyle {
    static let sheet = """
        .notice { border-inline-start: 4px solid; padding-inline-start: .75rem; margin-block: 1rem; }
        nav a { text-decoration: none; }
        nav bdi { text-decoration: underline; }
        .signature { font-style: italic; }
        table { border-collapse: collapse; width: 100%; margin-block: 1rem; }
        th, td { border: 1px solid; padding: .25rem .5rem; text-align: start; \
        vertical-align: top; white-space: pre-line; unicode-bidi: plaintext; }
        th { width: 11rem; font-weight: 600; }
        @media print {
        @page { margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); \
        font: 9pt sans-serif; } }
        :root { color-scheme: light; }
        h3 { font-size: 1em; margin-block: .75em .2em; }
        .text :is(p, ul, ol) { margin-block: .2em; }
        nav, main { break-before: page; }
        article, tr, .notice, .banner, .signature { break-inside: avoid; }
        .signature { break-before: avoid; }
        p, li { orphans: 3; widows: 3; }
        }
        """
}
