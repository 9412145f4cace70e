/// The style sheet of the page: for reading, for the dark, for paper.
enum PageStyle {
    static let sheet = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; \
        padding: 1rem; overflow-wrap: anywhere; }
        .banner { border: 2px solid; padding: .5rem .75rem; font-weight: 600; }
        .facts { color: GrayText; font-size: .875rem; }
        bdi { margin-inline-end: .75em; }
        .tag { border: 1px solid; border-radius: .5em; padding: 0 .4em; }
        article { border-top: 1px solid; margin-top: 2rem; padding-top: .5rem; }
        h1, h2, h3 { line-height: 1.25; }
        .text :is(p, li, h4, h5, h6, blockquote, pre) { unicode-bidi: plaintext; \
        text-align: start; }
        .text :is(h4, h5, h6) { font-size: 1rem; margin-bottom: .25rem; }
        .text blockquote { border-inline-start: 3px solid; margin-inline: 0; \
        padding-inline-start: 1rem; }
        pre, .plain { white-space: pre-wrap; }
        @media print {
        body { max-width: none; font-size: 11pt; padding: 0; }
        h2, h3 { break-after: avoid; }
        nav a { color: inherit; text-decoration: none; }
        .text a[href]::after { content: " (" attr(href) ")"; }
        }
        """
}
