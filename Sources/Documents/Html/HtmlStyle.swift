/// The style sheets. `paper` is for what is in `.paper` alone, so that it can join another page's.
enum HtmlStyle {
    /// Widths of columns in letters come as classes, since a page under a strict policy may have no style attribute.
    static func step(for letters: Int) -> Int { min(60, max(2, (letters + 1) / 2 * 2)) }

    private static var widths: HTML {
        let rules: [HTML] = stride(from: 2, through: 60, by: 2).map {
            ".paper .w\($0){min-width:calc(\($0)ch*var(--room))}"
        }
        return rules.joined()
    }

    /// For a page that is nothing but the paper.
    static let page: HTML = """
        html{background:#eceae6;color-scheme:light dark}
        body{margin:0}
        main{max-width:60rem;margin:0 auto;padding:2rem 1rem}
        .paper{padding:clamp(1rem,5vw,4rem);border-radius:.25rem;box-shadow:0 1px 3px #0003}
        @media (max-width:40rem){main{padding:0}.paper{border-radius:0;box-shadow:none}}
        @media (prefers-color-scheme:dark){html{background:#111310}}
        @media print{html{background:none}main{max-width:none;padding:0}.paper{padding:0;box-shadow:none}}

        """

    static var paper: HTML { letters + parts + tables + widths + "\n" + narrow + dark + print }

    private static let letters: HTML = """
        .paper{--room:.45;--ink:#1a1a1a;--quiet:#55524c;--sheet:#fff;--line:#8c8880;--head:#f0eee9;--group:#f7f6f3;--link:#0b5394;
        color:var(--ink);background:var(--sheet);font:1.125rem/1.55 "Times New Roman","Liberation Serif",Tinos,serif;
        overflow-wrap:break-word}
        .paper *{box-sizing:border-box}
        .paper :is(p,li,h1,h2,h3,h4,h5,th,td){white-space:pre-wrap}
        .paper>p,.paper section>p{margin:0 0 .55em;text-align:justify;text-indent:2.2em}
        .paper :is(h2,h3,h4,h5){font-size:1em;line-height:1.4;margin:1em 0 .5em;text-indent:2.2em}
        .paper h4,.paper h5{font-style:italic}
        .paper h2{scroll-margin-top:1rem}
        .paper .remark{font-style:italic;color:var(--quiet)}
        .paper .figure{font-variant-numeric:tabular-nums}
        .paper figure.chart{margin:1.5rem 0;color:#1a1a1a;text-align:center}
        .paper figure.chart svg{display:block;max-width:100%;height:auto;margin:0 auto;background:#fff}
        .paper figure.chart .narrow{display:none}
        @media screen and (max-width:40rem){.paper figure.chart .narrow{display:block}.paper figure.chart .broad{display:none}}
        .paper figure.chart details{color:var(--ink);text-align:left}
        .paper .items{list-style:none;margin:0;padding:0}
        .paper .items>li{margin:0 0 .45em;text-align:justify;text-indent:2.2em}
        .paper .items>li::before{content:"- "}
        .paper .items.inner{margin-top:.45em}
        .paper .inner>li{padding-left:1em}
        .paper .inner>li::before{content:"+ "}
        .paper .only-read{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

        """

    private static let parts: HTML = """
        .paper .letter-head{display:grid;grid-template-columns:2fr 3fr;gap:.4rem 1.5rem;text-align:center;line-height:1.35}
        .paper .letter-head p{margin:0;font-size:.95em}
        .paper .letter-head :is(.issuing-body,.state-name,.motto){font-weight:bold}
        .paper .letter-head .motto{font-size:1em}
        .paper :is(.issuing-body,h1)::after{content:"";display:block;width:5.5em;margin:.4em auto 0;border-top:1px solid}
        .paper .motto::after{content:"";display:block;width:12.2em;margin:.25em auto 0;border-top:1px solid}
        .paper .place-and-date{font-style:italic}
        .paper h1{font-size:1.1em;line-height:1.4;text-align:center;margin:2em 0 1.5em}
        .paper :is(h1,.appendix>h2){white-space:normal}
        .paper :is(h1,.appendix>h2)>span{display:block;white-space:pre-wrap}
        .paper .closing{display:grid;break-before:avoid;grid-template-columns:1fr 1fr;gap:1.5rem;margin-top:2rem;break-inside:avoid}
        .paper .closing p{margin:0}
        .paper .recipients{font-size:.8em}
        .paper .recipients-title{font-weight:bold;font-style:italic}
        .paper .recipients ul{list-style:none;margin:0;padding:0}
        .paper .signature{text-align:center;font-weight:bold}
        .paper .signature .signer{margin-top:5em}
        .paper .appendix{margin-top:4rem;padding-top:2rem;border-top:1px solid var(--line)}
        .paper .appendix>h2{text-align:center;text-indent:0;margin:0 0 .3em}
        .paper .appendix>.attachment{text-align:center;text-indent:0;font-style:italic;margin:0 0 1.2em}

        """

    private static let tables: HTML = """
        .paper .sheet{margin:1em 0 1.4em}
        .paper .table-frame{position:relative;overflow-x:auto;container-type:inline-size}
        .paper .table-frame:focus-visible{outline:2px solid var(--link);outline-offset:2px}
        .paper table{width:100%;border-collapse:separate;border-spacing:0;border-left:1px solid var(--line);font-size:.85em;line-height:1.35;font-variant-numeric:tabular-nums}
        .paper caption{text-align:left}
        .paper .caption{position:sticky;left:0;max-width:100cqi;margin-bottom:.4em;font-size:1.1em}
        .paper .caption p{margin:0}
        .paper .table-title{font-weight:bold;text-align:center}
        .paper .unit{font-style:italic;text-align:right}
        .paper table tr>:is(th,td){border:solid var(--line);border-width:0 1px 1px 0}
        .paper :is(th,td){padding:.3em .4em;font-weight:normal;text-align:left;overflow-wrap:normal}
        .paper thead th{background:var(--head);font-weight:bold;text-align:center;vertical-align:middle}
        .paper table thead tr:first-child>th{border-top-width:1px}
        .paper td.short{text-align:center}
        .paper td.number{text-align:right;white-space:nowrap}
        .paper :is(.group,.total)>*{font-weight:bold}
        .paper .group>*{background:var(--group)}
        .paper .total>th[colspan]{text-align:center}
        .paper .notes{font-size:.85em;font-style:italic;margin-top:.4em}
        .paper .notes p{margin:0}

        """

    private static let narrow: HTML = """
        @media (max-width:40rem){.paper{font-size:1.0625rem}
        .paper table{font-size:.8em}.paper .table-frame :is(th,td){padding:.25em .3em}
        .paper :is(thead th.naming,tbody th:not([colspan]),tfoot th:not([colspan])){position:sticky;left:0;
        min-width:8rem;max-width:42vw;background:var(--sheet);box-shadow:-1px 0 var(--line)}
        .paper thead th.naming{z-index:1;background:var(--head)}
        .paper .letter-head{grid-template-columns:1fr;gap:.9rem}.paper .letter-head .symbol{order:1}
        .paper .letter-head .place-and-date{order:2}
        .paper>p,.paper section>p,.paper .items>li{text-align:left;text-indent:0}
        .paper :is(h2,h3,h4,h5){text-indent:0}
        .paper .items>li{padding-left:1em;text-indent:-.7em}.paper .inner>li{padding-left:1.4em}
        .paper .closing{grid-template-columns:1fr}.paper .signature{order:-1}.paper .signature .signer{margin-top:3em}}

        """

    private static let dark: HTML = """
        @media (prefers-color-scheme:dark){.paper{--ink:#e9e6df;--quiet:#b7b2a8;--sheet:#1d1f1c;--line:#6d6a63;--head:#2b2e2a;
        --group:#242723;--link:#8ab8ea}}

        """

    /// A4 with the margins of Decree 30/2020/NĐ-CP; the page's number at the top, not on the first.
    private static let print: HTML = """
        @page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman",serif}
        @bottom-right{content:none}}
        @page :first{@top-center{content:none}}
        @page landscape{size:A4 landscape}
        @media print{.paper{--ink:#000;--quiet:#000;--sheet:#fff;--line:#000;--head:#efefef;--group:#fff;font-size:14pt;line-height:1.3}
        .paper.landscape,.paper .landscape{page:landscape}
        .paper .appendix{break-before:page;margin:0;padding:0;border:0}
        .paper .table-frame{position:static;overflow:visible;container-type:normal}
        .paper .only-read{display:none}
        .paper .letter-head{font-size:12pt}
        .paper .caption{position:static;max-width:none}
        .paper table{font-size:11pt;width:calc(100% - 1px);border-collapse:collapse;border:0}
        .paper table tr>:is(th,td){border-width:1px}
        .paper thead th[class]{min-width:0}
        .paper thead{display:table-header-group}
        .paper tfoot{display:table-row-group}
        .paper :is(tr,.closing,caption,.caption){break-inside:avoid}
        .paper :is(p:has(+.closing),.sheet:has(+.closing)>.notes){break-after:avoid}
        .paper :is(h1,h2,h3,h4,h5,caption,.group){break-after:avoid}
        .paper .recipients{font-size:11pt}}

        """
}
