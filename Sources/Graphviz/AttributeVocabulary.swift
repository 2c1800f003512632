/// The attributes that may pass to Graphviz: those that steer a layout.
///
/// Left out are those that carry text or links, name files, fonts or colours (a layout must not depend on what is
/// installed), those that only a renderer reads, and `smoothing`, which crashes Graphviz 2.42. Source: Graphviz's list
/// of attributes.
enum AttributeVocabulary {
    static let graph: Set<String> = [
        "Damping", "K", "clusterrank", "compound", "concentrate", "defaultdist", "dim", "dimen",
        "diredgeconstraints", "epsilon", "esep", "inputscale", "levelsgap", "margin", "maxiter", "mclimit", "mindist",
        "mode", "model", "newrank", "nodesep", "normalize", "notranslate", "nslimit", "nslimit1", "oneblock",
        "ordering", "overlap", "overlap_scaling", "overlap_shrink", "pack", "packmode", "quadtree", "rankdir",
        "ranksep", "ratio", "remincross", "repulsiveforce", "root", "searchsize", "sep", "size",
        "splines", "start", "voro_margin",
    ]

    static let group: Set<String> = ["K", "labeljust", "labelloc", "margin", "ordering", "rank"]

    static let node: Set<String> = [
        "distortion", "group", "ordering", "orientation", "peripheries", "pin", "pos", "regular", "root", "shape",
        "sides", "skew",
    ]

    static let edge: Set<String> = [
        "arrowhead", "arrowsize", "arrowtail", "constraint", "dir", "headclip", "headport", "labelfloat", "len",
        "lhead", "ltail", "minlen", "penwidth", "samehead", "sametail", "tailclip", "tailport", "weight",
    ]

    /// Shapes that are outlines only; the others read a file or a label.
    static let shapes: Set<String> = [
        "box", "circle", "diamond", "doublecircle", "doubleoctagon", "egg", "ellipse", "hexagon", "house",
        "invhouse", "invtrapezium", "invtriangle", "none", "octagon", "oval", "parallelogram", "pentagon", "plain",
        "plaintext", "point", "polygon", "rect", "rectangle", "septagon", "square", "trapezium", "triangle",
        "tripleoctagon",
    ]

    /// What is wrong with an attribute, or nil.
    static func fault(of attribute: LayoutGraph.Attribute, among allowed: Set<String>) -> String? {
        guard allowed.contains(attribute.name) else {
            return "the attribute \(Quotation(attribute.name)) does not steer a layout here"
        }
        guard !attribute.value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            return "the value of \(attribute.name) holds a control character"
        }
        guard attribute.value.utf8.count <= 4096 else { return "the value of \(attribute.name) is too long" }
        switch attribute.name {
        case "shape" where !shapes.contains(attribute.value):
            return "there is no shape \(Quotation(attribute.value))"
        case "start" where !isReproducible(start: attribute.value):
            return "start=\(Quotation(attribute.value)) takes its seed from the clock; add a number"
        default:
            return nil
        }
    }

    /// Whether Graphviz, given this `start`, begins from the same positions every time.
    ///
    /// Without a number of its own, `start` seeds the random engine from the clock and the process.
    private static func isReproducible(start: String) -> Bool {
        var rest = start[...]
        if rest == "self" || rest == "regular" { return true }
        for style in ["self", "regular", "random"] where rest.hasPrefix(style) { rest = rest.dropFirst(style.count) }
        return !rest.isEmpty && rest.count <= 9 && rest.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
