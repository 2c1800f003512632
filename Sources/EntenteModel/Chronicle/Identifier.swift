/// A 32-bit index of a thing in its table of the Chronicle.
public struct Identifier<Thing>: Hashable, Comparable, Sendable {
    /// The index, from 0.
    public let index: UInt32

    /// The thing at an index.
    public init(_ index: Int) {
        self.index = UInt32(truncatingIfNeeded: index)
    }

    /// The index as an `Int`, for arrays.
    public var offset: Int { Int(index) }

    /// Orders by index.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.index < right.index
    }
}

/// The index of an event.
public typealias EventID = Identifier<Event>
/// The index of a person, country or organization.
public typealias ActorID = Identifier<Actor>
/// The index of an agreement.
public typealias AgreementID = Identifier<Agreement>
/// The index of a source.
public typealias SourceID = Identifier<Source>
/// The index of an interned text.
public typealias TextID = Identifier<TextTable>
