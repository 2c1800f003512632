import CGraphviz
import Glibc

/// The plug-in libraries of Graphviz that hold its layout engines.
///
/// They are loaded by themselves, for two reasons. The usual way reads Graphviz's configuration and then loads Pango,
/// Cairo and Fontconfig to measure text, of which there is none here: without them a worker starts tens of times
/// faster, and no font can matter. And it works where `dot -c` never ran.
enum LayoutPlugins {
    /// Where a plug-in library may be found: in `GVBINDIR` if that is set, as Graphviz itself has it, else beside
    /// libgvc.
    private static var folder: String? {
        if let stated = unsafe getenv("GVBINDIR") { return unsafe String(cString: stated) }
        guard let library = unsafe graphviz_library_file() else { return nil }
        let path = unsafe String(cString: library)
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return path[..<slash] + "/graphviz"
    }

    /// Loads the library with an engine and adds it to a context; false where there is none to load.
    ///
    /// A library stays loaded until the process ends.
    static func add(_ engine: LayoutGraph.Engine, to context: OpaquePointer) -> Bool {
        guard let folder else { return false }
        let name = engine == .dot ? "dot_layout" : "neato_layout"
        for ending in ["so.6", "so"] {
            guard let library = unsafe dlopen("\(folder)/libgvplugin_\(name).\(ending)", RTLD_NOW) else { continue }
            guard let symbol = unsafe dlsym(library, "gvplugin_\(name)_LTX_library") else { continue }
            unsafe gvAddLibrary(context, symbol.assumingMemoryBound(to: gvplugin_library_t.self))
            return true
        }
        return false
    }
}
