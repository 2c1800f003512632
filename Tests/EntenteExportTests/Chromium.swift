import Foundation
import TestSupport

/// The browser Chromium, where it is installed: a second opinion on the size of text.
enum Chromium {
    static let path: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// What the browser measures of a text: its characters, and the box that they fill, in points.
    struct Measured: Decodable {
        let text: String
        let x: Double
        let width: Double
    }

    /// Every text of a document, in its order; nothing where the browser gives no answer.
    static func texts(of document: [UInt8]) throws -> [Measured] {
        let folder = try ScratchFolder()
        let svg = String(decoding: document, as: UTF8.self)
        let script = """
            <text id="measured" x="-9999"></text><script>
            const texts = [...document.querySelectorAll("text")].filter(text => text.id != "measured").map(text => {
              const box = text.getBBox();
              return {text: text.textContent, x: box.x, width: box.width};
            });
            document.getElementById("measured").textContent = btoa(unescape(encodeURIComponent(JSON.stringify(texts))));
            </script></svg>
            """
        try folder.put(svg.replacingOccurrences(of: "</svg>", with: script), at: "page.svg")
        try folder.put("", at: "output")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.path("profile"), "--dump-dom",
            folder.path("page.svg"),
        ]
        process.standardOutput = FileHandle(forWritingAtPath: folder.path("output"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let output = folder.text("output") ?? ""
        guard let start = output.range(of: "<text id=\"measured\" x=\"-9999\">"),
            let end = output.range(of: "</text>", range: start.upperBound..<output.endIndex),
            let data = Data(base64Encoded: String(output[start.upperBound..<end.lowerBound]))
        else { return [] }
        return try JSONDecoder().decode([Measured].self, from: data)
    }
}
