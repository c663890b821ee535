import Basics

/// The parts of a DOCX and how they refer to one another.
struct DocxPackage {
    let paper: Paper
    let body: DocxBody

    var parts: [ZipMaker.Part] {
        let texts: [(String, XML)] = [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageLinks),
            ("docProps/core.xml", coreProperties), ("docProps/app.xml", appProperties),
            ("word/document.xml", body.part), ("word/_rels/document.xml.rels", documentLinks),
            ("word/styles.xml", DocxStyleSheet.part), ("word/settings.xml", DocxParts.settings),
            ("word/numbering.xml", DocxParts.numbering), ("word/fontTable.xml", DocxParts.fonts),
            ("word/header1.xml", DocxParts.header),
        ]
        let pictures = body.pictures.enumerated().map { index, picture in
            ZipMaker.Part(name: "word/media/image\(index + 1).png", bytes: picture.png, isPacked: true)
        }
        return texts.map { ZipMaker.Part(name: $0.0, bytes: $0.1.bytes) } + pictures
    }

    private static let office: XML = "application/vnd.openxmlformats-officedocument"
    private static let package: XML = "http://schemas.openxmlformats.org/package/2006"

    private var contentTypes: XML {
        let kinds: [(part: XML, kind: XML)] = [
            ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("numbering", "numbering"),
            ("fontTable", "fontTable"), ("header1", "header"),
        ]
        let overrides: [XML] = kinds.map { part, kind in
            """
            <Override PartName="/word/\(part).xml" ContentType="\(DocxPackage.office).wordprocessingml.\(kind)+xml"/>
            """
        }
        let png: XML = body.pictures.isEmpty ? "" : "<Default Extension=\"png\" ContentType=\"image/png\"/>"
        return """
            \(DocxParts.head)<Types xmlns="\(DocxPackage.package)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\(png)\(overrides.joined())\
            <Override PartName="/docProps/core.xml" \
            ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            <Override PartName="/docProps/app.xml" ContentType="\(DocxPackage.office).extended-properties+xml"/></Types>
            """
    }

    private var packageLinks: XML {
        links([
            link("rId1", "\(DocxParts.links)/officeDocument", "word/document.xml"),
            link("rId2", "\(DocxPackage.package)/relationships/metadata/core-properties", "docProps/core.xml"),
            link("rId3", "\(DocxParts.links)/extended-properties", "docProps/app.xml"),
        ])
    }

    private var documentLinks: XML {
        let parts: [XML] = [
            link("rIdStyles", "\(DocxParts.links)/styles", "styles.xml"),
            link("rIdSettings", "\(DocxParts.links)/settings", "settings.xml"),
            link("rIdNumbering", "\(DocxParts.links)/numbering", "numbering.xml"),
            link("rIdFonts", "\(DocxParts.links)/fontTable", "fontTable.xml"),
            link("rIdHeader", "\(DocxParts.links)/header", "header1.xml"),
        ]
        let pictures: [XML] = body.pictures.indices.map {
            link("rIdImage\($0 + 1)", "\(DocxParts.links)/image", "media/image\($0 + 1).png")
        }
        return links(parts + pictures)
    }

    private func links(_ links: [XML]) -> XML {
        """
        \(DocxParts.head)<Relationships xmlns="\(DocxPackage.package)/relationships">\(links.joined())</Relationships>
        """
    }

    private func link(_ id: XML, _ type: XML, _ target: XML) -> XML {
        "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    }

    /// Without a time: the same paper gives the same file.
    private var coreProperties: XML {
        """
        \(DocxParts.head)<cp:coreProperties xmlns:cp="\(DocxPackage.package)/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(paper.subject)</dc:title>\
        <dc:creator>\(paper.author)</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>
        """
    }

    private var appProperties: XML {
        """
        \(DocxParts.head)<Properties \
        xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
        <Application>khuyencong</Application><Company>\(paper.author)</Company></Properties>
        """
    }
}
