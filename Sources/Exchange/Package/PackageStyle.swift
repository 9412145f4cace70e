/// What the page of a package has beside ``PageStyle``.
enum PackageStyle {
    static let sheet = """
        .notice { border-inline-start: 4px solid; padding-inline-start: .75rem; margin-block: 1rem; }
        .signature { font-style: italic; }
        table { border-collapse: collapse; width: 100%; margin-block: 1rem; }
        th, td { border: 1px solid; padding: .25rem .5rem; text-align: start; \
        vertical-align: top; white-space: pre-line; unicode-bidi: plaintext; }
        th { width: 11rem; font-weight: 600; }
        @media print {
        @page { margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); } }
        :root { color-scheme: light; }
        nav, article { break-before: page; }
        tr, .notice, .banner, .signature { break-inside: avoid; }
        p, li { orphans: 3; widows: 3; }
        }
        """
}
